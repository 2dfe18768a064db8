// Objects and fields as evidence, and how people and things are called.
#include <fmt/format.h>

#include "align/conversation_kind.hpp"
#include "model/reference.hpp"

namespace okr::aligning {

namespace {

Exhibit of_text(const std::string& ref, const model::Text& text) { return {ref, text.place, text.value}; }

}  // namespace

Exhibit exhibit(const model::Objective& objective) { return of_text(objective.ref, objective.title); }
Exhibit exhibit(const model::Initiative& initiative) { return of_text(initiative.ref, initiative.title); }
Exhibit exhibit(const model::Need& need) { return of_text(need.ref, need.what); }
Exhibit exhibit(const model::Goal& goal) { return of_text(goal.key, goal.title); }

/// A metric is told with its target, for the two make the statement.
Exhibit exhibit(const model::KeyResult& result) {
    Exhibit shown = of_text(result.ref, result.headline());
    if (!result.title && result.target) shown.text += ", target " + result.target.value;
    return shown;
}

Exhibit exhibit(const model::Request& request, const std::string& team, const std::string& cycle) {
    const model::Text& text = request.what ? request.what : request.need;
    return of_text(cycle.empty() ? team : team + "@" + cycle, text);
}

Exhibit exhibit(const std::string& ref, std::string_view key, const model::Text& text) {
    return {ref, text.place, fmt::format("{}: {}", key, text.value)};
}

std::string subject_of(const model::Object& object, const std::string& team) {
    return object.key.empty() ? team : object.ref;
}

std::string called(const Team& team) {
    return team.declared != nullptr && team.declared->name ? team.declared->name.value : team.id;
}

}  // namespace okr::aligning
