// The alignment as people and programs get it.
#include <array>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <sstream>

#include "alignment.hpp"
#include "base/utf8.hpp"
#include "hostile.hpp"
#include "render/align.hpp"
#include "render/conversation_list.hpp"
#include "render/rule_page.hpp"

using namespace okr;
using nlohmann::json;

namespace {

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::string render_as(const std::string& format, const Alignment& alignment, const render::AlignView& view = {}) {
    return render::find_align_format(format)->render(alignment, view, {});
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}

/// Every payload in every text of a conversation, a goal and a team.
Alignment hostile_alignment() {
    Alignment all = test::orchards();
    for (const std::string& payload : test::payloads()) {
        all.conversations.push_back(
            {"duplicate", payload, {payload}, {payload}, {{payload, payload, 3, payload}}, payload, "0"});
        all.figures.coverage.push_back({payload, payload, 3, 1, 1, 1});
        all.figures.teams.push_back(test::team_figures(payload, 0.5, 0.5, 2, {{payload, 1}}));
        all.unreadable.push_back(payload);
        all.left_out.push_back(payload);
    }
    return all;
}

/// So many conversations and teams as a large organisation has.
Alignment crowd(std::size_t count) {
    Alignment all = test::orchards();
    for (std::size_t i = 0; i < count; ++i) {
        Conversation one = all.conversations[2];
        one.question += " " + std::to_string(i);
        one.subjects = {"t" + std::to_string(i)};
        all.conversations.push_back(one);
        all.figures.teams.push_back(test::team_figures("team-" + std::to_string(i), 0.5, 0.25, 3, {}));
    }
    return all;
}

}  // namespace

