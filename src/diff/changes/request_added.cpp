// A request is new.
#include <fmt/format.h>

#include "diff/change_kind.hpp"

namespace okr::diffing {

namespace {

void check(const RequestPair& pair, Sink& sink) {
    if (!pair.is_added()) return;
    const model::Request& now = *pair.now;
    sink.tell({{},
               pair.is->title,
               fmt::format("added, asked by {}; answer: {}", now.from.value, now.answer ? now.answer.value : "open")});
}

}  // namespace

extern const ChangeKind request_added{
    .info =
        {
            .name = "request-added",
            .group = "co-ordination",
            .grade = Grade::medium,
            .tally = Tally::added,
            .summary = "Others asked something of a team, and it is written down.",
            .why = "It waits for an answer, or has one already that the asking side should read.",
            .before = R"(-- okrs/2026-Q1/cellar.needs.yaml --
team: cellar
cycle: 2026-Q1
requests:
  - from: orchard
    what: A cool room for forty crates of apples
    answer: open
)",
            .after = R"(-- okrs/2026-Q1/cellar.needs.yaml --
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
        },
    .checks = {check},
};

}  // namespace okr::diffing
