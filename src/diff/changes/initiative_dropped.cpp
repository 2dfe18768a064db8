// An initiative was dropped, or is gone.
#include <fmt/format.h>

#include "diff/change_kind.hpp"
#include "diff/initiative_steps.hpp"

namespace okr::diffing {

namespace {

/// Its status before tells whether anything was given up.
std::string gone(const model::Initiative& initiative, const std::string& title) {
    const std::string was = initiative.status ? fmt::format("; it was {}", initiative.status.value) : std::string();
    return fmt::format("gone from the files: {}{}", quoted(title), was);
}

void check(const InitiativePair& pair, Sink& sink) {
    if (pair.is_added() || pair.was->successor != nullptr) return;
    if (pair.is_dropped()) return sink.tell({pair.was->title, {}, gone(*pair.old, pair.was->title)});
    if (!became(pair, "dropped")) return;
    const model::Initiative& now = *pair.now;
    const std::string reason = now.because ? fmt::format(", because: {}", quoted(now.because.value)) : std::string();
    const auto before = pair.old->status ? std::optional(pair.old->status.value) : std::nullopt;
    sink.tell({before, now.status.value, "dropped" + reason, &now.status});
}

}  // namespace

extern const ChangeKind initiative_dropped{
    .info =
        {
            .name = "initiative-dropped",
            .group = "initiative",
            .grade = Grade::low,
            .tally = Tally::means,
            .summary = "An initiative was dropped, or is gone from the files.",
            .why = "A bet that does not pay is dropped early. A `because` beside the status keeps for others what was "
                   "learned.",
            .before = R"(-- initiatives/2026-Q1/planetarium.yaml --
team: planetarium
cycle: 2026-Q1
initiatives:
  - {id: robot, title: Let a robot guide the visitors, moves: wonder, status: doing}
)",
            .after = R"(-- initiatives/2026-Q1/planetarium.yaml --
team: planetarium
cycle: 2026-Q1
initiatives:
  - {id: robot, title: Let a robot guide the visitors, moves: wonder, status: dropped}
)",
        },
    .checks = {check},
};

}  // namespace okr::diffing
