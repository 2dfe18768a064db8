// Kinds of conversation as pages: what people may have to talk about, and what comes of it.
#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "render/markdown_parts.hpp"
#include "render/page_parts.hpp"
#include "render/paint.hpp"
#include "render/rule_page.hpp"
#include "render/wrap.hpp"

namespace okr::render {

namespace {

std::string row(const ConversationInfo& kind, std::size_t names, const Style& style) {
    const std::string head = fmt::format("  {:<{}}  ", kind.name, names);
    return head + wrapped(kind.summary, head.size(), style) + "\n";
}

std::size_t longest_name(Conversations kinds) {
    std::size_t longest = 0;
    for (const ConversationInfo* kind : kinds) longest = std::max(longest, kind->name.size());
    return longest;
}

/// In the order in which they first come: kinds of one group need not stand together.
std::vector<std::string_view> groups_of(Conversations kinds) {
    std::vector<std::string_view> groups;
    for (const ConversationInfo* kind : kinds)
        if (std::find(groups.begin(), groups.end(), kind->group) == groups.end()) groups.push_back(kind->group);
    return groups;
}

std::string_view history_clause(const ConversationInfo& kind) {
    return kind.needs_history ? ", told by git's history" : "";
}

}  // namespace

std::string conversation_text(const ConversationInfo& kind, const Style& style) {
    return fmt::format("{} (conversation, {}{})\n\n{}\n", paint(kind.name, Ink::strong, style), kind.group,
                       history_clause(kind), wrapped(kind.summary, 0, style)) +
           section("why", prose(kind.why, style), style) + section("it arises", code(kind.example), style) +
           section("settled", code(kind.settled), style) + section("source", prose(kind.source, style), style);
}

std::string conversations_text(Conversations kinds, const Style& style) {
    std::string out;
    for (const std::string_view group : groups_of(kinds)) {
        out += fmt::format("{}{}\n", out.empty() ? "" : "\n",
                           paint(fmt::format("conversations: {}", group), Ink::label, style));
        for (const ConversationInfo* kind : kinds)
            if (kind->group == group) out += row(*kind, longest_name(kinds), style);
    }
    return out;
}

std::string conversation_markdown(const ConversationInfo& kind) {
    return fmt::format("## `{}`\n\n{}\n\nGroup: {}{}.\n", kind.name, kind.summary, kind.group, history_clause(kind)) +
           markdown_section("Why", kind.why) + markdown_example("It arises", kind.example) +
           markdown_example("Settled", kind.settled) + markdown_section("Source", kind.source);
}

std::string conversations_markdown(Conversations kinds) {
    std::string out = "# Kinds of conversation\n\n| conversation | group | when it arises |\n|---|---|---|\n";
    for (const ConversationInfo* kind : kinds)
        out += fmt::format("| [`{0}`](#{0}) | {1} | {2} |\n", kind->name, kind->group, kind->summary);
    for (const ConversationInfo* kind : kinds) out += "\n" + conversation_markdown(*kind);
    return out;
}

}  // namespace okr::render
