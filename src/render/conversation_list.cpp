#include "render/conversation_list.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "render/conversation_text.hpp"
#include "render/markdown_text.hpp"
#include "render/paint.hpp"
#include "render/summary.hpp"
#include "render/wrap.hpp"

namespace okr::render {

namespace {

constexpr std::size_t most_told = 20;
constexpr std::size_t most_teams = 4;
constexpr std::size_t room_for_a_count = 60;

std::string teams_of(const Conversation& one) {
    std::string out;
    for (std::size_t i = 0; i < std::min(most_teams, one.teams.size()); ++i) out += (i == 0 ? "" : ", ") + one.teams[i];
    if (one.teams.size() > most_teams) out += fmt::format(" and {} more", one.teams.size() - most_teams);
    return out;
}

/// What it rests on, in a few words: the first text and where it stands.
std::string first_evidence(const Conversation& one) {
    if (one.evidence.empty()) return {};
    const Evidence& first = one.evidence.front();
    return fmt::format("<br><sub>{}: {} ({}:{})</sub>", markdown_text(first.ref, 100), markdown_text(first.text, 160),
                       markdown_text(first.file, 120), first.line);
}

std::string item(const Conversation& one, bool is_open) {
    const std::string teams = one.teams.empty() ? "" : fmt::format(" ({})", markdown_text(teams_of(one), 200));
    return fmt::format("- {}**{}**{}: {}{}\n", is_open ? "" : "✔ ", markdown_text(one.kind, 60), teams,
                       markdown_text(one.question, 500), is_open ? first_evidence(one) : "");
}

std::string items(const std::vector<Conversation>& all, bool is_open, std::size_t room) {
    std::string out;
    std::size_t left_out = all.size();
    for (const Conversation& one : all) {
        const std::string next = item(one, is_open);
        if (out.size() + next.size() + room_for_a_count > room) break;
        out += next;
        --left_out;
    }
    return left_out == 0 ? out : out + fmt::format("\n{} left out here.\n", counted(left_out, "further conversation"));
}

std::string heading(std::string_view words, std::size_t count, const Style& style) {
    return fmt::format("\n{} {}\n", paint(words, Ink::label, style), count);
}

std::string rest_of(std::size_t count) {
    return count > most_told ? fmt::format("  and {}\n", counted(count - most_told, "more conversation")) : "";
}

}  // namespace

std::string conversation_list_markdown(const std::vector<Conversation>& opened, const std::vector<Conversation>& closed,
                                       std::size_t room) {
    std::string out;
    if (!opened.empty()) out += fmt::format("Opened: {}\n\n{}", opened.size(), items(opened, true, room * 2 / 3));
    if (closed.empty()) return out;
    out += fmt::format("{}Closed: {}\n\n", out.empty() ? "" : "\n", closed.size());
    return out + items(closed, false, room > out.size() ? room - out.size() : 0);
}

std::string conversation_list_text(const std::vector<Conversation>& opened, const std::vector<Conversation>& closed,
                                   const Style& style) {
    std::string out;
    if (!opened.empty()) out += heading("Conversations that open", opened.size(), style);
    for (std::size_t i = 0; i < std::min(most_told, opened.size()); ++i) out += conversation_text(opened[i], style);
    out += rest_of(opened.size());
    if (!closed.empty()) out += heading("Conversations that close", closed.size(), style);
    for (std::size_t i = 0; i < std::min(most_told, closed.size()); ++i)
        out +=
            fmt::format("  {} {}\n", paint("✓", Ink::good, style),
                        wrapped(fmt::format("[{}] {}", closed[i].kind, shortened(closed[i].question, 600)), 4, style));
    return out + rest_of(closed.size());
}

}  // namespace okr::render
