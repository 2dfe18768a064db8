// Two things with one id.
#include <fmt/format.h>

#include <string_view>
#include <unordered_map>

#include "rules/rule.hpp"

namespace okr::rule {

namespace {

/// The first bearer of every name, and a finding for each further one.
class Seen {
public:
    explicit Seen(Sink& sink) : sink_(sink) {}

    template <typename Whose>
    void see(const model::Object& object, const Whose& whose) {
        if (!object.id) return;
        const auto [first, is_new] = bearers_.emplace(object.ref, &object);
        if (is_new) return;
        sink_.tell({
            .at = object.id.place,
            .message = fmt::format("the id {} is taken in {}", quoted(object.id.value), whose()),
            .help = "give one of the two another id; short and lasting ones are best",
            .object = object.ref,
            .detail = object.id.value,
            .notes = {{first->second->id.place, "it stands here first"}},
        });
    }

private:
    Sink& sink_;
    std::unordered_map<std::string_view, const model::Object*> bearers_;
};

void see_objects(const model::TeamFile& file, Seen& seen) {
    const auto whose = [&] {
        return file.cycle ? fmt::format("{}'s cycle {}", file.team.value, file.cycle.value)
                          : fmt::format("{}'s files without a cycle", file.team.value);
    };
    for (const model::Objective& objective : file.objectives) {
        seen.see(objective, whose);
        for (const model::KeyResult& result : objective.key_results) seen.see(result, whose);
        for (const model::Initiative& initiative : objective.initiatives) seen.see(initiative, whose);
    }
    for (const model::Initiative& initiative : file.initiatives) seen.see(initiative, whose);
    for (const model::Need& need : file.needs) seen.see(need, whose);
}

void check(const model::Workspace& workspace, Sink& sink) {
    Seen seen(sink);
    for (const model::TeamFile& file : workspace.team_files)
        if (file.team) see_objects(file, seen);
    for (const model::Strategy& strategy : workspace.strategies)
        for (const model::Goal& goal : strategy.goals) seen.see(goal, [] { return "the strategy"; });
    for (const model::Team& team : workspace.teams) seen.see(team, [] { return "the list of teams"; });
}

}  // namespace

extern const Rule duplicate_id{
    .info =
        {
            .name = "duplicate-id",
            .group = "file",
            .severity = Severity::error,
            .summary =
                "Two objectives, key results, initiatives or needs of one team and cycle have the same id; or two "
                "goals; or two teams.",
            .why = "An id is how others refer to a thing, and how its history is followed when its words change. With "
                   "two bearers nobody can tell which one is meant.",
            .source = "",
            .wrong = R"(-- okrs/2026-Q1/library.yaml --
team: library
cycle: 2026-Q1
objectives:
  - id: reading
    title: Every child in the district reads for pleasure
    key_results:
      - id: reading
        title: Loans to children under 12 rise from 8,000 to 11,000 a month
)",
            .right = R"(-- okrs/2026-Q1/library.yaml --
team: library
cycle: 2026-Q1
objectives:
  - id: reading
    title: Every child in the district reads for pleasure
    key_results:
      - id: loans
        title: Loans to children under 12 rise from 8,000 to 11,000 a month
)",
        },
    .check = check,
};

}  // namespace okr::rule
