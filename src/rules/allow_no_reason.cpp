// An allowance that does not say why.
#include "rules/rule.hpp"

namespace okr::rule {

extern const Rule allow_no_reason{
    .info =
        {
            .name = "allow-no-reason",
            .group = "allowance",
            .severity = Severity::warning,
            .summary = "An allowance gives no reason after `--`.",
            .why = "Whoever reads it next year cannot know whether it is still right. A sentence is enough.",
            .source = "",
            .wrong = R"(-- okrs/2026-Q1/library.yaml --
team: library
cycle: 2026-Q1
objectives:
  - title: Every child in the district reads for pleasure
    key_results:
      - Loans to children under 12 rise from 8,000 to 11,000 a month
      # okr: allow kr-output
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
