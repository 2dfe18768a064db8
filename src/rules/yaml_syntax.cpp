// The file is not YAML, so nothing in it can be read.
#include "rules/rule.hpp"

namespace okr::rule {

extern const Rule yaml_syntax{
    .info =
        {
            .name = "yaml-syntax",
            .group = "file",
            .severity = Severity::error,
            .summary = "The file is not valid YAML, or not UTF-8 text.",
            .why =
                "A file that cannot be parsed tells nothing: none of its objectives is checked, counted or shown. A "
                "single stray tab, quote or colon is enough, and most tools guess at what was meant. Here nothing is "
                "guessed.",
            .source = "",
            .wrong = R"(-- okrs/2026-Q1/library.yaml --
team: library
cycle: 2026-Q1
objectives:
  - title: Reading for pleasure: every child in the district
    key_results: []
)",
            .right = R"(-- okrs/2026-Q1/library.yaml --
team: library
cycle: 2026-Q1
objectives:
  - title: "Reading for pleasure: every child in the district"
    key_results: []
)",
        },
    .check = ToldByReader{},
};

}  // namespace okr::rule
