// A list where a text belongs, a text where a number belongs.
#include "rules/rule.hpp"

namespace okr::rule {

extern const Rule wrong_type{
    .info =
        {
            .name = "wrong-type",
            .group = "file",
            .severity = Severity::error,
            .summary = "A value is a list, a mapping, a text or a number where something else is expected.",
            .why =
                "What has the wrong shape cannot be read as what it is meant to be, and is left out. A sentence that "
                "holds a colon and a blank is the commonest cause: YAML takes its beginning for a key.",
            .source = "",
            .wrong = R"(-- okrs/2026-Q1/library.yaml --
team: library
cycle: 2026-Q1
objectives:
  - title: [Every child, in the district, reads for pleasure]
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
            .fix = "Writes `id:` before a team that stands as a bare name, and true or false for yes and no. "
                   "Everything else needs to know what was meant.",
        },
    .check = ToldByReader{},
};

}  // namespace okr::rule
