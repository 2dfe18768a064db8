// Conversations in Markdown: questions one can answer by their number, the evidence folded below.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "render/align_sections.hpp"
#include "render/conversation_groups.hpp"
#include "render/conversation_text.hpp"
#include "render/markdown_text.hpp"
#include "render/summary.hpp"

namespace okr::render {

namespace {

constexpr std::size_t most_evidence = 6;
constexpr std::size_t longest_question = 500;
constexpr std::size_t room_for_a_count = 120;

/// A group as it grows: its list, and the table below.
struct Told {
    std::string list, evidence;
    std::size_t left_out = 0;
    [[nodiscard]] std::size_t size() const { return list.size() + evidence.size(); }
};

std::string question_line(const Conversation& one, std::size_t number) {
    const std::string since = one.since.empty() ? "" : fmt::format(" (since {})", commit_markdown(one.since));
    return fmt::format("{}. **{}**: {}{}\n", number, markdown_text(one.kind, 60),
                       markdown_text(one.question, longest_question), since);
}

std::string evidence_rows(const Conversation& one, std::size_t number) {
    std::string rows;
    for (std::size_t i = 0; i < std::min(most_evidence, one.evidence.size()); ++i) {
        const Evidence& evidence = one.evidence[i];
        rows += fmt::format("| {} | {} | {} | {}:{} |\n", number, markdown_text(evidence.ref, 120),
                            markdown_text(evidence.text, 240), markdown_text(evidence.file, 160), evidence.line);
    }
    if (one.evidence.size() > most_evidence)
        rows += fmt::format("| {} | | and {} | |\n", number, counted(one.evidence.size() - most_evidence, "more text"));
    return rows;
}

void tell(Told& told, const KindPortion& portion, std::size_t most, std::size_t& number, std::size_t room) {
    std::size_t left_out = portion.conversations.size();
    for (const Conversation* one : portion.conversations) {
        const std::string line = question_line(*one, number);
        const std::string rows = evidence_rows(*one, number);
        if (portion.conversations.size() - left_out == most || told.size() + line.size() + rows.size() > room) break;
        told.list += line;
        told.evidence += rows;
        ++number;
        --left_out;
    }
    if (left_out > 0)
        told.list += fmt::format("\nAnd {} more of this kind: `okr align --kind {}`\n\n", left_out, portion.kind);
}

std::string group_markdown(const ConversationGroup& group, const AlignView& view, std::size_t& number,
                           std::size_t room) {
    Told told;
    for (const KindPortion& portion : group.kinds) tell(told, portion, view.most_of_a_kind, number, room);
    std::string out = fmt::format("#### {} ({})\n\n{}", markdown_text(group.heading, 200), group.count(), told.list);
    if (told.evidence.empty()) return out;
    return out +
           "\n<details><summary>What they rest on</summary>\n\n| no. | object | says | where |\n|---|---|---|---|\n" +
           told.evidence + "\n</details>\n";
}

/// What is the business of others: counted by kind.
std::string brief_markdown(const std::vector<ConversationGroup>& groups) {
    std::string rows;
    for (const ConversationGroup& group : groups) {
        if (!group.is_brief) continue;
        for (const KindPortion& portion : group.kinds) {
            std::set<std::string_view> teams;
            for (const Conversation* one : portion.conversations) teams.insert(one->teams.begin(), one->teams.end());
            rows += fmt::format("| {} | {} | {} | {} |\n", group.heading, markdown_text(portion.kind, 60),
                                portion.conversations.size(), teams.size());
        }
    }
    if (rows.empty()) return {};
    return "#### For the teams themselves\n\n| topic | kind | conversations | teams |\n|---|---|---|---|\n" + rows;
}

}  // namespace

std::string conversations_markdown(const Alignment& alignment, const AlignView& view, std::size_t room) {
    if (view.emergence != nullptr) return {};
    const auto groups = conversation_groups(alignment, view);
    const std::string brief = brief_markdown(groups);
    std::string out;
    std::size_t number = 1;
    std::size_t left_out = 0;
    for (const ConversationGroup& group : groups) {
        if (group.is_brief) continue;
        const std::size_t taken = out.size() + brief.size() + 2 * room_for_a_count;
        if (taken + group.heading.size() * 2 >= room) {
            left_out += group.count();
            continue;
        }
        out += (out.empty() ? "" : "\n") + group_markdown(group, view, number, (room - taken) * 2 / 3);
    }
    if (left_out > 0) out += fmt::format("\n{} left out here for room.\n", counted(left_out, "further conversation"));
    return brief.empty() ? out : out + (out.empty() ? "" : "\n") + brief;
}

}  // namespace okr::render
