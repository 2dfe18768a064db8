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

}  // namespace

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
