// A reference that leads nowhere, or round in a circle.
#include "rules/references.hpp"
#include "rules/rule.hpp"

namespace okr::rule {

namespace {

void check(const model::Workspace& workspace, Sink& sink) {
    check_references(workspace, sink);
    check_circles(workspace, sink);
}

}  // namespace

extern const Rule unresolved_reference{
    .info =
        {
            .name = "unresolved-reference",
            .group = "file",
            .severity = Severity::error,
            .summary =
                "A reference names a goal, a team, an objective, a key result or a need that does not exist, or one "
                "of the wrong sort; or objectives support each other in a circle, or teams are parts of each other.",
            .why = "A link that leads nowhere looks like alignment and is none. Teams are checked where a file lists "
                   "them, goals where a strategy exists. A circle of support never reaches a goal.",
            .source = "",
            .wrong = R"(-- okrs/2026-Q1/library.yaml --
team: library
cycle: 2026-Q1
objectives:
  - title: Every child in the district reads for pleasure
    key_results:
      - id: loans
        title: Loans to children under 12 rise from 8,000 to 11,000 a month
    initiatives:
      - title: Open on Sunday mornings
        moves: lones
)",
            .right = R"(-- okrs/2026-Q1/library.yaml --
team: library
cycle: 2026-Q1
objectives:
  - title: Every child in the district reads for pleasure
    key_results:
      - id: loans
        title: Loans to children under 12 rise from 8,000 to 11,000 a month
    initiatives:
      - title: Open on Sunday mornings
        moves: loans
)",
            .fixable = Fixable::unsafely,
            .fix = "Writes the name that was probably meant, where only one is near.",
        },
    .check = check,
};

}  // namespace okr::rule
