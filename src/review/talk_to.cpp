#include "review/talk_to.hpp"

#include <fmt/format.h>

#include <map>
#include <set>
#include <string>

#include "base/quoted.hpp"
#include "measure/likeness.hpp"
#include "outline/support.hpp"

namespace okr::reviewing {

namespace {

using model::Target;

std::string_view team_of(std::string_view ref) { return ref.substr(0, ref.find('/')); }

/// The words of a measure in no order, so that two teams' ways to write it are one.
std::string measure_of(const model::KeyResult& result) {
    std::string key;
    for (const std::string& term : measure::terms_of(result.headline().value)) key += term + " ";
    return key;
}

/// Looks through one workspace for who is concerned by the changed objects.
class Search {
public:
    using Reasons = std::map<std::string, std::set<std::string>, std::less<>>;

    Search(const model::Workspace& workspace, const std::set<std::string>& changed, Reasons& reasons)
        : workspace_(workspace), changed_(changed), reasons_(reasons) {}

    void run() {
        find_measures();
        for (const model::TeamFile& file : workspace_.team_files) look(file);
    }

private:
    using Measures = std::map<std::string, std::string>;  ///< their words, and the names of key results

    void look(const model::TeamFile& file) {
        for (const model::Objective& objective : file.objectives) look(file, objective);
        for (const model::Need& need : file.needs) look(file, need);
        for (const model::Request& request : file.requests) look(file, request);
    }

    void look(const model::TeamFile& file, const model::Objective& objective) {
        for (const model::Text& text : objective.supports)
            if (const auto target = outlining::supported(workspace_, text.value, file.cycle.value))
                look_at_support(objective, *target);
        if (has_changed(objective))
            for (const model::Text& team : objective.shared_with)
                tell(team.value, objective.ref, fmt::format("shares the objective `{}`", objective.ref));
        if (const auto measures = measures_.find(file.cycle.value); measures != measures_.end())
            for (const model::KeyResult& result : objective.key_results) look(file, result, measures->second);
    }

    void look(const model::TeamFile& file, const model::KeyResult& result, const Measures& measures) {
        if (const auto same = measures.find(measure_of(result)); same != measures.end())
            tell(file.team.value, same->second,
                 fmt::format("its key result `{}` moves the same measure as `{}`", result.key, same->second));
    }

    void look_at_support(const model::Objective& objective, const Target& target) {
        const std::string name = outlining::name_of(target, "");
        const bool changed =
            changed_.contains(target.object->ref) || (target.objective != nullptr && has_changed(*target.objective));
        if (changed)
            tell(team_of(objective.ref), target.object->ref,
                 fmt::format("its objective `{}` supports `{}`", objective.key, name));
    }

    void look(const model::TeamFile& file, const model::Need& need) {
        if (changed_.contains(need.ref))
            tell(need.from.value, need.ref, fmt::format("`{}` is a need for it to answer", need.ref));
        for (const model::Text& text : need.serves)
            if (const auto target = find(file, text); target && changed_.contains(target->object->ref))
                tell(need.from.value, target->object->ref,
                     fmt::format("the need `{}` that it is asked for serves `{}`", need.ref, target->object->ref));
    }

    void look(const model::TeamFile& file, const model::Request& request) {
        for (const model::Text& text : request.through)
            if (const auto target = find(file, text); target && changed_.contains(target->object->ref))
                tell(request.from.value, target->object->ref,
                     fmt::format("`{}` carries what it asked of {}", target->object->ref, file.team.value));
    }

    std::optional<Target> find(const model::TeamFile& file, const model::Text& text) const {
        const auto reference = model::parse_reference(text.value);
        if (!reference) return std::nullopt;
        return workspace_.find(*reference, file.team.value, file.cycle.value);
    }

    [[nodiscard]] bool has_changed(const model::Objective& objective) const {
        if (changed_.contains(objective.ref)) return true;
        for (const model::KeyResult& result : objective.key_results)
            if (changed_.contains(result.ref)) return true;
        return false;
    }

    void find_measures() {
        for (const model::TeamFile& file : workspace_.team_files)
            for (const model::Objective& objective : file.objectives)
                for (const model::KeyResult& result : objective.key_results)
                    if (changed_.contains(result.ref) && !measure_of(result).empty())
                        measures_[file.cycle.value].emplace(measure_of(result), result.ref);
    }

    void tell(std::string_view team, std::string_view object, std::string reason) {
        if (!team.empty() && team != team_of(object)) reasons_[std::string(team)].insert(std::move(reason));
    }

    const model::Workspace& workspace_;
    const std::set<std::string>& changed_;
    std::map<std::string, Measures> measures_;  ///< of what has changed, by cycle
    Reasons& reasons_;
};

/// Means and check-ins concern nobody but the team.
std::set<std::string> changed_objects(const std::vector<Change>& changes) {
    std::set<std::string> objects;
    for (const Change& change : changes) {
        if (change.grade == Grade::low) continue;
        objects.insert(change.object);
        if (!change.former.empty()) objects.insert(change.former);
    }
    return objects;
}

/// A request that was answered, added or changed is for the other side to hear.
void add_requests(const std::vector<Change>& changes, const model::Workspace& workspace, Search::Reasons& reasons) {
    std::set<std::pair<std::string, std::size_t>> places;
    for (const Change& change : changes)
        if (change.kind.starts_with("request-")) places.emplace(change.at.file, change.at.begin);
    for (const model::TeamFile& file : workspace.team_files)
        for (const model::Request& request : file.requests)
            for (const model::Place& place : {request.place, request.what.place, request.answer.place})
                if (places.contains({workspace.files[place.file].path, place.span.begin}))
                    reasons[request.from.value].insert(
                        fmt::format("{} answers its request {}", file.team.value,
                                    base::quoted(request.what ? request.what.value : request.need.value)));
}

}  // namespace

std::vector<TalkTo> talk_to(const std::vector<Change>& changes, const model::Workspace& before,
                            const model::Workspace& after) {
    const std::set<std::string> changed = changed_objects(changes);
    Search::Reasons reasons;
    Search(before, changed, reasons).run();
    Search(after, changed, reasons).run();
    add_requests(changes, after, reasons);
    std::vector<TalkTo> result;
    for (const auto& [team, why] : reasons) result.push_back({team, {why.begin(), why.end()}});
    return result;
}

}  // namespace okr::reviewing
