#include "align/alike.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "align/conversation_kind.hpp"
#include "align/levels.hpp"
#include "align/near_pairs.hpp"
#include "align/places.hpp"
#include "measure/likeness.hpp"
#include "measure/wording.hpp"

namespace okr::aligning {

namespace {

/// Two aims that share that much of the weight of their words are one.
constexpr double one_aim = 0.5;
/// With a measure in common less is enough.
constexpr double one_aim_with_measure = 0.35;
/// Beyond this even a word that names the own team makes no difference.
constexpr double word_for_word = 0.85;
/// A measure that more teams have than these is everybody's own ("deployments a week"), not one that they share.
constexpr std::size_t most_sharers = 4;
/// A text of one word says too little to be said again, or to be one aim.
constexpr std::size_t least_words = 2;

bool says_enough(const std::string& text) { return measure::terms_of(text).size() >= least_words; }

/// The places that a text names, as it names them: one sentence about Sydney and one about Perth are two.
std::set<std::string> places_in(const std::string& text) {
    const std::vector<Token> tokens = tokens_of(text);
    std::set<std::string> places;
    for (std::size_t at = 0; at < tokens.size(); ++at)
        if (const auto mention = Places::all().at(tokens, at)) {
            std::string words;
            for (std::size_t i = at; i < at + mention->words; ++i) words += tokens[i].small + " ";
            places.insert(words);
            at += mention->words - 1;
        }
    return places;
}

std::string key_of(const Terms& terms) {
    std::string key;
    for (const std::string& term : terms) key += term + "\n";
    return key;
}

class Finder {
public:
    explicit Finder(const Graph& graph) : graph_(graph), levels_(graph) {
        for (const Objective& objective : graph.objectives) titles_.push_back(terms_of(objective.said->title.value));
        for (const KeyResult& result : graph.key_results) measured_.push_back(measured_by(*result.said, *result.reading));
        for (Index at = 0; at < measured_.size(); ++at)
            if (measured_[at].is_complete()) by_measure_[key_of(measured_[at].terms)].push_back(at);
    }

    std::vector<SameMeasure> measures() {
        std::vector<SameMeasure> found;
        for (const auto& [key, holders] : by_measure_) {
            if (sharers_of(holders) > most_sharers) continue;
            for (std::size_t i = 0; i < holders.size(); ++i)
                for (std::size_t j = i + 1; j < holders.size(); ++j) add_measure(holders[i], holders[j], found);
        }
        std::sort(found.begin(), found.end(),
                  [](const SameMeasure& x, const SameMeasure& y) { return std::pair(x.a, x.b) < std::pair(y.a, y.b); });
        return found;
    }

    std::vector<SameAim> aims(const std::vector<SameMeasure>& measures) {
        std::set<std::pair<Index, Index>> with_measure;
        for (const SameMeasure& same : measures)
            with_measure.emplace(std::minmax(graph_.key_results[same.a].objective, graph_.key_results[same.b].objective));
        std::vector<SameAim> found;
        for (const NearPair& pair : near_pairs(titles_, one_aim_with_measure)) {
            const auto a = static_cast<Index>(pair.a);
            const auto b = static_cast<Index>(pair.b);
            if (graph_.objectives[a].team == graph_.objectives[b].team) continue;
            const Terms both = shared(titles_[a], titles_[b]);
            const bool is_near = pair.likeness >= one_aim || with_measure.contains({a, b});
            const bool is_about_one_thing = pair.likeness >= word_for_word || (!is_own_thing(a, both) && !is_own_thing(b, both));
            if (is_near && is_about_one_thing && both.size() >= least_words && are_of_one_place(a, b))
                found.push_back({a, b, pair.likeness, both});
        }
        return found;
    }

    std::vector<HandedDown> handed_down() {
        find_texts_above();
        std::vector<HandedDown> found;
        for (Index at = 0; at < graph_.objectives.size(); ++at) add_objective(at, found);
        for (Index at = 0; at < graph_.key_results.size(); ++at) add_key_result(at, found);
        return found;
    }

private:
    [[nodiscard]] bool are_of_one_place(Index a, Index b) const {
        return places_in(graph_.objectives[a].said->title.value) == places_in(graph_.objectives[b].said->title.value);
    }

    /// What the title has beyond the shared words names the team itself: two teams may say the same of two things.
    [[nodiscard]] bool is_own_thing(Index at, const Terms& both) const {
        const Team& team = graph_.teams[graph_.objectives[at].team];
        std::string id = team.id;
        std::replace(id.begin(), id.end(), '-', ' ');
        const Terms own = shared(titles_[at], terms_of(called(team) + " " + id));
        return !std::includes(both.begin(), both.end(), own.begin(), own.end());
    }

    struct Indicator {
        const model::Goal* goal;
        const model::KeyResult* said;
        Measured measured;
    };

