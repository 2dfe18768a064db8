// A key result is new.
#include "diff/announcement.hpp"
#include "diff/change_kind.hpp"

namespace okr::diffing {

namespace {

void check(const KeyResultPair& pair, Sink& sink) {
    if (pair.is_added()) sink.tell({{}, pair.is->title, announced("added", *pair.is)});
}

}  // namespace

extern const ChangeKind kr_added{
    .info =
        {
            .name = "kr-added",
            .group = "key result",
            .grade = Grade::medium,
            .tally = Tally::added,
            .summary = "A key result is new.",
            .why = "The team commits itself to one more result. Within a new objective it is told and counted with it.",
            .before = R"(-- okrs/2026-Q1/ferry.yaml --
team: ferry
cycle: 2026-Q1
objectives:
  - id: reliable
    title: Islanders rely on the ferry
    key_results:
      - Crossings on time > 95%
)",
            .after = R"(-- okrs/2026-Q1/ferry.yaml --
team: ferry
cycle: 2026-Q1
objectives:
  - id: reliable
    title: Islanders rely on the ferry
    key_results:
      - Crossings on time > 95%
      - Cancelled crossings below 4 a month
)",
        },
    .checks = {check},
};

}  // namespace okr::diffing
