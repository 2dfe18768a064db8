#include "emergence/mover.hpp"

#include <algorithm>
#include <string_view>

#include "history/asked.hpp"

namespace okr::emerging {

namespace {

enum class Side { team, goal, strategy };

Side side_of(const Told& told) {
    const std::string& kind = told.change().kind;
    if (kind.starts_with("goal-") || kind.starts_with("indicator-")) return Side::goal;
    return told.object.starts_with("strategy") ? Side::strategy : Side::team;
}

bool has(const std::vector<std::string>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// Does the conversation name it, its key result's objective, or the goal that it is?
bool is_named(const Conversation& closed, const Told& told) {
    const auto names = [&](const std::string& name) {
        const std::string_view plain_name = plain(name);
        return has(closed.subjects, plain_name) || has(closed.subjects, history::key_of(plain_name)) ||
               std::any_of(closed.evidence.begin(), closed.evidence.end(),
                           [&](const Evidence& evidence) { return evidence.ref == plain_name; });
    };
    return names(told.object) || std::any_of(told.wholes.begin(), told.wholes.end(), names);
}

bool is_of_its_teams(const Conversation& closed, const Told& told) {
    return has(closed.teams, history::team_of(plain(told.object)));
}

std::string in_words(Side side) { return side == Side::team ? "team" : side == Side::goal ? "goal" : "strategy"; }

}  // namespace

std::string mover_of(const Conversation& closed, const std::vector<const Told*>& changes) {
    for (const Told* told : changes)
        if (is_named(closed, *told)) return in_words(side_of(*told));
    for (const Told* told : changes)
        if (is_of_its_teams(closed, *told)) return in_words(Side::team);
    for (const Side side : {Side::goal, Side::strategy})
        for (const Told* told : changes)
            if (side_of(*told) == side) return in_words(side);
    return in_words(Side::team);
}

}  // namespace okr::emerging
