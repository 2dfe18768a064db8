#include "render/change_json.hpp"

#include <nlohmann/json.hpp>

#include "render/change_groups.hpp"

namespace okr::render {

namespace {

using nlohmann::ordered_json;

ordered_json or_null(const std::optional<std::string>& text) { return text ? ordered_json(*text) : ordered_json(); }
ordered_json or_null(const std::string& text) { return text.empty() ? ordered_json() : ordered_json(text); }

ordered_json parts_json(const std::vector<const Change*>& parts) {
    ordered_json list = ordered_json::array();
    for (const Change* part : parts) list.push_back({{"object", part->object}, {"title", part->title}});
    return list;
}

}  // namespace

ordered_json approval_json(const std::optional<Approval>& approval) {
    if (!approval) return {};
    return {{"reason", approval->reason},
            {"by", {{"name", approval->name}, {"email", approval->email}}},
            {"where", approval->where},
            {"self", approval->is_self},
            {"counts", approval->counts}};
}

ordered_json change_json(const Change& change) {
    return {{"kind", change.kind},
            {"grade", name(change.grade)},
            {"object", change.object},
            {"former", or_null(change.former)},
            {"title", change.title},
            {"before", or_null(change.before)},
            {"after", or_null(change.after)},
            {"message", change.message},
            {"note", or_null(change.note)},
            {"file", change.at.file},
            {"line", change.at.from.line},
            {"column", change.at.from.column},
            {"gone", change.is_gone},
            {"fingerprint", change.fingerprint},
            {"approved", approval_json(change.approved)}};
}

ordered_json changes_json(const std::vector<Change>& changes) {
    ordered_json list = ordered_json::array();
    for (const ChangeEntry& entry : entries_of(changes)) {
        ordered_json value = change_json(*entry.change);
        if (!entry.parts.empty()) value["parts"] = parts_json(entry.parts);
        list.push_back(std::move(value));
    }
    return list;
}

}  // namespace okr::render
