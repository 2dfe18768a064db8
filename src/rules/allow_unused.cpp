// An allowance that allows nothing.
#include "rules/rule.hpp"

namespace okr::rule {

extern const Rule allow_unused{
    .info =
        {
            .name = "allow-unused",
            .group = "allowance",
            .severity = Severity::warning,
            .summary = "An allowance stands where its rule finds nothing.",
            .why = "What it allowed has been mended, or it has slipped to another line. Left behind it would hide the "
                   "next finding, which nobody has looked at.",
            .source = "",
            .wrong = R"(-- okrs/2026-Q1/library.yaml --
team: library
cycle: 2026-Q1
objectives:
  - title: Every child in the district reads for pleasure
    key_results:
      - Loans to children under 12 rise from 8,000 to 11,000 a month
      # okr: allow kr-wrong-way -- fewer is better here
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
            .fix = "Takes the comment out, with its line where nothing else stands there; of several rules in one "
                   "comment, the one that allows nothing.",
        },
    .check = ToldByAllowances{},
};

}  // namespace okr::rule
