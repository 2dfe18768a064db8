// Objectives or initiatives of a team that others wrote first.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "align/conversation_kind.hpp"
#include "align/deed_words.hpp"
#include "align/people.hpp"

namespace okr::aligning {

namespace {

/// What an outsider wrote of one team.
struct Pushed {
    std::set<std::string> authors;
    std::size_t objectives = 0;
    std::size_t initiatives = 0;
    Draft draft;
};

class Looking {
public:
    explicit Looking(const Scene& scene)
        : graph_(scene.graph), past_(*scene.past), people_(scene.graph, *scene.past), wholes_(graph_.teams.size()) {
        for (Index at = 0; at < graph_.teams.size(); ++at)
            if (const model::Team* team = graph_.teams[at].declared)
                if (const auto whole = graph_.find_team(team->part_of.value)) wholes_[*whole].push_back(at);
    }

    void look(Index team, Sink& sink) const {
        Pushed pushed;
        for (const Index at : graph_.teams[team].objectives) {
            const model::Objective& objective = *graph_.objectives[at].said;
            if (take(team, objective.ref, &objective, exhibit(objective), pushed)) ++pushed.objectives;
        }
        for (const Index at : graph_.teams[team].initiatives) {
            const Initiative& initiative = graph_.initiatives[at];
            const model::Objective* within =
                initiative.objective ? graph_.objectives[*initiative.objective].said : nullptr;
            if (take(team, initiative.said->ref, within, exhibit(*initiative.said), pushed)) ++pushed.initiatives;
        }
        if (!pushed.authors.empty()) tell(team, std::move(pushed), sink);
    }

private:
    bool take(Index team, const std::string& ref, const model::Objective* within, Exhibit shown, Pushed& pushed) const {
        const auto first = past_.first.find(ref);
        if (first == past_.first.end() || !is_outsider(team, within, first->second.email)) return false;
        pushed.authors.insert(author_of(first->second));
        shown.text += fmt::format(" (written {})", who_and_when(first->second));
        pushed.draft.subjects.push_back(ref);
        pushed.draft.evidence.push_back(std::move(shown));
        return true;
    }

    /// Those who share an objective are no outsiders to it, nor are a product's sub-teams to the product.
    [[nodiscard]] bool is_outsider(Index team, const model::Objective* within, const std::string& author) const {
        if (people_.is_own(team, author).value_or(true)) return false;
        const auto has = [&](Index other) { return people_.of(other).contains(author); };
        if (std::any_of(wholes_[team].begin(), wholes_[team].end(), has)) return false;
        if (within == nullptr) return true;
        return std::none_of(within->shared_with.begin(), within->shared_with.end(), [&](const model::Text& name) {
            const auto other = graph_.find_team(name.value);
            return other && has(*other);
        });
    }

    void tell(Index at, Pushed pushed, Sink& sink) const {
        const Team& team = graph_.teams[at];
        Draft& draft = pushed.draft;
        draft.teams = {team.id};
        draft.question = fmt::format(
            "{} of {} in {} {} first written by {}, and not by the team's own people: does the team pull {}, and what "
            "would it have written itself?",
            counts(pushed), called(team), graph_.cycle, draft.evidence.size() == 1 ? "was" : "were",
            in_words(pushed.authors), draft.evidence.size() == 1 ? "it" : "them");
        sink.tell(std::move(draft));
    }

    static std::string counts(const Pushed& pushed) {
        std::string words = pushed.objectives > 0 ? counted(pushed.objectives, "objective") : std::string();
        if (pushed.objectives > 0 && pushed.initiatives > 0) words += " and ";
        return pushed.initiatives > 0 ? words + counted(pushed.initiatives, "initiative") : words;
    }

    static std::string in_words(const std::set<std::string>& authors) {
        std::string words;
        for (const std::string& author : authors) words += (words.empty() ? "" : ", ") + author;
        return words;
    }

    const Graph& graph_;
    const Past& past_;
    People people_;
    std::vector<std::vector<Index>> wholes_;  ///< by team: those that are part of it
};

void look(const Scene& scene, Sink& sink) {
    if (scene.past == nullptr) return;
    const Looking looking(scene);
    for (Index team = 0; team < scene.graph.teams.size(); ++team) looking.look(team, sink);
}

}  // namespace

extern const ConversationKind pushed{
    .info =
        {
            .name = "pushed",
            .group = "pace",
            .summary = "Git says that people outside a team, the centre above all, first wrote its objectives or "
                       "initiatives. Where a team names no members only the centre is known to be outside; leadership "
                       "writes its own; the people of a virtual team are those of the teams it is drawn from.",
            .why = "People keep what they promised themselves. What was handed down may still be right: then the team "
                   "says so in its own words, and writes its own means beside it.",
            .source = "John Doerr, \"Measure What Matters\", on goals from below",
            .needs_history = true,
            .example = R"(-- commit: 2025-12-01T10:00:00Z mayor@harbour.example --
-- okr.yaml --
okr: 1
centre: [mayor@harbour.example]
-- teams.yaml --
teams: [{id: ferries, members: [ida@harbour.example]}]
-- commit: 2025-12-10T10:00:00Z mayor@harbour.example --
-- okrs/2026-Q1/ferries.yaml --
team: ferries
cycle: 2026-Q1
objectives:
  - id: on-time
    title: Islanders can set their clocks by us
    key_results: [{metric: Share of crossings on time, baseline: 82%, target: 95%}]
)",
            .settled = R"(-- commit: 2025-12-01T10:00:00Z mayor@harbour.example --
-- okr.yaml --
okr: 1
centre: [mayor@harbour.example]
-- teams.yaml --
teams: [{id: ferries, members: [ida@harbour.example]}]
-- commit: 2025-12-10T10:00:00Z ida@harbour.example --
-- okrs/2026-Q1/ferries.yaml --
team: ferries
cycle: 2026-Q1
objectives:
  - id: on-time
    title: Islanders can set their clocks by us
    key_results: [{metric: Share of crossings on time, baseline: 82%, target: 95%}]
)",
        },
    .look = look,
};

}  // namespace okr::aligning
