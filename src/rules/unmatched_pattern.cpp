// A pattern of okr.yaml that matches nothing.
#include "rules/rule.hpp"

namespace okr::rule {

extern const Rule unmatched_pattern{
    .info =
        {
            .name = "unmatched-pattern",
            .group = "file",
            .severity = Severity::warning,
            .summary = "A pattern of `include`, `exclude` or `paths` in okr.yaml matches no file.",
            .why =
                "Whoever wrote it believes that it does something. Files that it was to take in are not checked, and "
                "nobody is told; rules that it was to turn down are as loud as before.",
            .source = "",
            .wrong = R"(-- okr.yaml --
okr: 1
paths:
  "archives/**": {kr-output: off}
-- archive/2024-Q4/library.yaml --
team: library
cycle: 2024-Q4
objectives:
  - title: Every child in the district reads for pleasure
    key_results:
      - Loans to children rise from 8,000 to 11,000 a month
)",
            .right = R"(-- okr.yaml --
okr: 1
paths:
  "archive/**": {kr-output: off}
-- archive/2024-Q4/library.yaml --
team: library
cycle: 2024-Q4
objectives:
  - title: Every child in the district reads for pleasure
    key_results:
      - Loans to children rise from 8,000 to 11,000 a month
)",
        },
    .check = ToldByReader{},
};

}  // namespace okr::rule
