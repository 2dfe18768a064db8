// A value of the right type that cannot be right.
#include "rules/rule.hpp"

namespace okr::rule {

extern const Rule bad_value{
    .info =
        {
            .name = "bad-value",
            .group = "file",
            .severity = Severity::error,
            .summary =
                "A date that no calendar has, a cycle or status that does not exist, an id with blanks, a confidence "
                "above 1.",
            .why = "Such a value is not used, so that whatever depends on it is missing from every report.",
            .source = "",
            .wrong = R"(-- okrs/2026-Q1/library.yaml --
team: library
cycle: 2026-Q5
objectives:
  - title: Every child in the district reads for pleasure
    key_results: []
)",
            .right = R"(-- okrs/2026-Q1/library.yaml --
team: library
cycle: 2026-Q1
objectives:
  - title: Every child in the district reads for pleasure
    key_results:
      - Loans to children under 12 rise from 8,000 to 11,000 a month
)",
            .fixable = Fixable::safely,
            .fix = "Writes the same value in the notation of the format: `2026/1/5` as `2026-01-05`, `Q1 2026` as "
                   "`2026-Q1`, `60%` as `0.6`, `2w` as `2 weeks`, `Done` as `done`. What could mean two things, such "
                   "as 05/01/2026, is left alone. With --unsafe-fixes an id is written without what an id cannot hold.",
        },
    .check = ToldByReader{},
};

}  // namespace okr::rule
