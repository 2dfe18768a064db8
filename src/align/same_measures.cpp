// Key results of two teams that count one thing.
#include <algorithm>
#include <set>

#include "align/alike_parts.hpp"

namespace okr::aligning {

namespace {

/// A measure that more teams have than these is everybody's own ("deployments a week"), not one that they share.
constexpr std::size_t most_sharers = 4;

std::size_t teams_in(const Graph& graph, const std::vector<Index>& results) {
    std::set<Index> teams;
    for (const Index at : results) teams.insert(graph.key_results[at].team);
    return teams.size();
}

void add(const Sayings& sayings, Index a, Index b, std::vector<SameMeasure>& found) {
    if (sayings.graph.key_results[a].team == sayings.graph.key_results[b].team) return;
    const Relation relation = relation_of(sayings.measured[a], sayings.measured[b]);
    if (relation != Relation::none) found.push_back({a, b, relation});
}

/// Of many that count one thing, the first that goes up and the first that goes down.
void add_opposite(const Sayings& sayings, const std::vector<Index>& holders, std::vector<SameMeasure>& found) {
    const auto first = [&](Direction direction) {
        return std::find_if(holders.begin(), holders.end(),
                            [&](Index at) { return sayings.measured[at].direction == direction; });
    };
    const auto up = first(Direction::up);
    const auto down = first(Direction::down);
    if (up != holders.end() && down != holders.end()) add(sayings, std::min(*up, *down), std::max(*up, *down), found);
}

}  // namespace

std::vector<SameMeasure> same_measures(const Sayings& sayings) {
    std::vector<SameMeasure> found;
    for (const auto& [key, holders] : sayings.by_measure) {
        const std::size_t teams = teams_in(sayings.graph, holders);
        if (teams > most_sharers) add_opposite(sayings, holders, found);
        if (teams < 2 || teams > most_sharers) continue;
        for (std::size_t i = 0; i < holders.size(); ++i)
            for (std::size_t j = i + 1; j < holders.size(); ++j) add(sayings, holders[i], holders[j], found);
    }
    std::sort(found.begin(), found.end(),
              [](const SameMeasure& x, const SameMeasure& y) { return std::pair(x.a, x.b) < std::pair(y.a, y.b); });
    return found;
}

}  // namespace okr::aligning
