#include "align/people.hpp"

#include <algorithm>

namespace okr::aligning {

namespace {

std::string in_small_letters(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return text;
}

}  // namespace

People::People(const Graph& graph, const Past& past) : past_(past), teams_(graph.teams.size()) {
    add(centre_, graph.workspace.settings.centre);
    for (Index at = 0; at < graph.teams.size(); ++at) {
        const model::Team* team = graph.teams[at].declared;
        if (team == nullptr) continue;
        add(teams_[at], team->members);
        if (graph.teams[at].is("leadership")) teams_[at].insert(centre_.begin(), centre_.end());
        for (const model::Text& source : team->drawn_from)
            if (const auto from = graph.find_team(source.value); from && graph.teams[*from].declared != nullptr)
                add(teams_[at], graph.teams[*from].declared->members);
    }
}

void People::add(std::set<std::string>& people, const model::Texts& addresses) const {
    for (const model::Text& address : addresses) {
        const std::string small = in_small_letters(address.value);
        const auto known = past_.people.find(small);
        people.insert(known == past_.people.end() ? small : known->second);
    }
}

std::optional<bool> People::is_own(Index team, const std::string& email) const {
    if (!teams_[team].empty()) return teams_[team].contains(email);
    if (centre_.contains(email)) return false;
    return std::nullopt;
}

}  // namespace okr::aligning
