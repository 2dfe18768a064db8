// Many teams miss or misread one goal: then it is the strategy that asks for work.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "align/alike.hpp"
#include "align/asked.hpp"
#include "align/conversation_kind.hpp"
#include "align/strays.hpp"

namespace okr::aligning {

namespace {

constexpr std::size_t least_teams = 3;

/// Teams that miss or misread a goal, and by what.
struct Trouble {
    std::set<Index> missing, misreading;
    bool is_passed_by = false;  ///< no team leads to it
    std::vector<Exhibit> evidence;

    [[nodiscard]] std::set<Index> all() const {
        std::set<Index> teams = missing;
        teams.insert(misreading.begin(), misreading.end());
        return teams;
    }
};

class Counter {
public:
    explicit Counter(const Scene& scene) : scene_(scene), graph_(scene.graph), trouble_(graph_.goals.size()) {}

    std::vector<Trouble> count() {
        for (const Stray& stray : scene_.strays.all())
            if (const Objective* objective = objective_of(stray)) add_misreading(*objective);
        for (const HandedDown& handed : scene_.alike.handed_down())
            if (handed.goal != nullptr) add_copy(handed);
        for (const Objective& objective : graph_.objectives)
            if (!objective.support.is_explained()) add_missing(objective);
        add_passed_by();
        return std::move(trouble_);
    }

    [[nodiscard]] std::size_t teams_with_okrs() const {
        return static_cast<std::size_t>(std::count_if(graph_.teams.begin(), graph_.teams.end(),
                                                      [](const Team& team) { return !team.objectives.empty(); }));
    }

private:
    [[nodiscard]] const Objective* objective_of(const Stray& stray) const {
        if (stray.what == Stray::What::objective) return &graph_.objectives[stray.at];
        if (stray.what == Stray::What::key_result) return &graph_.objectives[graph_.key_results[stray.at].objective];
        return nullptr;
    }

    /// It says that it serves the goal, and goes where the strategy does not.
    void add_misreading(const Objective& objective) {
        for (const Index goal : objective.support.goals)
            if (trouble_[goal].misreading.insert(objective.team).second)
                trouble_[goal].evidence.push_back(exhibit(*objective.said));
    }

    /// It says the goal's indicator again: it has read a number, not an aim.
    void add_copy(const HandedDown& handed) {
        for (Index goal = 0; goal < graph_.goals.size(); ++goal)
            if (graph_.goals[goal].said == handed.goal && trouble_[goal].misreading.insert(handed.team).second)
                trouble_[goal].evidence.push_back({handed.text->ref, handed.said.place, handed.said.value});
    }

    /// A team of which nothing leads to any goal misses them all.
    void add_missing(const Objective& objective) {
        std::set<Index> reached;
        for (const Index at : graph_.teams[objective.team].objectives)
            reached.insert(graph_.objectives[at].support.goals.begin(), graph_.objectives[at].support.goals.end());
        for (Index goal = 0; goal < graph_.goals.size(); ++goal)
            if (reached.empty() && trouble_[goal].missing.insert(objective.team).second)
                trouble_[goal].evidence.push_back(exhibit(*objective.said));
    }

    /// What nobody at all leads to, all teams miss.
    void add_passed_by() {
        std::set<Index> reached;
        for (const Objective& objective : graph_.objectives)
            reached.insert(objective.support.goals.begin(), objective.support.goals.end());
        for (Index goal = 0; goal < graph_.goals.size(); ++goal) {
            trouble_[goal].is_passed_by = !reached.contains(goal);
            for (const Objective& objective : graph_.objectives)
                if (trouble_[goal].is_passed_by) trouble_[goal].missing.insert(objective.team);
        }
    }

