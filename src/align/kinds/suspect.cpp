// An objective whose goal, or whose supported objective or key result, changed after it was last touched.
#include <fmt/format.h>

#include "align/conversation_kind.hpp"
#include "align/deed_words.hpp"

namespace okr::aligning {

namespace {

/// What is supported, and what happened to it since.
struct Moved {
    std::string name;   ///< in `Past::changed`
    std::string words;  ///< "the goal `Shoppers … first`"
    std::string team;   ///< whose it is; empty for a goal
    Exhibit shown;
    std::vector<const Deed*> deeds;
};

class Looking {
public:
    explicit Looking(const Scene& scene) : graph_(scene.graph), past_(*scene.past) {}

    void look(const Objective& objective, Sink& sink) const {
        const auto touched = past_.touched.find(objective.said->ref);
        if (touched == past_.touched.end()) return;
        std::vector<Moved> moved;
        for (const model::Text& text : objective.said->supports) {
            auto one = supported(text.value, graph_.team_of(objective));
            if (!one) continue;
            one->deeds = deeds_after(touched->second, one->name, reviewed(*objective.said));
            if (!one->deeds.empty()) moved.push_back(std::move(*one));
        }
        if (!moved.empty()) tell(objective, moved, sink);
    }

private:
    [[nodiscard]] std::optional<Moved> supported(const std::string& reference, const std::string& team) const {
        if (reference.find('/') == std::string::npos) {
            const auto goal = graph_.workspace.find_goal(reference);
            return goal ? std::optional(of_goal(*static_cast<const model::Goal*>(goal->object))) : std::nullopt;
        }
        const auto target = graph_.find(reference, team);
        if (!target) return std::nullopt;
        if (target->kind == model::ObjectKind::objective) return of_object(*target->objective, "objective");
        if (target->kind == model::ObjectKind::key_result)
            return of_object(*static_cast<const model::KeyResult*>(target->object), "key result");
        return std::nullopt;
    }

    static Moved of_goal(const model::Goal& goal) {
        return {goal.key, "the goal " + quoted(goal.title.value), {}, exhibit(goal), {}};
    }

    template <typename T>
    static Moved of_object(const T& object, std::string_view noun) {
        Exhibit shown = exhibit(object);
        return {object.ref,
                fmt::format("the {} {}", noun, quoted(shown.text)),
                object.ref.substr(0, object.ref.find('/')),
                std::move(shown),
                {}};
    }

    /// Read again on this day: what had changed by then is clear.
    static std::optional<base::Date> reviewed(const model::Objective& objective) {
        return base::parse_date(objective.reviewed.value);
    }

    [[nodiscard]] std::vector<const Deed*> deeds_after(const Deed& touched, const std::string& name,
                                                       std::optional<base::Date> reviewed) const {
        std::vector<const Deed*> deeds;
        const auto changed = past_.changed.find(name);
        if (changed == past_.changed.end()) return deeds;
        for (const Deed& deed : changed->second) {
            const bool is_later = deed.order > touched.order;
            const bool is_clear = reviewed && !deed.commit.empty() && day_of(deed) <= *reviewed;
            if (is_later && !is_clear) deeds.push_back(&deed);
        }
        return deeds;
    }

    void tell(const Objective& objective, const std::vector<Moved>& moved, Sink& sink) const {
        const Team& team = graph_.teams[objective.team];
        const Deed& last = *moved.front().deeds.back();
        Draft draft;
        draft.question = fmt::format("{} changed ({}) after {} last touched {}, which supports it: does it still fit?",
                                     sentence(moved.front().words), who_and_when(last), called(team),
                                     quoted(objective.said->title.value));
        draft.teams = {team.id};
        draft.subjects = {subject_of(*objective.said, team.id)};
        for (const Moved& one : moved) add(one, draft);
        draft.evidence.push_back(exhibit(*objective.said));
        sink.tell(std::move(draft));
    }

    static std::string sentence(std::string words) {
        words.front() = 'T';  // "the …"
        return words;
    }

    static void add(const Moved& moved, Draft& draft) {
        draft.subjects.push_back(moved.name);
        for (const Deed* deed : moved.deeds) {
            Exhibit shown = moved.shown;
            shown.text += fmt::format(" ({}; {})", deed->what, who_and_when(*deed));
            draft.evidence.push_back(std::move(shown));
        }
    }

    const Graph& graph_;
    const Past& past_;
};

void look(const Scene& scene, Sink& sink) {
    if (scene.past == nullptr) return;
    const Looking looking(scene);
    for (const Objective& objective : scene.graph.objectives) looking.look(objective, sink);
}

}  // namespace

extern const ConversationKind suspect{
    .info =
        {
            .name = "suspect",
            .group = "strategy",
            .summary =
                "What an objective supports changed in meaning (a goal's title, reason, indicators, or a choice that "
                "it rests on; an objective, a key result) after the objective or its key results were last touched. "
                "Progress, owners, order and punctuation do not count. `reviewed: DATE` clears what changed by then.",
            .why = "It was written for the old words. Most often it still fits, and one look says so; sometimes a "
                   "quarter of work has lost its reason without anybody noticing.",
            .source = "Stephen Bungay, \"The Art of Action\", on the alignment gap",
            .needs_history = true,
            .example = R"(-- commit: 2025-12-01T10:00:00Z head@orchard.example --
-- okr.yaml --
okr: 1
-- strategy.yaml --
strategy:
  goals: [{id: old-trees, title: The old varieties bear fruit again, priority: 1}]
-- commit: 2025-12-10T10:00:00Z ben@orchard.example --
-- okrs/2026-Q1/grafting.yaml --
team: grafting
cycle: 2026-Q1
objectives:
  - id: scions
    title: Every old tree has a young one
    supports: old-trees
    key_results: [{metric: Share of varieties with a graft that took, baseline: 20%, target: 60%}]
-- commit: 2026-01-20T10:00:00Z head@orchard.example --
-- strategy.yaml --
strategy:
  goals: [{id: old-trees, title: Visitors pick and taste what their grandparents knew, priority: 1}]
)",
            .settled = R"(-- commit: 2025-12-01T10:00:00Z head@orchard.example --
-- okr.yaml --
okr: 1
-- strategy.yaml --
strategy:
  goals: [{id: old-trees, title: The old varieties bear fruit again, priority: 1}]
-- commit: 2025-12-10T10:00:00Z ben@orchard.example --
-- okrs/2026-Q1/grafting.yaml --
team: grafting
cycle: 2026-Q1
objectives:
  - id: scions
    title: Every old tree has a young one
    supports: old-trees
    key_results: [{metric: Share of varieties with a graft that took, baseline: 20%, target: 60%}]
-- commit: 2026-01-20T10:00:00Z head@orchard.example --
-- strategy.yaml --
strategy:
  goals: [{id: old-trees, title: Visitors pick and taste what their grandparents knew, priority: 1}]
-- commit: 2026-01-22T10:00:00Z ben@orchard.example --
-- okrs/2026-Q1/grafting.yaml --
team: grafting
cycle: 2026-Q1
objectives:
  - id: scions
    title: Every old tree has a young one
    supports: old-trees
    reviewed: 2026-01-22
    key_results: [{metric: Share of varieties with a graft that took, baseline: 20%, target: 60%}]
)",
        },
    .look = look,
};

}  // namespace okr::aligning
