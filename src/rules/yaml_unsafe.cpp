// YAML that asks more of a reader than any OKR file should.
#include "rules/rule.hpp"

namespace okr::rule {

extern const Rule yaml_unsafe{
    .info =
        {
            .name = "yaml-unsafe",
            .group = "file",
            .severity = Severity::error,
            .summary =
                "The file is too large, nested too deep, expands without end by aliases, or asks for a type by a tag.",
            .why =
                "A few bytes of aliases can stand for billions of values, and a tag can ask a careless reader to run "
                "code. Checks run on what strangers send, so what goes beyond the limits is refused before it is "
                "expanded. The limits can be raised in okr.yaml under `limits:`.",
            .source = "",
            .wrong = R"(-- okrs/2026-Q1/library.yaml --
team: library
cycle: 2026-Q1
objectives: &all
  - title: Every child in the district reads for pleasure
    key_results: *all
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
