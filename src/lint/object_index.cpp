#include "lint/object_index.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace okr::linting {

namespace {

/// By file and start; of two with one start the longer first.
bool before(const NamedObject& a, const NamedObject& b) {
    if (a.place.file != b.place.file) return a.place.file < b.place.file;
    if (a.place.span.begin != b.place.span.begin) return a.place.span.begin < b.place.span.begin;
    return a.place.span.end > b.place.span.end;
}

}  // namespace

std::string NamedObject::subject() const { return fmt::format("{} `{}`", noun, object->key); }

/// The id as it is written; of a name made of words what the words give, without a number.
std::string NamedObject::identity() const {
    const std::size_t at = object->ref.find(object->key);
    if (object->stem == 0 || at == std::string::npos) return object->ref;
    return std::string(object->ref).erase(at + object->stem, object->key.size() - object->stem);
}

ObjectIndex::ObjectIndex(const model::Workspace& workspace) {
    for (const model::TeamFile& file : workspace.team_files) {
        for (const model::Objective& objective : file.objectives) {
            add(objective, "objective");
            for (const model::KeyResult& result : objective.key_results) add(result, "key result");
            for (const model::Initiative& initiative : objective.initiatives) add(initiative, "initiative");
        }
        for (const model::Initiative& initiative : file.initiatives) add(initiative, "initiative");
        for (const model::Need& need : file.needs) add(need, "need");
        add(file);
    }
    for (const model::Strategy& strategy : workspace.strategies)
        for (const model::Goal& goal : strategy.goals) {
            add(goal, "goal");
            for (const model::KeyResult& indicator : goal.indicators) add(indicator, "indicator");
        }
    for (const model::Team& team : workspace.teams) add(team, "team");
    std::sort(objects_.begin(), objects_.end(), before);
}

void ObjectIndex::add(const model::Object& object, std::string_view noun) {
    objects_.push_back({object.place, &object, noun});
}

void ObjectIndex::add(const model::TeamFile& file) {
    std::string& identity = files_[file.file];
    identity = model::full_name(file.team.value, "", file.cycle.value);
    if (file.team && file.cycle) return;
    if (!file.objectives.empty()) identity += " " + file.objectives.front().title.value;
    if (file.objectives.empty() && !file.initiatives.empty()) identity += " " + file.initiatives.front().title.value;
}

std::string_view ObjectIndex::identity_of(std::uint32_t file) const {
    const auto found = files_.find(file);
    return found == files_.end() ? std::string_view() : found->second;
}

const NamedObject* ObjectIndex::at(const model::Place& place) const {
    const NamedObject probe{{place.file, {place.span.begin, 0}}, nullptr, {}};
    auto after = std::upper_bound(objects_.begin(), objects_.end(), probe, before);
    while (after != objects_.begin()) {
        --after;
        if (after->place.file != place.file) return nullptr;
        if (place.span.begin < after->place.span.end) return &*after;
    }
    return nullptr;
}

}  // namespace okr::linting
