// The same key twice in one mapping.
#include "rules/rule.hpp"

namespace okr::rule {

extern const Rule duplicate_key{
    .info =
        {
            .name = "duplicate-key",
            .group = "file",
            .severity = Severity::error,
            .summary = "A mapping has the same key twice.",
            .why =
                "Readers of YAML disagree about which of the two counts, and a person sees only one of them. Usually "
                "the second was pasted from a neighbour.",
            .source = "",
            .wrong = R"(-- okrs/2026-Q1/library.yaml --
team: library
cycle: 2026-Q1
objectives:
  - title: Every child in the district reads for pleasure
    title: Reading is fun
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
