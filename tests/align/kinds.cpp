// Every kind of conversation is documented, and its two examples hold: it arises in the first and not in the second.
// What git alone tells is left to specs.py.
#include <catch2/catch.hpp>

#include <algorithm>
#include <set>
#include <string>

#include "okr/align.hpp"
#include "support/spec.hpp"

namespace okr::test {

namespace {

AlignOptions on_the_day_of(const ConversationInfo& kind) {
    AlignOptions options;
    options.today = kind.today;
    return options;
}

std::vector<Conversation> told(const ConversationInfo& kind, std::string_view workspace) {
    AlignOptions options = on_the_day_of(kind);
    options.kinds = {std::string(kind.name)};
    const AlignmentResult result = align(parse_sections(workspace), options);
    REQUIRE(result.failure.empty());
    return result.alignment.conversations;
}

/// Other kinds may arise beside it.
void check_examples(const ConversationInfo& kind) {
    const auto conversations = told(kind, kind.example);
    CHECK(conversations.size() == 1);
    CHECK(told(kind, kind.settled).empty());
    for (const Conversation& conversation : conversations) {
        INFO(conversation.question);
        CHECK(conversation.question.ends_with('?'));
        CHECK_FALSE(conversation.teams.empty());
        CHECK_FALSE(conversation.evidence.empty());
    }
}

struct NearMiss {
    std::string_view title, kind;
    std::string subjects;  ///< of all conversations of the kind, as they are told
    std::string_view workspace;
};

const NearMiss near_misses[]{
    {"a baseline rounded from where the last cycle ended", "zombie", "",
     R"(-- okrs/2025-Q4/a.yaml --
team: a
cycle: 2025-Q4
objectives: [{id: o, title: People like it, key_results: [{id: conv, metric: Checkout conversion rate, baseline: 48%, target: 60%, current: 57.9%}]}]
-- okrs/2026-Q1/a.yaml --
team: a
cycle: 2026-Q1
objectives: [{id: o, title: People like it, key_results: [{id: conv, metric: Checkout conversion rate, baseline: 58%, target: 65%}]}]
)"},
    {"named cycles with a weekend between, one target in three sentences", "zombie",
     "a/bread-sold-before-seven-45-120@thaw",
     R"(-- okr.yaml --
okr: 1
cycles:
  winter: {start: 2025-09-01, end: 2025-10-31}
  frost: {start: 2025-11-03, end: 2025-12-31}
  thaw: {start: 2026-01-01, end: 2026-02-28}
-- okrs/winter/a.yaml --
team: a
cycle: winter
objectives: [{title: People like it, key_results: ["Bread sold before seven rises from 40 to 120 loaves"]}]
-- okrs/frost/a.yaml --
team: a
cycle: frost
objectives: [{title: People like it, key_results: ["Bread sold before seven ≥ 120 loaves"]}]
-- okrs/thaw/a.yaml --
team: a
cycle: thaw
objectives: [{title: People like it, key_results: ["Bread sold before seven: 45 → 120 loaves"]}]
)"},
    {"a circle through an objective that carries one need, while its key result waits for the other",
     "dependency-circle", "a/n1@2026-Q1 b/n2@2026-Q1",
     R"(-- okrs/2026-Q1/a.yaml --
team: a
cycle: 2026-Q1
objectives: [{id: ao, title: People like it, key_results: [{id: ak, metric: Visitors a day, baseline: 4, target: 60}]}]
needs: [{id: n1, from: b, what: A bridge, for: ak}]
requests: [{from: b, need: b/n2, what: A boat, answer: accepted, through: ao}]
-- okrs/2026-Q1/b.yaml --
team: b
cycle: 2026-Q1
objectives: [{id: bo, title: People like that, key_results: [{id: bk, metric: Boats a day, baseline: 4, target: 60}]}]
needs: [{id: n2, from: a, what: A boat, for: bk}]
requests: [{from: a, need: a/n1, what: A bridge, answer: accepted, through: bk}]
)"},
    {"teams below, a longer cycle and virtual teams need no OKRs of their own", "no-okrs", "e",
     R"(-- teams.yaml --
teams:
  - {id: a}
  - {id: b, part_of: a}
  - {id: c, part_of: b}
  - {id: d, kind: leadership}
  - {id: v, kind: virtual, drawn_from: [c]}
  - {id: e}
-- okrs/2026-Q1/c.yaml --
team: c
cycle: 2026-Q1
objectives: [{id: ao, title: People like it, key_results: [{id: ak, metric: Visitors a day, baseline: 4, target: 60}]}]
-- okrs/2026/d.yaml --
team: d
cycle: 2026
objectives: [{id: do, title: People love it, key_results: [{id: dk, metric: Visitors a year, baseline: 4, target: 60}]}]
)"},
    {"done: a hold that holds, an unknown value and one that moved are no question", "shipped-nothing-moved",
     "c/dk@2026-Q1 c/i4@2026-Q1",
     R"(-- okrs/2026-Q1/c.yaml --
team: c
cycle: 2026-Q1
objectives:
  - id: ao
    title: People like it
    key_results:
      - {id: ak, metric: Uptime of the clock, baseline: 99.9%, target: ">= 99.5%", current: 99.9%}
      - {id: bk, metric: Visitors a day, baseline: 4, target: 60}
      - {id: ck, metric: Visitors a night, baseline: 4, target: 60, current: 5}
      - {id: dk, metric: Visitors at dawn, baseline: 0.04, target: 60%, current: 4%}
initiatives:
  - {id: i1, title: Oil the clock, moves: ak, status: done}
  - {id: i2, title: Paint the door, moves: bk, status: done}
  - {id: i3, title: Paint the floor, moves: [ck, dk], status: done}
  - {id: i4, title: Paint the roof, moves: dk, status: done}
  - {id: i5, title: Paint the stairs, moves: dk, status: doing}
)"},
    {"late by a day, not on the day; a no, an open answer and a finished carrier are not late, a later is", "need-late",
     "a/n3@2026-Q1",
     R"(-- okrs/2026-Q1/a.yaml --
team: a
cycle: 2026-Q1
objectives: [{id: ao, title: People like it, key_results: [{id: ak, metric: Visitors a day, baseline: 4, target: 60}]}]
needs:
  - {id: n1, from: b, what: A bridge, for: ak, by: 2026-02-10}
  - {id: n2, from: b, what: A boat, for: ak, by: 2026-02-09}
  - {id: n3, from: b, what: A swan, for: ak, by: 2026-02-09}
  - {id: n4, from: b, what: A rope, for: ak, by: 2026-02-09}
  - {id: n5, from: b, what: A lamp, for: ak, by: 2026-02-09}
-- okrs/2026-Q1/b.yaml --
team: b
cycle: 2026-Q1
objectives: [{id: bo, title: People like that, key_results: [{id: bk, metric: Boats a day, baseline: 4, target: 60, current: 61}]}]
requests:
  - {from: a, need: a/n1, answer: accepted, through: bo}
  - {from: a, need: a/n2, answer: declined}
  - {from: a, need: a/n3, answer: later}
  - {from: a, need: a/n4, answer: accepted, through: bk}
  - {from: a, need: a/n5, answer: open}
)"},
    {"the same measure with a new target each cycle is progress", "zombie", "",
     R"(-- okrs/2025-Q3/a.yaml --
team: a
cycle: 2025-Q3
objectives: [{id: o, title: People like it, key_results: [{id: conv, metric: Checkout conversion rate, baseline: 40%, target: 48%, current: 48%}]}]
-- okrs/2025-Q4/a.yaml --
team: a
cycle: 2025-Q4
objectives: [{id: o, title: People like it, key_results: [{id: conv, metric: Checkout conversion rate, baseline: 48%, target: 60%, current: 0.6}]}]
-- okrs/2026-Q1/a.yaml --
team: a
cycle: 2026-Q1
objectives: [{id: o, title: People like it, key_results: [{id: conv, metric: Checkout conversion rate, baseline: 60 %, target: 65%}]}]
)"},
};

std::string subjects_of(const std::vector<Conversation>& conversations) {
    std::string all;
    for (const Conversation& conversation : conversations)
        for (const std::string& subject : conversation.subjects) all += (all.empty() ? "" : " ") + subject;
    return all;
}

}  // namespace

TEST_CASE("near misses of handshakes and pace", "[align]") {
    for (const NearMiss& near_miss : near_misses) {
        INFO(near_miss.title);
        CHECK(subjects_of(told(*find_conversation_kind(near_miss.kind), near_miss.workspace)) == near_miss.subjects);
    }
}

TEST_CASE("every kind of conversation is documented", "[align]") {
    std::set<std::string_view> names;
    for (const ConversationInfo* kind : conversation_kinds()) {
        INFO(kind->name);
        CHECK(names.insert(kind->name).second);
        CHECK(find_conversation_kind(kind->name) == kind);
        CHECK_FALSE((kind->group.empty() || kind->summary.empty() || kind->why.empty()));
        CHECK_FALSE((kind->example.empty() || kind->settled.empty()));
    }
}

TEST_CASE("examples of conversations arise and settle", "[align]") {
    for (const ConversationInfo* kind : conversation_kinds()) {
        INFO(kind->name);
        if (!kind->needs_history) check_examples(*kind);
    }
}

TEST_CASE("a conversation does not depend on the order of files", "[align]") {
    for (const ConversationInfo* kind : conversation_kinds()) {
        if (kind->needs_history) continue;
        INFO(kind->name);
        auto files = parse_sections(kind->example);
        const AlignOptions options = on_the_day_of(*kind);
        const auto there = align(files, options).alignment.conversations;
        std::reverse(files.begin(), files.end());
        const auto back = align(files, options).alignment.conversations;
        REQUIRE(there.size() == back.size());
        for (std::size_t i = 0; i < there.size(); ++i) CHECK(there[i].fingerprint == back[i].fingerprint);
    }
}

}  // namespace okr::test
