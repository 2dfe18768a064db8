// A key that the format needs is missing or empty.
#include "rules/rule.hpp"

namespace okr::rule {

extern const Rule missing_key{
    .info =
        {
            .name = "missing-key",
            .group = "file",
            .severity = Severity::error,
            .summary = "A mapping lacks a key that the format needs, or the key is empty.",
            .why = "Without its team and cycle nobody knows whose objective it is and when it ends; without a title "
                   "nobody knows what it says.",
            .source = "",
            .wrong = R"(-- okrs/2026-Q1/library.yaml --
team: library
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
        },
    .check = ToldByReader{},
};

}  // namespace okr::rule
