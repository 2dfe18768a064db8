#include <catch2/catch.hpp>

#include "outline/workspace.hpp"

using namespace okr;
using test::outline_of;

namespace {

constexpr std::string_view hotel = R"(-- strategy.yaml --
strategy:
  horizon: 2027-12-31
  goals:
    - {id: second, title: The kitchen feeds the village, priority: 2}
    - {id: first, title: Guests come back, priority: 1}
-- teams.yaml --
teams:
  - {id: kitchen, name: The kitchen}
  - {id: reception}
  - {id: garden}
-- okrs/2026/kitchen.yaml --
team: kitchen
cycle: 2026
objectives:
  - {id: year, title: Everybody in the valley has eaten here, supports: second, key_results: []}
-- okrs/2026-Q1/kitchen.yaml --
team: kitchen
cycle: 2026-Q1
objectives:
  - id: taste
    title: Guests talk about the food
    supports: [kitchen/year@2026, nowhere/at-all]
    key_results:
      - {id: rating, metric: Rating of the food, baseline: 4.0/5, target: 4.5/5, current: 4.25/5}
      - {id: waste, metric: Share of food thrown away, baseline: 20%, target: 10%, current: 20%}
    initiatives:
      - {id: tasting, title: Invite the neighbours to a tasting, status: done}
initiatives:
  - {id: menu, title: Write a short menu, moves: waste, status: doing, replaces: long-menu}
  - {id: knives, title: Sharpen the knives, status: dropped}
needs:
  - {id: lists, from: reception, what: Numbers of guests a day ahead}
-- okrs/2025-Q4/reception.yaml --
team: reception
cycle: 2025-Q4
objectives:
  - {id: smile, title: Arriving feels like coming home, supports: first, key_results: []}
)";

const OutlineOptions winter{.cycle = {}, .ref = {}, .today = "2026-02-01"};

Outline shown(std::string ref) {
    OutlineOptions options = winter;
    options.ref = std::move(ref);
    return outline_of(hotel, options);
}

std::string failure(std::string ref, std::string cycle = {}) {
    return outline(test::parse_sections(hotel), {std::move(cycle), std::move(ref), "2026-02-01"}).failure;
}

using Names = std::vector<std::string>;

Names refs(const Outline& outline) {
    Names names;
    for (const Outline::Team& team : outline.teams)
        for (const Outline::Objective& objective : team.objectives) names.push_back(objective.ref);
    return names;
}

}  // namespace

TEST_CASE("all of a workspace", "[outline]") {
    const Outline outline = shown("");
    CHECK(outline.cycle == "2026-Q1");
    CHECK(outline.first_day == "2026-01-01");
    REQUIRE(outline.strategy);
    CHECK(outline.strategy->goals.at(0).id == "first");
    CHECK(outline.strategy->goals.at(0).objectives.empty());
    CHECK(outline.strategy->goals.at(1).objectives == Names{"kitchen/taste@2026-Q1"});
    REQUIRE(outline.teams.size() == 1);
    CHECK(outline.teams[0].name == "The kitchen");
    const Outline::Objective& taste = outline.teams[0].objectives.at(0);
    CHECK(taste.supports == Names{"kitchen/year@2026", "nowhere/at-all"});
    CHECK(taste.goals == Names{"second"});
    CHECK(*taste.progress == Approx(0.25));
    CHECK(outline.idle_teams == Names{"garden", "reception"});
    CHECK(outline.other_cycles == Names{"2025-Q4", "2026"});
}

TEST_CASE("initiatives are counted apart", "[outline]") {
    const Outline::Team team = shown("").teams.at(0);
    CHECK(team.initiatives.total == 3);
    CHECK(team.initiatives.done == 1);
    CHECK(team.initiatives.doing == 1);
    CHECK(team.initiatives.dropped == 1);
    CHECK(team.initiatives.swapped == 1);
    const Outline::Initiatives& of_objective = team.objectives.at(0).initiatives;
    CHECK(of_objective.total == 2);
    CHECK(of_objective.items.at(1).moves == Names{"kitchen/waste@2026-Q1"});
}

