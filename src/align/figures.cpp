#include "align/figures.hpp"

#include <map>
#include <set>

#include "align/people.hpp"

namespace okr::aligning {

namespace {

/// A part of a whole, still as numbers so that teams can be summed.
struct Part {
    std::size_t part = 0;
    std::size_t whole = 0;

    void count(bool is_in) {
        ++whole;
        part += is_in ? 1 : 0;
    }
    void add(const Part& other) {
        part += other.part;
        whole += other.whole;
    }
    [[nodiscard]] std::optional<double> share() const {
        if (whole == 0) return std::nullopt;
        return static_cast<double>(part) / static_cast<double>(whole);
    }
};

struct Parts {
    Part aligned, own, means;
    std::size_t key_results = 0;  ///< those under demands not among them
    std::size_t demanded = 0;

    void add(const Parts& other) {
        key_results += other.key_results;
        aligned.add(other.aligned);
        own.add(other.own);
        means.add(other.means);
        demanded += other.demanded;
    }
};

std::optional<double> mean(const std::optional<double>& a, const std::optional<double>& b) {
    if (a && b) return (*a + *b) / 2;
    return a ? a : b;
}

class Counter {
public:
    Counter(const Graph& graph, const Past* past) : graph_(graph), past_(past) {
        if (past != nullptr) people_.emplace(graph, *past);
    }

    Figures count() {
        Figures figures;
        figures.coverage = coverage_of(graph_);
        Parts all;
        for (Index team = 0; team < graph_.teams.size(); ++team) {
            if (graph_.teams[team].objectives.empty()) continue;
            const Parts parts = parts_of(team);
            all.add(parts);
            figures.teams.push_back(figures_of(team, parts));
        }
        figures.alignment = all.aligned.share();
        figures.own = all.own.share();
        figures.means = all.means.share();
        figures.autonomy = mean(figures.own, figures.means);
        figures.key_results = all.key_results;
        figures.demanded = all.demanded;
        return figures;
    }

private:
    [[nodiscard]] Parts parts_of(Index team) const {
        Parts parts;
        for (const Index at : graph_.teams[team].objectives) count_alignment(graph_.objectives[at], parts);
        if (past_ == nullptr) return parts;
        for (const Index at : graph_.teams[team].objectives) count_own(team, graph_.objectives[at].said->ref, parts);
        for (const Index at : graph_.teams[team].initiatives) count_own(team, graph_.initiatives[at].said->ref, parts);
        if (const auto known = past_->teams.find(graph_.teams[team].id); known != past_->teams.end()) {
            parts.means.part = known->second.means_changed;
            parts.means.whole = known->second.means_changed + known->second.commitments_changed;
        }
        return parts;
    }

    /// Where the strategy has no goals, nobody can say what leads to one.
    void count_alignment(const Objective& objective, Parts& parts) const {
        const Support& support = objective.support;
        const bool is_demanded = support.goals.empty() && support.reaches_demand;
        if (is_demanded) parts.demanded += objective.key_results.size();
        if (is_demanded) return;
        parts.key_results += objective.key_results.size();
        if (graph_.goals.empty()) return;
        for (std::size_t each = 0; each < objective.key_results.size(); ++each)
            parts.aligned.count(!support.goals.empty());
    }

    void count_own(Index team, const std::string& ref, Parts& parts) const {
        const auto first = past_->first.find(ref);
        if (first == past_->first.end()) return;
        if (const auto is_own = people_->is_own(team, first->second.email)) parts.own.count(*is_own);
    }

    [[nodiscard]] TeamFigures figures_of(Index team, const Parts& parts) const {
        TeamFigures figures;
        figures.team = graph_.teams[team].id;
        figures.alignment = parts.aligned.share();
        figures.own = parts.own.share();
        figures.means = parts.means.share();
        figures.autonomy = mean(figures.own, figures.means);
        figures.objectives = graph_.teams[team].objectives.size();
        figures.key_results = parts.key_results;
        figures.demanded = parts.demanded;
        figures.goals = toward(team);
        return figures;
    }

    [[nodiscard]] std::vector<TeamFigures::Toward> toward(Index team) const {
        std::map<Index, std::size_t> goals;
        for (const Index at : graph_.teams[team].objectives)
            for (const Index goal : graph_.objectives[at].support.goals)
                goals[goal] += graph_.objectives[at].key_results.size();
        std::vector<TeamFigures::Toward> toward;
        for (const auto& [goal, count] : goals) toward.push_back({graph_.goals[goal].said->key, count});
        return toward;
    }

    const Graph& graph_;
    const Past* past_;
    std::optional<People> people_;
};

}  // namespace

std::vector<Coverage> coverage_of(const Graph& graph) {
    std::vector<Coverage> coverage;
    std::vector<std::set<Index>> teams(graph.goals.size());
    for (const Goal& goal : graph.goals)
        coverage.push_back({goal.said->key, goal.said->title.value, goal.rank, 0, 0, 0});
    for (const Objective& objective : graph.objectives)
        for (const Index goal : objective.support.goals) {
            ++coverage[goal].objectives;
            coverage[goal].key_results += objective.key_results.size();
            teams[goal].insert(objective.team);
        }
    for (std::size_t goal = 0; goal < coverage.size(); ++goal) coverage[goal].teams = teams[goal].size();
    return coverage;
}

Figures figures_of(const Graph& graph, const Past* past) { return Counter(graph, past).count(); }

}  // namespace okr::aligning
