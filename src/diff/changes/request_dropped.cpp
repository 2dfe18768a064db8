// A request is gone.
#include <fmt/format.h>

#include "diff/change_kind.hpp"

namespace okr::diffing {

namespace {

void check(const RequestPair& pair, Sink& sink) {
    if (!pair.is_dropped()) return;
    sink.tell({pair.was->title, {}, fmt::format("dropped, asked by {}", pair.old->from.value)});
}

}  // namespace

extern const ChangeKind request_dropped{
    .info =
        {
            .name = "request-dropped",
            .group = "co-ordination",
            .grade = Grade::medium,
            .tally = Tally::dropped,
            .summary = "A request that others made of a team is gone from its file.",
            .why = "Whoever asked may still wait for what came of it.",
            .before = R"(-- okrs/2026-Q1/cellar.needs.yaml --
team: cellar
cycle: 2026-Q1
requests:
  - from: orchard
    what: A cool room for forty crates of apples
    answer: open
  - from: brewery
    what: Space for six barrels
    answer: later
)",
            .after = R"(-- okrs/2026-Q1/cellar.needs.yaml --
team: cellar
cycle: 2026-Q1
requests:
  - from: orchard
    what: A cool room for forty crates of apples
    answer: open
)",
        },
    .checks = {check},
};

}  // namespace okr::diffing