    const Scene& scene_;
    const Graph& graph_;
    std::vector<Trouble> trouble_;
};

std::string how(const Trouble& trouble) {
    const std::string miss =
        fmt::format("{} of them {} it", trouble.missing.size(), trouble.missing.size() == 1 ? "misses" : "miss");
    const std::string misread = fmt::format("{} {} it otherwise than it was meant", trouble.misreading.size(),
                                            trouble.misreading.size() == 1 ? "reads" : "read");
    if (trouble.misreading.empty()) return miss;
    return trouble.missing.empty() ? misread : miss + ", " + misread;
}

Draft draft_of(const Scene& scene, Index at, const Trouble& trouble, std::size_t teams) {
    const model::Goal& goal = *scene.graph.goals[at].said;
    Draft draft;
    draft.question = fmt::format(
        "{} of the {} teams with OKRs do not meet the goal {} ({}): so many cannot all be inattentive; what in the "
        "strategy could be said more clearly?",
        trouble.all().size(), teams, quoted(goal.title.value), how(trouble));
    draft.teams = keepers_of(scene.graph, &goal);
    draft.subjects = {goal.key};
    draft.is_about_subjects_alone = true;
    draft.evidence = {exhibit(goal)};
    draft.evidence.insert(draft.evidence.end(), trouble.evidence.begin(), trouble.evidence.end());
    return draft;
}

/// What many misread, or nobody leads to, is asked of each goal; what many miss otherwise once, of the first.
void look(const Scene& scene, Sink& sink) {
    Counter counter(scene);
    const auto trouble = counter.count();
    const std::size_t teams = counter.teams_with_okrs();
    const auto are_many = [&](std::size_t count) { return count >= least_teams && 2 * count >= teams; };
    bool is_told = false;
    for (Index at = 0; at < trouble.size(); ++at) {
        const bool is_sure = are_many(trouble[at].misreading.size()) || trouble[at].is_passed_by;
        if (!are_many(trouble[at].all().size()) || (!is_sure && is_told)) continue;
        is_told = true;
        sink.tell(draft_of(scene, at, trouble[at], teams));
    }
}

}  // namespace

extern const ConversationKind strategy_unclear{
    .info =
        {
            .name = "strategy-unclear",
            .group = "strategy",
            .summary = "At least three teams, and half of those with OKRs, miss or misread one goal.",
            .why = "One team that does not see a goal may not have looked. Where many do not, or understand something "
                   "else by it, the goal is told badly, or it is not one. A team misses a goal that nobody leads to, "
                   "and all of them if nothing that it does leads to any; it misreads one if what it puts under it "
                   "goes where the "
                   "strategy does not, or says its indicator again.",
            .source = "Bungay, \"The Art of Action\", on the gap between what is said and what is understood",
            .example = R"(-- strategy.yaml --
strategy:
  vision: A choir that the city is proud of
  goals:
    - {id: full-house, title: Music that reaches beyond the usual listeners, priority: 1}
-- okrs/2026-Q1/altos.yaml --
team: altos
cycle: 2026-Q1
objectives:
  - title: Low notes that carry to the last row
    key_results: [Share of the audience that hears the altos well rises from 50% to 80%]
-- okrs/2026-Q1/basses.yaml --
team: basses
cycle: 2026-Q1
objectives:
  - title: Rehearsals that people look forward to
    key_results: [Share of singers present rises from 70% to 90%]
-- okrs/2026-Q1/tenors.yaml --
team: tenors
cycle: 2026-Q1
objectives:
  - title: Nobody sings with a sore throat
    key_results: [Singers who miss a concert for illness fall from 6 to 2]
)",
            .settled = R"(-- strategy.yaml --
strategy:
  vision: A choir that the city is proud of
  goals:
    - {id: full-house, title: Music that reaches beyond the usual listeners, priority: 1}
-- okrs/2026-Q1/altos.yaml --
team: altos
cycle: 2026-Q1
objectives:
  - title: Low notes that carry to the last row
    supports: full-house
    key_results: [Share of the audience that hears the altos well rises from 50% to 80%]
-- okrs/2026-Q1/basses.yaml --
team: basses
cycle: 2026-Q1
objectives:
  - title: Rehearsals that people look forward to
    supports: full-house
    key_results: [Share of singers present rises from 70% to 90%]
-- okrs/2026-Q1/tenors.yaml --
team: tenors
cycle: 2026-Q1
objectives:
  - title: Nobody sings with a sore throat
    key_results: [Singers who miss a concert for illness fall from 6 to 2]
)",
        },
    .look = look,
};

}  // namespace okr::aligning
