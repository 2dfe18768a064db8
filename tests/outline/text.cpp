// The tree as people see it: whole for an example workspace, line by line for what that does not show.
//
// When tests/outline/harbour.txt differs on purpose: `okr --root examples/harbour --today 2026-02-10 --color never
// show`.
#include <catch2/catch.hpp>

#include "outline/workspace.hpp"
#include "render/outline.hpp"

using namespace okr;

namespace {

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

Outline one_key_result(Outline::KeyResult result) {
    Outline outline;
    outline.cycle = "2026-Q1";
    Outline::Objective objective;
    objective.title = "Guests sleep well";
    objective.key_results.push_back(std::move(result));
    outline.teams.push_back({"hotel", "", "", {objective}, {}});
    return outline;
}

}  // namespace

TEST_CASE("the outline of examples/harbour as text", "[outline]") {
    OutlineResult result = outline(test::files_below(OKR_SOURCE_DIR "/examples/harbour"), {{}, {}, "2026-02-10"});
    REQUIRE(result.failure.empty());
    CHECK(render::outline_text(result.outline, {}) == test::read_file(OKR_SOURCE_DIR "/tests/outline/harbour.txt"));
}

TEST_CASE("work is marked, and told what counting it would show", "[outline]") {
    const Outline outline = test::outline_of(R"(-- a.yaml --
team: hotel
cycle: 2026-Q1
objectives:
  - title: Guests sleep well
    key_results:
      - {metric: Share of nights without a complaint, baseline: 80%, target: 90%, current: 81%}
      - {title: Launch the new booking page, current: 100%}
)");
    CHECK(render::outline_text(outline, {}) == R"(2026-Q1: 2026-01-01 to 2026-03-31

hotel
└─ █░░░░░░░░░  10%  Guests sleep well
   │                guests-sleep-well, counting the work it would show 55%
   ├─ █░░░░░░░░░  10%  Share of nights without a complaint
   │                   80% → 81% → 90%
   └─ ▒▒▒▒▒▒▒▒▒▒ 100%  Launch the new booking page
                       now 100%, met, work (action), not counted
)");
}

TEST_CASE("what a bar cannot show stands beside it", "[outline]") {
    Outline::KeyResult result;
    result.title = "Nights";
    result.kind = Kind::outcome;
    result.counted = true;
    const auto text = [&] { return render::outline_text(one_key_result(result), {}); };
    CHECK(holds(text(), "··········    –  Nights"));
    result.progress = 1;
    result.way = 1.25;
    result.met = true;
    CHECK(holds(text(), "██████████ 100%  Nights"));
    CHECK(holds(text(), "25% beyond the target"));
    result.progress = 0;
    result.way = -0.5;
    CHECK(holds(text(), "behind its baseline"));
    result.way.reset();
    result.met = false;
    result.distance = "3 min";
    result.target = "under 4 min";
    CHECK(holds(text(), "target under 4 min, not met: 3 min to go"));
    result.progress = 0.9999;
    CHECK(holds(text(), "█████████░  99%"));
}

TEST_CASE("nothing that a user wrote acts on a terminal", "[outline]") {
    Outline::KeyResult result;
    const std::string bad = "\x1b[31mred\x07\xe2\x80\xae\n::error::x";
    result.id = result.title = result.baseline = result.target = result.current = result.owner = result.by = bad;
    Outline outline = one_key_result(result);
    outline.organisation = outline.cycle = bad;
    outline.teams[0].id = outline.teams[0].name = bad;
    Outline::Objective& objective = outline.teams[0].objectives[0];
    objective.id = objective.title = objective.demand = bad;
    objective.supports = objective.shared_with = {bad};
    outline.teams[0].initiatives.items.push_back({bad, bad, bad, bad, bad, bad, {bad}});
    outline.strategy = {bad, bad, bad, {{bad, bad, bad, bad, bad, 1, {result}, {bad}}}, {{bad, {bad}, {bad}}}};
    outline.idle_teams = outline.other_cycles = outline.unreadable = {bad};
    const std::string text = render::outline_text(outline, {});
    CHECK_FALSE(holds(text, "\x1b"));
    CHECK_FALSE(holds(text, "\x07"));
    CHECK_FALSE(holds(text, "\xe2\x80\xae"));
    CHECK_FALSE(holds(text, "\n::"));
    CHECK_FALSE(holds(render::outline_json(outline), "\x1b"));
}

TEST_CASE("the tree keeps to the terminal, and its lines run on beside wrapped text", "[outline]") {
    const Outline outline = test::outline_of(R"(-- a.yaml --
team: hotel
cycle: 2026-Q1
objectives:
  - title: Guests sleep well in all of our rooms on every single night of the year
    key_results: [Share of nights without a complaint from 80% to 90%]
)");
    render::Style narrow;
    narrow.terminal_width = 50;
    CHECK(holds(render::outline_text(outline, narrow),
                "└─ ··········    –  Guests sleep well in all of\n"
                "   │                our rooms on every single\n"
                "   │                night of the year\n"));
}
