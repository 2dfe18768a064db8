// An entry of the baseline whose finding is gone.
#include "rules/rule.hpp"

namespace okr::rule {

extern const Rule baseline_stale{
    .info =
        {
            .name = "baseline-stale",
            .group = "allowance",
            .severity = Severity::warning,
            .summary = "The baseline holds a finding that is not found any more.",
            .why = "What it held has been mended, and that is good news. Left behind the entry would let the very same "
                   "fault come back without a word.",
            .source = "",
            .wrong = R"(-- okr.baseline --
1e4ed0e7ec3270a6 kr-output okrs/2026-Q1/library.yaml  # library/open-four-reading-rooms-in-schools@2026-Q1
-- okrs/2026-Q1/library.yaml --
team: library
cycle: 2026-Q1
objectives:
  - title: Every child in the district reads for pleasure
    key_results:
      - Loans to children under 12 rise from 8,000 to 11,000 a month
)",
            .right = R"(-- okr.baseline --
# Nothing stands here that is not found.
-- okrs/2026-Q1/library.yaml --
team: library
cycle: 2026-Q1
objectives:
  - title: Every child in the district reads for pleasure
    key_results:
      - Loans to children under 12 rise from 8,000 to 11,000 a month
)",
        },
    .check = ToldByAllowances{},
};

}  // namespace okr::rule
