// A team is new in the list of teams.
#include "diff/change_kind.hpp"

namespace okr::diffing {

namespace {

std::string in_words(const Thing& team) { return team.title.empty() ? team.id : team.title; }

void check(const TeamPair& pair, Sink& sink) {
    if (pair.is_added()) sink.tell({{}, in_words(*pair.is), "added to the teams"});
}

}  // namespace

extern const ChangeKind team_added{
    .info =
        {
            .name = "team-added",
            .group = "workspace",
            .grade = Grade::low,
            .tally = Tally::added,
            .summary = "A team is new in the list of teams.",
            .why = "It is no commitment yet. Its objectives are told by themselves once it writes them.",
            .before = R"(-- teams.yaml --
teams:
  - id: bakery
    name: Bakery
    members: [ines@example.org, tom@example.org]
)",
            .after = R"(-- teams.yaml --
teams:
  - id: bakery
    name: Bakery
    members: [ines@example.org, tom@example.org]
  - id: cafe
    name: Café
)",
        },
    .checks = {check},
};

}  // namespace okr::diffing
