// Texts that say again what stands above them: an indicator, another team's key result, a copied objective.
#include <map>

#include "align/alike_parts.hpp"
#include "align/levels.hpp"
#include "measure/wording.hpp"

namespace okr::aligning {

namespace {

class HandedDownFinder {
public:
    explicit HandedDownFinder(const Sayings& sayings)
        : sayings_(sayings), graph_(sayings.graph), levels_(graph_), reader_(graph_.workspace.settings.words) {
        find_texts_above();
    }

    std::vector<HandedDown> find() {
        std::vector<HandedDown> found;
        for (Index at = 0; at < graph_.objectives.size(); ++at) add_objective(at, found);
        for (Index at = 0; at < graph_.key_results.size(); ++at) add_key_result(at, found);
        return found;
    }

private:
    struct Indicator {
        const model::Goal* goal;
        const model::KeyResult* said;
        Measured measured;
    };

    void find_texts_above() {
        for (Index at = 0; at < sayings_.titles.size(); ++at)
            if (levels_.is_above_any(graph_.objectives[at].team))
                titles_above_[key_of(sayings_.titles[at])].push_back(at);
        for (Index at = 0; at < sayings_.measured.size(); ++at)
            if (sayings_.measured[at].is_complete() && levels_.is_above_any(graph_.key_results[at].team))
                measures_above_[key_of(sayings_.measured[at].terms)].push_back(at);
        for (const Goal& goal : graph_.goals) goals_.emplace(measure::wording(goal.said->title.value), goal.said);
        for (const Goal& goal : graph_.goals)
            for (const model::KeyResult& indicator : goal.said->indicators) {
                const Measured measured = measured_by(indicator, reader_.read(measure::statement_of(indicator)));
                if (says_enough(indicator.headline().value))
                    indicators_[key_of(measured.terms)].push_back({goal.said, &indicator, measured});
            }
    }

    /// An objective says a key result or an indicator again: the same words, and no other number.
    void add_objective(Index at, std::vector<HandedDown>& found) {
        const Objective& objective = graph_.objectives[at];
        const model::Text& title = objective.said->title;
        if (add_copy(at, found)) return;
        const std::string key = key_of(statement_of(title.value));
        if (const auto same = indicators_.find(key); same != indicators_.end())
            for (const Indicator& each : same->second)
                if (agrees(title.value, each.measured))
                    return found.push_back(
                        {objective.said, objective.team, each.said, {}, each.goal, title, each.said->headline()});
        const auto same = sayings_.by_measure.find(key);
        if (same == sayings_.by_measure.end() || !says_enough(title.value)) return;
        for (const Index result : same->second)
            if (graph_.key_results[result].team != objective.team && agrees(title.value, sayings_.measured[result]))
                return found.push_back({objective.said, objective.team, graph_.key_results[result].said,
                                        graph_.key_results[result].team, nullptr, title,
                                        graph_.key_results[result].said->headline()});
    }

    /// A goal, or the objective of a team above, word for word.
    bool add_copy(Index at, std::vector<HandedDown>& found) {
        const Objective& objective = graph_.objectives[at];
        if (!says_enough(objective.said->title.value)) return false;
        if (const auto goal = goals_.find(measure::wording(objective.said->title.value)); goal != goals_.end()) {
            found.push_back({objective.said,
                             objective.team,
                             goal->second,
                             {},
                             goal->second,
                             objective.said->title,
                             goal->second->title});
            return true;
        }
        const auto same = titles_above_.find(key_of(sayings_.titles[at]));
        if (same == titles_above_.end()) return false;
        for (const Index other : same->second) {
            const Objective& above = graph_.objectives[other];
            if (!levels_.is_above(above.team, objective.team)) continue;
            found.push_back({objective.said, objective.team, above.said, above.team, nullptr, objective.said->title,
                             above.said->title});
            return true;
        }
        return false;
    }

    /// A key result that is one of a team above, or an indicator: one measure, one way, one target.
    void add_key_result(Index at, std::vector<HandedDown>& found) {
        const KeyResult& result = graph_.key_results[at];
        if (!sayings_.measured[at].is_complete() || !says_enough(result.said->headline().value)) return;
        const std::string key = key_of(sayings_.measured[at].terms);
        if (const auto above = indicators_.find(key); above != indicators_.end())
            for (const Indicator& each : above->second)
                if (is_equal(sayings_.measured[at], each.measured))
                    return found.push_back({result.said,
                                            result.team,
                                            each.said,
                                            {},
                                            each.goal,
                                            result.said->headline(),
                                            each.said->headline()});
        const auto same = measures_above_.find(key);
        if (same == measures_above_.end()) return;
        for (const Index other : same->second)
            if (levels_.is_above(graph_.key_results[other].team, result.team) &&
                is_equal(sayings_.measured[at], sayings_.measured[other]))
                return found.push_back({result.said, result.team, graph_.key_results[other].said,
                                        graph_.key_results[other].team, nullptr, result.said->headline(),
                                        graph_.key_results[other].said->headline()});
    }

    /// The title as if it were a key result. Only one with a number can have a target in it.
    [[nodiscard]] Terms statement_of(const std::string& title) const {
        const bool has_number = title.find_first_of("0123456789") != std::string::npos;
        return terms_of_statement(title, has_number ? reader_.read(title).measure : std::nullopt);
    }

    static bool is_equal(const Measured& a, const Measured& b) {
        return b.target && relation_of(a, b) == Relation::equal;
    }

    /// A title without a number says the measure; with one, it must be the target's.
    static bool agrees(const std::string& title, const Measured& measured) {
        const bool has_number = title.find_first_of("0123456789") != std::string::npos;
        return !has_number || (measured.target && measure::mentions(title, measured.target->quantity));
    }

    const Sayings& sayings_;
    const Graph& graph_;
    Levels levels_;
    Reader reader_;
    std::map<std::string, std::vector<Index>> titles_above_, measures_above_;  ///< of teams that stand above any
    std::map<std::string, std::vector<Indicator>> indicators_;
    std::map<std::string, const model::Goal*> goals_;  ///< by the wording of their titles
};

}  // namespace

std::vector<HandedDown> handed_down(const Sayings& sayings) { return HandedDownFinder(sayings).find(); }

}  // namespace okr::aligning
