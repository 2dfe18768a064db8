// A need is new.
#include <fmt/format.h>

#include "diff/announcement.hpp"
#include "diff/change_kind.hpp"

namespace okr::diffing {

namespace {

void check(const NeedPair& pair, Sink& sink) {
    if (!pair.is_added()) return;
    const std::string due = pair.now->by ? " by " + pair.now->by.value : "";
    sink.tell(
        {{}, pair.is->title, fmt::format("{}, from {}{}", announced("added", *pair.is), pair.now->from.value, due)});
}

}  // namespace

extern const ChangeKind need_added{
    .info =
        {
            .name = "need-added",
            .group = "co-ordination",
            .grade = Grade::medium,
            .tally = Tally::added,
            .summary = "A team needs something from another.",
            .why = "It asks the other team for an answer. The sooner it is seen, the more ways there are to meet it.",
            .before = R"(-- okrs/2026-Q1/orchard.needs.yaml --
team: orchard
cycle: 2026-Q1
needs:
  - id: cool-room
    from: cellar
    what: A cool room for forty crates of apples
    by: 2026-02-15
)",
            .after = R"(-- okrs/2026-Q1/orchard.needs.yaml --
team: orchard
cycle: 2026-Q1
needs:
  - id: cool-room
    from: cellar
    what: A cool room for forty crates of apples
    by: 2026-02-15
  - id: labels
    from: print-shop
    what: Labels that hold in the cold
)",
        },
    .checks = {check},
};

}  // namespace okr::diffing