TEST_CASE("alignment as text: its state in words, goals, questions with evidence, the map, the teams") {
    const std::string out = render_as("text", test::orchards());
    CHECK(out.starts_with(R"(Cycle 2026-Q1 (2026-01-01 to 2026-03-31): 3 teams with 6 objectives.
6 of 8 key results lead to a goal of the strategy (75%); 1 more stands under other work that was
declared. 1 of 2 goals draws no key result yet.
3 conversations to have (strategy 2, between teams 1).
)"));
    CHECK(
        has(out, "    1  villages-first: Every village buys from us             ██████████     6          3      2\n"));
    CHECK(has(out, R"(  [off-strategy] Cider puts the city market first, while the strategy chose the villages. What
    does Cider see?
      › cider/city@2026-Q1: Win the city market (okrs/2026-Q1/cider.yaml:4)
      › villages-first: Every village buys from us (strategy.yaml:7)
      since 1f2e3d4
)"));
    CHECK(has(out, "100% ┌ own way, own aims (1) ─"));
    CHECK(has(out, "       │ cider  "));
    CHECK(has(out, "autonomy not known, alignment: orchard 100%\n"));
    CHECK(has(out, "  cider                    2     4       25%      100% (100%, –)    1    .\n"));
    CHECK_FALSE(out.ends_with("\n\n"));
}

TEST_CASE("alignment as text: no more of a kind than the view wants, and the rest counted") {
    const std::string out = render_as("text", crowd(40));
    CHECK(has(out, "between teams (41)\n"));
    CHECK(has(out, "and 31 more of this kind: okr align --kind duplicate\n"));
    CHECK(has(out, "43 teams are too many for rows of their own"));
    CHECK(has(out, "told what, common aims (41)"));
    render::AlignView one;
    one.teams = {"team-7"};
    CHECK(has(render_as("text", crowd(40), one), "  team-7 "));
    one.most_of_a_kind = 100;
    CHECK_FALSE(has(render_as("text", crowd(40), one), "more of this kind"));
}

TEST_CASE("alignment for leaders: by goal, what asks for work on the strategy; the rest counted") {
    render::AlignView view;
    view.audience = render::Audience::leaders;
    const std::string out = render_as("text", test::orchards(), view);
    CHECK(has(out, "1. villages-first: Every village buys from us (1)\n  [off-strategy]"));
    CHECK(has(out, "2. less-water: Grow with half of the water (1)\n  [goal-without-okrs]"));
    CHECK(has(out, "between teams (1)\n    1 duplicate: cider, pressing\n"));
    CHECK_FALSE(has(out, "[duplicate]"));
    CHECK(has(render_as("markdown", test::orchards(), view), "| between teams | duplicate | 1 | 2 |"));
}

TEST_CASE("alignment for teams: each sees all that is put to it") {
    render::AlignView view;
    view.audience = render::Audience::teams;
    const std::string out = render_as("text", test::orchards(), view);
    CHECK(has(out, "cider (2)\n"));
    CHECK(has(out, "pressing (1)\n  [duplicate]"));
    view.teams = {"pressing"};
    CHECK_FALSE(has(render_as("text", test::orchards(), view), "cider (2)\n"));
}

TEST_CASE("alignment where there is nothing, or little, to tell") {
    CHECK(render_as("text", Alignment{}) ==
          "Nobody has OKRs here yet.\nNothing was found that would ask for a conversation.\n");
    Alignment bare = test::orchards();
    bare.figures = {};
    CHECK(has(render_as("text", bare), "The strategy names no goals, so nothing can lead to one yet."));
    CHECK(json::parse(render_as("json", Alignment{}))["cycle"] == nullptr);
    CHECK(lines_of(render_as("csv", Alignment{})).size() == 1);
}

TEST_CASE("alignment as JSON: the promised keys, null where nothing is known") {
    const json out = json::parse(render_as("json", test::orchards()));
    CHECK(out["schema_version"] == 1);
    CHECK(out["cycle"] == "2026-Q1");
    CHECK(out["conversations"][0]["since"] == nullptr);
    CHECK(out["conversations"][1] == json::parse(R"({
        "kind": "off-strategy",
        "question": "Cider puts the city market first, while the strategy chose the villages. What does Cider see?",
        "teams": ["cider"], "subjects": ["cider/city@2026-Q1"],
        "evidence": [
            {"ref": "cider/city@2026-Q1", "file": "okrs/2026-Q1/cider.yaml", "line": 4, "text": "Win the city market"},
            {"ref": "villages-first", "file": "strategy.yaml", "line": 7, "text": "Every village buys from us"}],
        "since": "1f2e3d4c5b6a79880796a5b4c3d2e1f001122334", "fingerprint": "00000000000000a2"})"));
    CHECK(out["figures"]["alignment"] == 0.75);
    CHECK(out["figures"]["means"] == nullptr);
    CHECK(out["figures"]["coverage"][1]["key_results"] == 0);
    CHECK(out["figures"]["teams"][1]["autonomy"] == nullptr);
    CHECK_FALSE(out.contains("emergence"));
}

TEST_CASE("alignment as CSV: one row a conversation") {
    const auto lines = lines_of(render_as("csv", test::orchards()));
    REQUIRE(lines.size() == 4);
    CHECK(lines[0] == "kind,question,teams,subjects,evidence,place,since,fingerprint");
    CHECK(lines[3].ends_with(
        "\"cider pressing\",\"cider/fresh@2026-Q1 pressing/fresh@2026-Q1\","
        "\"cider/fresh@2026-Q1 pressing/fresh@2026-Q1\",okrs/2026-Q1/cider.yaml:11,,00000000000000a3"));
}

TEST_CASE("how alignment emerged, in every format") {
    const Emergence emergence = test::harvest();
    render::AlignView view;
    view.emergence = &emergence;
    const std::string out = render_as("text", test::orchards(), view);
    CHECK(has(out, "How alignment emerged 1111111 → 2222222, 9 commits of the main line\n"));
    CHECK(has(out, "            + opened [off-strategy]\n"));
    CHECK(has(out, "            ✓ closed after 8 days: the team moved [duplicate]\n"));
    CHECK(has(out, "Alignment went from 50% to 75%"));
    const json document = json::parse(render_as("json", test::orchards(), view))["emergence"];
    CHECK(document["turns"][1]["stood"] == 8);
    CHECK(document["turns"][1]["moved"] == "team");
    CHECK(document["turns"][0]["event"] == "opened");
    CHECK(document["before"]["alignment"] == 0.5);
    CHECK(has(render_as("markdown", test::orchards(), view), "| 2026-01-20 | closed, 8 d | duplicate |"));
    CHECK(lines_of(render_as("csv", test::orchards(), view))[2].starts_with(
        "2026-01-20T10:00:00Z,9a8b7c6d5e4f30219a8b7c6d5e4f30219a8b7c6d,\"Lin Wei\",closed,8,team,duplicate,"));
}

TEST_CASE("Markdown of an alignment stays small, and says what it leaves out") {
    for (const auto audience : {render::Audience::everybody, render::Audience::leaders, render::Audience::teams}) {
        render::AlignView view;
        view.audience = audience;
        view.most_of_a_kind = 1'000'000;
        const std::string out = render_as("markdown", crowd(2000), view);
        CHECK(out.size() < 60000);
        CHECK((audience == render::Audience::leaders || has(out, "more of this kind") || has(out, "left out here")));
    }
}

TEST_CASE("no format of an alignment lets what users wrote act") {
    const Alignment all = hostile_alignment();
    Emergence emergence = test::harvest();
    for (const Conversation& one : all.conversations)
        emergence.turns.push_back(
            {one, one.question, "2026-01-20T10:00:00Z", one.question, one.question, true, {}, ""});
    using render::Audience;
    const std::vector<render::AlignView> views{{.audience = Audience::everybody},
                                               {.audience = Audience::leaders},
                                               {.audience = Audience::teams},
                                               {.emergence = &emergence}};
    for (const render::AlignFormat& format : render::align_formats())
        for (const render::AlignView& view : views) {
            INFO(format.name);
            const std::string out = format.render(all, view, {});
            CHECK(base::first_invalid_utf8(out) == std::nullopt);
            for (const std::string bytes : {"\x1b", "\x07", "\r", "\x7f", "\xc2\x9b", "\xe2\x80\xae", "\xe2\x80\xa8"})
                CHECK_FALSE(has(out, bytes));
            for (const std::string& line : lines_of(out)) {
                INFO(line);
                const std::size_t begin = line.find_first_not_of(" \t");
                CHECK_FALSE((begin != std::string::npos && line.substr(begin).starts_with("::")));
            }
        }
    const std::string markdown = render_as("markdown", all);
    for (const char* part : {"<script>", "@octocat", " #12", "[x](", "<!--", "\n```"}) {
        INFO(part);
        CHECK_FALSE(has(markdown, part));
    }
}

TEST_CASE("alignment of a selection says that it is one") {
    render::AlignView view;
    view.is_selection = true;
    CHECK(has(render_as("text", test::orchards(), view), "3 conversations of those asked for to have (strategy 2"));
    Alignment none = test::orchards();
    none.conversations.clear();
    CHECK(has(render_as("text", none, view), "There is no conversation of those that were asked for."));
}

TEST_CASE("a kind of conversation as a page, alone and in the list") {
    static constexpr ConversationInfo kind{.name = "dry-well",
                                           .group = "pull",
                                           .summary = "A team draws from what nobody fills.",
                                           .why = "Somebody will be thirsty.",
                                           .source = "Tales of the valley",
                                           .needs_history = true,
                                           .example = "-- a.yaml --\nteam: a\n",
                                           .settled = "team: a\n"};
    static constexpr ConversationInfo other{.name = "wet-well",
                                            .group = "pace",
                                            .summary = "It overflows.",
                                            .why = "",
                                            .source = "",
                                            .example = "",
                                            .settled = ""};
    constexpr std::array<const ConversationInfo*, 3> all{&kind, &other, &kind};
    CHECK(render::conversation_text(kind, {}) == R"(dry-well (conversation, pull, told by git's history)

A team draws from what nobody fills.

why
  Somebody will be thirsty.

it arises
    -- a.yaml --
    team: a

settled
    team: a

source
  Tales of the valley
)");
    CHECK(render::conversation_markdown(kind).starts_with(
        "## `dry-well`\n\nA team draws from what nobody fills.\n\nGroup: pull, told by git's history.\n"));
    CHECK(render::conversations_text(all, {}) == R"(conversations: pull
  dry-well  A team draws from what nobody fills.
  dry-well  A team draws from what nobody fills.

conversations: pace
  wet-well  It overflows.
)");
    CHECK(json::parse(render::conversation_json(kind))["history"] == true);
    CHECK(json::parse(render::rules_json({}, {}, all))["conversations"].size() == 3);
}

TEST_CASE("what a change opens and closes, for the review") {
    const auto all = test::orchards().conversations;
    const std::string out = render::conversation_list_markdown({all[0], all[1]}, {all[2]}, 4000);
    CHECK(has(out, "Opened: 2\n\n- **goal-without-okrs** (centre): No objective"));
    CHECK(has(out, "Closed: 1\n\n- ✔ **duplicate** (cider, pressing): "));
    CHECK(has(render::conversation_list_markdown(all, {}, 600), "further conversation"));
    CHECK(render::conversation_list_markdown({}, {}, 600).empty());
    CHECK(has(render::conversation_list_text({all[1]}, {all[2]}, {}),
              "\nConversations that close 1\n  ✓ [duplicate] Cider"));
}
