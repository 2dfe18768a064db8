// A need is gone.
#include "diff/announcement.hpp"
#include "diff/change_kind.hpp"

namespace okr::diffing {

namespace {

void check(const NeedPair& pair, Sink& sink) {
    if (pair.is_dropped()) sink.tell({pair.was->title, {}, announced("dropped", *pair.was)});
}

}  // namespace

extern const ChangeKind need_dropped{
    .info =
        {
            .name = "need-dropped",
            .group = "co-ordination",
            .grade = Grade::medium,
            .tally = Tally::dropped,
            .summary = "A team no longer says that it needs something from another.",
            .why = "The other team may be at work on it. It can stop, if somebody tells it.",
            .before = R"(-- okrs/2026-Q1/orchard.needs.yaml --
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
            .after = R"(-- okrs/2026-Q1/orchard.needs.yaml --
team: orchard
cycle: 2026-Q1
needs:
  - id: cool-room
    from: cellar
    what: A cool room for forty crates of apples
    by: 2026-02-15
)",
        },
    .checks = {check},
};

}  // namespace okr::diffing
