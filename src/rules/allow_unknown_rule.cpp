// An allowance of a rule that does not exist.
#include "rules/rule.hpp"

namespace okr::rule {

extern const Rule allow_unknown_rule{
    .info =
        {
            .name = "allow-unknown-rule",
            .group = "allowance",
            .severity = Severity::warning,
            .summary = "An allowance names a rule that does not exist, or none at all.",
            .why =
                "It allows nothing. A misspelt allowance that took everything out would be worse than none: there is "
                "no blanket form.",
            .source = "",
            .wrong = R"(-- okrs/2026-Q1/library.yaml --
team: library
cycle: 2026-Q1
objectives:
  - title: Every child in the district reads for pleasure
    key_results:
      - Loans to children under 12 rise from 8,000 to 11,000 a month
      # okr: allow kr-outputs -- the council has promised these four
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
            .fixable = Fixable::safely,
            .fix = "Writes the rule that was probably meant, where only one is near.",
        },
    .check = ToldByAllowances{},
};

}  // namespace okr::rule
