// A key that the format does not know.
#include "rules/rule.hpp"

namespace okr::rule {

extern const Rule unknown_key{
    .info =
        {
            .name = "unknown-key",
            .group = "file",
            .severity = Severity::error,
            .summary = "A mapping has a key that the format does not know.",
            .why = "A misspelt key is not read, and what stands below it is silently lost. Keys of your own may begin "
                   "with `x-`.",
            .source = "",
            .wrong = R"(-- okrs/2026-Q1/library.yaml --
team: library
cycle: 2026-Q1
objectives:
  - title: Every child in the district reads for pleasure
    suports: reading
    key_results: []
)",
            .right = R"(-- okrs/2026-Q1/library.yaml --
team: library
cycle: 2026-Q1
objectives:
  - title: Every child in the district reads for pleasure
    supports: reading
    x-board: https://example.org/board/3
    key_results: []
)",
            .fixable = Fixable::safely,
            .fix = "Writes the key that was probably meant, where only one is near, no other key of the mapping means "
                   "the same, and the right one does not stand there already.",
        },
    .check = ToldByReader{},
};

}  // namespace okr::rule
