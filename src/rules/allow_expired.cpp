// An allowance whose day has passed.
#include "rules/rule.hpp"

namespace okr::rule {

extern const Rule allow_expired{
    .info =
        {
            .name = "allow-expired",
            .group = "allowance",
            .severity = Severity::warning,
            .summary = "The day after `until` in an allowance's reason has passed, and it no longer allows.",
            .why = "An exception with an end is a promise; this one has come due.",
            .source = "",
            .wrong = R"(-- okrs/2026-Q1/library.yaml --
team: library
cycle: 2026-Q1
objectives:
  - title: Every child in the district reads for pleasure
    key_results:
      - Loans to children under 12 rise from 8,000 to 11,000 a month
      # okr: allow kr-output -- agreed with the council until 2020-12-31
      - Open four reading rooms in schools
)",
            .right = R"(-- okrs/2026-Q1/library.yaml --
team: library
cycle: 2026-Q1
objectives:
  - title: Every child in the district reads for pleasure
    key_results:
      - Loans to children under 12 rise from 8,000 to 11,000 a month
      # okr: allow kr-output -- the council has promised these four, until 2099-12-31
      - Open four reading rooms in schools
)",
        },
    .check = ToldByAllowances{},
};

}  // namespace okr::rule
