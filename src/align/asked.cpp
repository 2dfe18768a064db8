#include "align/asked.hpp"

#include <algorithm>

namespace okr::aligning {

namespace {

bool has_member(const Team& team, const std::string& person) {
    if (team.declared == nullptr) return false;
    const model::Texts& members = team.declared->members;
    return std::any_of(members.begin(), members.end(), [&](const model::Text& one) { return one.value == person; });
}

template <typename Test>
std::vector<std::string> ids(const Graph& graph, const Test& test) {
    std::vector<std::string> found;
    for (const Team& team : graph.teams)
        if (test(team)) found.push_back(team.id);
    return found;
}

}  // namespace

std::vector<std::string> keepers_of(const Graph& graph, const model::Goal* goal) {
    auto keepers = ids(graph, [](const Team& team) { return team.is("leadership"); });
    if (keepers.empty() && goal != nullptr && goal->owner)
        keepers = ids(graph, [&](const Team& team) { return has_member(team, goal->owner.value); });
    if (keepers.empty()) keepers = ids(graph, [](const Team& team) { return !team.objectives.empty(); });
    return keepers;
}

}  // namespace okr::aligning
