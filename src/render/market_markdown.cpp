// The market for comments and pages, in less than 60,000 bytes.
#include <fmt/format.h>

#include "render/conversation_list.hpp"
#include "render/markdown_text.hpp"
#include "render/market.hpp"

namespace okr::render {

namespace {

constexpr std::size_t room_for_meetings = 24'000;
constexpr std::size_t room_for_stalls = 24'000;

std::string joined(const std::vector<std::string>& names) {
    std::string out;
    for (const std::string& name : names) out += (out.empty() ? "" : ", ") + markdown_text(name, 100);
    return out;
}

std::string meetings_markdown(std::string_view heading, const std::vector<Meeting>& meetings, std::size_t room) {
    if (meetings.empty()) return {};
    std::string out = fmt::format("\n### {}: {}\n\n", heading, meetings.size());
    std::size_t left_out = meetings.size();
    for (const Meeting& meeting : meetings) {
        const Conversation& one = meeting.conversation;
        const std::string from = meeting.branches.empty() ? "" : fmt::format(" (from {})", joined(meeting.branches));
        const std::string line =
            fmt::format("- **{}**: {}{}\n", markdown_text(one.kind, 60), markdown_text(one.question, 500), from);
        if (out.size() + line.size() > room) break;
        out += line;
        --left_out;
    }
    return left_out == 0 ? out : out + fmt::format("\n{} more left out here.\n", left_out);
}

std::string clashes_markdown(const std::vector<Clash>& clashes) {
    if (clashes.empty()) return {};
    std::string out = fmt::format("\n### Files that git cannot merge: {}\n\n", clashes.size());
    for (std::size_t i = 0; i < clashes.size() && i < 50; ++i)
        out += fmt::format("- {}: {}\n", markdown_text(clashes[i].file, 200), joined(clashes[i].branches));
    return out;
}

std::string stall_markdown(const Stall& stall, std::size_t room) {
    std::string out = fmt::format("\n### Draft {}\n\n{} by {}; teams: {}\n", markdown_text(stall.branch, 100),
                                  stall.date.substr(0, 10), markdown_text(stall.author, 100),
                                  stall.teams.empty() ? "none" : joined(stall.teams));
    for (const std::string& file : stall.conflicts)
        out += fmt::format("\n⚠ git cannot merge {} into the main line\n", markdown_text(file, 200));
    const std::string list = conversation_list_markdown(stall.opened, stall.closed, room);
    return list.empty() ? out : out + "\n" + list;
}

}  // namespace

std::string market_markdown(const Market& market, const Style&) {
    std::string out =
        fmt::format("## OKR market{}\n\n{}\n", market.cycle.empty() ? "" : " " + markdown_text(market.cycle, 60),
                    market_sum(market));
    out += clashes_markdown(market.clashes);
    out += meetings_markdown("Only when they meet", market.arising, room_for_meetings / 2);
    out += meetings_markdown("Settled by meeting", market.settling, room_for_meetings / 2);
    const std::size_t room = market.stalls.empty() ? 0 : room_for_stalls / market.stalls.size();
    std::size_t told = 0;
    for (const Stall& stall : market.stalls) {
        const std::string next = stall_markdown(stall, room);
        if (out.size() + next.size() > 59'000) break;
        out += next;
        ++told;
    }
    if (told < market.stalls.size())
        out += fmt::format("\n{} further drafts left out here.\n", market.stalls.size() - told);
    return out;
}

}  // namespace okr::render