TEST_CASE("a part of a workspace", "[outline]") {
    CHECK(refs(shown("kitchen")) == Names{"kitchen/taste@2026-Q1"});
    CHECK(refs(shown("kitchen@2026")) == Names{"kitchen/year@2026"});
    CHECK(refs(shown("kitchen/year")) == Names{"kitchen/year@2026"});
    CHECK(refs(shown("reception")) == Names{"reception/smile@2025-Q4"});
    CHECK(refs(shown("second")) == Names{"kitchen/taste@2026-Q1"});
    CHECK(refs(shown("strategy/second@2026")) == Names{"kitchen/year@2026"});
    CHECK_FALSE(shown("kitchen").strategy);
    CHECK(shown("second").strategy->goals.size() == 1);
    CHECK(shown("strategy").teams.empty());
    CHECK(shown("strategy").strategy->goals.size() == 2);
    CHECK(shown("garden").teams.at(0).objectives.empty());
}

TEST_CASE("a key result alone keeps its objective's progress", "[outline]") {
    const Outline::Objective objective = shown("kitchen/waste").teams.at(0).objectives.at(0);
    REQUIRE(objective.key_results.size() == 1);
    CHECK(objective.key_results[0].id == "waste");
    CHECK(*objective.progress == Approx(0.25));
}

TEST_CASE("an initiative alone", "[outline]") {
    const Outline::Team team = shown("kitchen/knives").teams.at(0);
    CHECK(team.objectives.empty());
    REQUIRE(team.initiatives.total == 1);
    CHECK(team.initiatives.items[0].id == "knives");
}

TEST_CASE("what is not there is told with what was probably meant", "[outline]") {
    CHECK(failure("kitchn") == "there is no team and no goal `kitchn`; did you mean `kitchen`?");
    CHECK(failure("secnd") == "there is no team and no goal `secnd`; did you mean `second`?");
    CHECK(failure("waste") == "there is no team and no goal `waste`; did you mean `kitchen/waste@2026-Q1`?");
    CHECK(failure("bakery") ==
          "there is no team and no goal `bakery`; there are garden, kitchen, reception, first, second");
    CHECK(failure("kitchn/waste") == "there is no team `kitchn`; did you mean `kitchen`?");
    CHECK(failure("kitchen/wast") == "the team `kitchen` has no `wast`; did you mean `waste`?");
    CHECK(failure("kitchen/waste@2026") == "`kitchen/waste` is not in 2026; did you mean `kitchen/waste@2026-Q1`?");
    CHECK(failure("kitchen@2026-Q2") == "nobody has OKRs in the cycle `2026-Q2`; did you mean `2026-Q1`?");
    CHECK(failure("", "autumn") == "nobody has OKRs in the cycle `autumn`; there are 2025-Q4, 2026, 2026-Q1");
    CHECK(failure("kitchen/lists") ==
          "`kitchen/lists` is a need; ask for the objective or key result that waits for it");
    CHECK(failure("\x1b[31m").starts_with("there is no team and no goal `\\x1b[31m`"));
}

TEST_CASE("workspaces with little in them", "[outline]") {
    CHECK(outline_of("-- okr.yaml --\nokr: 1\n").cycle.empty());
    CHECK(outline({}, {{}, "strategy", {}}).failure == "there is no strategy here; begin one in strategy.yaml");
    CHECK(outline({}, {{}, "a", {}}).failure == "there is no team and no goal `a`");
    CHECK_FALSE(outline({{"okr.yaml", "okr: 2\n"}}).failure.empty());
    const Outline broken = outline_of("-- a.yaml --\nteam: a\ncycle: 2026\nobjectives: [\n");
    CHECK(broken.unreadable == Names{"a.yaml"});
}

TEST_CASE("a circle of support ends", "[outline]") {
    const Outline outline = outline_of(R"(-- a.yaml --
team: a
cycle: 2026
objectives:
  - {id: x, title: One, supports: a/y, key_results: []}
  - {id: y, title: Two, supports: a/x, key_results: []}
)");
    CHECK(outline.teams.at(0).objectives.at(0).goals.empty());
}
