// A team that has not checked in for longer than agreed.
#include <fmt/format.h>

#include <algorithm>

#include "align/conversation_kind.hpp"
#include "align/deed_words.hpp"

namespace okr::aligning {

namespace {

class Looking {
public:
    Looking(const Scene& scene, int days)
        : graph_(scene.graph), past_(*scene.past), today_(*scene.today), days_(days) {}

    void look(const Team& team, Sink& sink) const {
        const model::KeyResult* any = nullptr;
        const Deed* last = nullptr;
        for (const Index objective : team.objectives)
            for (const Index at : graph_.objectives[objective].key_results) {
                const model::KeyResult& result = *graph_.key_results[at].said;
                if (any == nullptr) any = &result;
                const auto checked = past_.checked_in.find(result.ref);
                if (checked != past_.checked_in.end() && (last == nullptr || last->time < checked->second.time)) {
                    last = &checked->second;
                    any = &result;
                }
            }
        if (any == nullptr) return;
        const base::Date since = last == nullptr ? graph_.days->first : std::max(day_of(*last), graph_.days->first);
        if (const long days = (today_ - since).count(); days > days_) sink.tell(draft(team, *any, last, days));
    }

private:
    [[nodiscard]] Draft draft(const Team& team, const model::KeyResult& result, const Deed* last, long days) const {
        Exhibit shown = exhibit(result);
        const std::string then = last == nullptr ? fmt::format("none since {} began", graph_.cycle)
                                                 : fmt::format("the last one {}", who_and_when(*last));
        shown.text += fmt::format(" (check-ins: {})", then);
        return {fmt::format("{} has not checked in for {} ({}), and we agreed on every {}: how does it go, and what "
                            "would help?",
                            called(team), counted(static_cast<std::size_t>(days), "day"), then,
                            counted(static_cast<std::size_t>(days_), "day")),
                {team.id},
                {team.id},
                {std::move(shown)},
                graph_.cycle};
    }

    const Graph& graph_;
    const Past& past_;
    base::Date today_;
    int days_;
};

void look(const Scene& scene, Sink& sink) {
    const auto& days = scene.graph.days;
    const auto every = scene.graph.workspace.settings.check_in_days;
    if (scene.past == nullptr || !scene.today || !days || !every || !days->contains(*scene.today)) return;
    const Looking looking(scene, *every);
    for (const Team& team : scene.graph.teams) looking.look(team, sink);
}

}  // namespace

extern const ConversationKind silent{
    .info =
        {
            .name = "silent",
            .group = "pace",
            .summary = "In the running cycle, no key result of a team was checked in (`current`, `confidence` or "
                       "`note`) for longer than `check_in_every` of okr.yaml, counted from the cycle's start. Without "
                       "that setting nobody is called silent.",
            .why = "Silence is seldom bad news and never good news. Two minutes a week tell the others whether they "
                   "can count on it.",
            .source = "Christina Wodtke, \"Radical Focus\", on the weekly check-in",
            .needs_history = true,
            .example = R"(-- commit: 2025-12-10T10:00:00Z lou@library.example --
-- okr.yaml --
okr: 1
check_in_every: 2 weeks
-- okrs/2026-Q1/maps.yaml --
team: maps
cycle: 2026-Q1
objectives:
  - title: Walkers find the old paths
    key_results: [{metric: Maps lent a month, baseline: 12, target: 40}]
)",
            .settled = R"(-- commit: 2025-12-10T10:00:00Z lou@library.example --
-- okr.yaml --
okr: 1
check_in_every: 2 weeks
-- okrs/2026-Q1/maps.yaml --
team: maps
cycle: 2026-Q1
objectives:
  - title: Walkers find the old paths
    key_results: [{metric: Maps lent a month, baseline: 12, target: 40}]
-- commit: 2026-02-02T10:00:00Z lou@library.example --
-- okrs/2026-Q1/maps.yaml --
team: maps
cycle: 2026-Q1
objectives:
  - title: Walkers find the old paths
    key_results: [{metric: Maps lent a month, baseline: 12, target: 40, current: 19}]
)",
        },
    .look = look,
};

}  // namespace okr::aligning