    [[nodiscard]] std::size_t sharers_of(const std::vector<Index>& results) const {
        std::set<Index> teams;
        for (const Index at : results) teams.insert(graph_.key_results[at].team);
        return teams.size();
    }

    void add_measure(Index a, Index b, std::vector<SameMeasure>& found) const {
        if (graph_.key_results[a].team == graph_.key_results[b].team) return;
        const Relation relation = relation_of(measured_[a], measured_[b]);
        if (relation != Relation::none) found.push_back({std::min(a, b), std::max(a, b), relation});
    }

    void find_texts_above() {
        const Reader reader(graph_.workspace.settings.words);
        for (const Goal& goal : graph_.goals) goals_.emplace(measure::wording(goal.said->title.value), goal.said);
        for (const Goal& goal : graph_.goals)
            for (const model::KeyResult& indicator : goal.said->indicators) {
                const Measured measured = measured_by(indicator, reader.read(measure::statement_of(indicator)));
                if (says_enough(indicator.headline().value))
                    indicators_[key_of(measured.terms)].push_back({goal.said, &indicator, measured});
            }
        for (Index at = 0; at < titles_.size(); ++at) by_title_[key_of(titles_[at])].push_back(at);
    }

    /// An objective says a key result or an indicator again: the same words, and no other number.
    void add_objective(Index at, std::vector<HandedDown>& found) {
        const Objective& objective = graph_.objectives[at];
        const model::Text& title = objective.said->title;
        if (add_copy(at, found)) return;
        const std::string key = key_of(without_sorts(titles_[at]));
        if (const auto same = indicators_.find(key); same != indicators_.end())
            for (const Indicator& each : same->second)
                if (agrees(title.value, each.measured))
                    return found.push_back({objective.said, objective.team, each.said, {}, each.goal, title,
                                            each.said->headline()});
        const auto same = by_measure_.find(key);
        if (same == by_measure_.end() || !says_enough(title.value)) return;
        for (const Index result : same->second)
            if (graph_.key_results[result].team != objective.team && agrees(title.value, measured_[result]))
                return found.push_back({objective.said, objective.team, graph_.key_results[result].said,
                                        graph_.key_results[result].team, nullptr, title,
                                        graph_.key_results[result].said->headline()});
    }

    /// A goal, or the objective of a team above, word for word.
    bool add_copy(Index at, std::vector<HandedDown>& found) {
        const Objective& objective = graph_.objectives[at];
        if (!says_enough(objective.said->title.value)) return false;
        if (const auto goal = goals_.find(measure::wording(objective.said->title.value)); goal != goals_.end()) {
            found.push_back({objective.said, objective.team, goal->second, {}, goal->second, objective.said->title,
                             goal->second->title});
            return true;
        }
        for (const Index other : by_title_[key_of(titles_[at])]) {
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
        if (!measured_[at].is_complete() || !says_enough(result.said->headline().value)) return;
        const std::string key = key_of(measured_[at].terms);
        if (const auto same = indicators_.find(key); same != indicators_.end())
            for (const Indicator& each : same->second)
                if (is_equal(measured_[at], each.measured))
                    return found.push_back({result.said, result.team, each.said, {}, each.goal,
                                            result.said->headline(), each.said->headline()});
        for (const Index other : by_measure_[key])
            if (levels_.is_above(graph_.key_results[other].team, result.team) &&
                is_equal(measured_[at], measured_[other]))
                return found.push_back({result.said, result.team, graph_.key_results[other].said,
                                        graph_.key_results[other].team, nullptr, result.said->headline(),
                                        graph_.key_results[other].said->headline()});
    }

    static Terms without_sorts(Terms terms) {
        if (terms.size() > 1)
            std::erase_if(terms, [](const std::string& term) { return is_sort_of_number(term); });
        return terms;
    }

    static bool is_equal(const Measured& a, const Measured& b) {
        return b.target && relation_of(a, b) == Relation::equal;
    }

    /// A title without a number says the measure; with one, it must be the target's.
    static bool agrees(const std::string& title, const Measured& measured) {
        const bool has_number = title.find_first_of("0123456789") != std::string::npos;
        return !has_number || (measured.target && measure::mentions(title, measured.target->quantity));
    }

    const Graph& graph_;
    Levels levels_;
    std::vector<Terms> titles_;        ///< of objectives
    std::vector<Measured> measured_;   ///< by key results
    std::map<std::string, std::vector<Index>> by_measure_;
    std::map<std::string, std::vector<Index>> by_title_;
    std::map<std::string, std::vector<Indicator>> indicators_;
    std::map<std::string, const model::Goal*> goals_;  ///< by the wording of their titles
};

}  // namespace

Alike::Alike(const Graph& graph) {
    Finder finder(graph);
    measures_ = finder.measures();
    aims_ = finder.aims(measures_);
    handed_down_ = finder.handed_down();
}

}  // namespace okr::aligning
