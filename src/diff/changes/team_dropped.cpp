// A team is gone from the list of teams.
#include "diff/change_kind.hpp"

namespace okr::diffing {

namespace {

std::string in_words(const Thing& team) { return team.title.empty() ? team.id : team.title; }

void check(const TeamPair& pair, Sink& sink) {
    if (pair.is_dropped()) sink.tell({in_words(*pair.was), {}, "dropped from the teams"});
}

}  // namespace

extern const ChangeKind team_dropped{
    .info =
        {
            .name = "team-dropped",
            .group = "workspace",
            .grade = Grade::low,
            .tally = Tally::dropped,
            .summary = "A team is gone from the list of teams.",
            .why = "It is no commitment in itself. What the team had promised is told where it is dropped or moved.",
            .before = R"(-- teams.yaml --
teams:
  - id: bakery
    name: Bakery
    members: [ines@example.org, tom@example.org]
  - id: cafe
    name: Café
)",
            .after = R"(-- teams.yaml --
teams:
  - id: bakery
    name: Bakery
    members: [ines@example.org, tom@example.org]
)",
        },
    .checks = {check},
};

}  // namespace okr::diffing
