// An initiative is done.
#include "diff/change_kind.hpp"
#include "diff/initiative_steps.hpp"

namespace okr::diffing {

namespace {

void check(const InitiativePair& pair, Sink& sink) {
    if (!became(pair, "done")) return;
    const auto before = pair.old->status ? std::optional(pair.old->status.value) : std::nullopt;
    sink.tell({before, pair.now->status.value, "done", &pair.now->status});
}

}  // namespace

extern const ChangeKind initiative_done{
    .info =
        {
            .name = "initiative-done",
            .group = "initiative",
            .grade = Grade::low,
            .tally = Tally::means,
            .summary = "An initiative is done.",
            .why = "Work is finished, which is no result yet. Now look whether the key result that it was to move has "
                   "moved.",
            .before = R"(-- initiatives/2026-Q2/bike-shop.yaml --
team: bike-shop
cycle: 2026-Q2
initiatives:
  - {id: night-repair, title: Repair bicycles over night, moves: commuters, status: doing}
)",
            .after = R"(-- initiatives/2026-Q2/bike-shop.yaml --
team: bike-shop
cycle: 2026-Q2
initiatives:
  - {id: night-repair, title: Repair bicycles over night, moves: commuters, status: done}
)",
        },
    .checks = {check},
};

}  // namespace okr::diffing
