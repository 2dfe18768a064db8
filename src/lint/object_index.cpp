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

ObjectIndex::ObjectIndex(const model::Workspace& workspace) {
    for (const model::TeamFile& file : workspace.team_files) {
        for (const model::Objective& objective : file.objectives) {
            add(objective, "objective");
            for (const model::KeyResult& result : objective.key_results) add(result, "key result");
            for (const model::Initiative& initiative : objective.initiatives) add(initiative, "initiative");
        }
        for (const model::Initiative& initiative : file.initiatives) add(initiative, "initiative");
        for (const model::Need& need : file.needs) add(need, "need");
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
    objects_.push_back({object.place, object.ref, fmt::format("{} `{}`", noun, object.key)});
}

const NamedObject* ObjectIndex::at(const model::Place& place) const {
    const NamedObject probe{{place.file, {place.span.begin, 0}}, {}, {}};
    auto after = std::upper_bound(objects_.begin(), objects_.end(), probe, before);
    while (after != objects_.begin()) {
        --after;
        if (after->place.file != place.file) return nullptr;
        if (place.span.begin < after->place.span.end) return &*after;
    }
    return nullptr;
}

}  // namespace okr::linting
