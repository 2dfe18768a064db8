// A key result is gone.
#include "diff/announcement.hpp"
#include "diff/change_kind.hpp"

namespace okr::diffing {

namespace {

void check(const KeyResultPair& pair, Sink& sink) {
    if (pair.is_dropped()) sink.tell({pair.was->title, {}, announced("dropped", *pair.was)});
}

}  // namespace

extern const ChangeKind kr_dropped{
    .info =
        {
            .name = "kr-dropped",
            .group = "key result",
            .grade = Grade::high,
            .tally = Tally::dropped,
            .summary = "A key result is gone.",
            .why = "A commitment was given up. That may be right, and others who count on it should hear why.",
            .before = R"(-- okrs/2026-Q1/ferry.yaml --
team: ferry
cycle: 2026-Q1
objectives:
  - id: reliable
    title: Islanders rely on the ferry
    key_results:
      - Crossings on time > 95%
      - Cancelled crossings below 4 a month
)",
            .after = R"(-- okrs/2026-Q1/ferry.yaml --
team: ferry
cycle: 2026-Q1
objectives:
  - id: reliable
    title: Islanders rely on the ferry
    key_results:
      - Crossings on time > 95%
)",
        },
    .checks = {check},
};

}  // namespace okr::diffing
