// A line of the baseline that is of no use.
#include "rules/rule.hpp"

namespace okr::rule {

extern const Rule baseline_malformed{
    .info =
        {
            .name = "baseline-malformed",
            .group = "allowance",
            .severity = Severity::warning,
            .summary = "A line of the baseline is no entry, names no rule there is, or stands there twice.",
            .why = "Such a line holds nothing: it is never taken to mean more than it says. Often a merge has left it "
                   "behind.",
            .source = "",
            .wrong = R"(-- okr.baseline --
1e4ed0e7ec3270a6 kr-outputs okrs/2026-Q1/library.yaml  # library/open-four-reading-rooms-in-schools@2026-Q1
-- okrs/2026-Q1/library.yaml --
team: library
cycle: 2026-Q1
objectives:
  - title: Every child in the district reads for pleasure
    key_results:
      - Loans to children under 12 rise from 8,000 to 11,000 a month
      - Open four reading rooms in schools
)",
            .right = R"(-- okr.baseline --
1e4ed0e7ec3270a6 kr-output okrs/2026-Q1/library.yaml  # library/open-four-reading-rooms-in-schools@2026-Q1
-- okrs/2026-Q1/library.yaml --
team: library
cycle: 2026-Q1
objectives:
  - title: Every child in the district reads for pleasure
    key_results:
      - Loans to children under 12 rise from 8,000 to 11,000 a month
      - Open four reading rooms in schools
)",
        },
    .check = ToldByAllowances{},
};

}  // namespace okr::rule
