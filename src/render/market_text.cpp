// The market for people at a terminal: what arises where drafts meet first, then each draft.
#include <fmt/format.h>

#include <algorithm>

#include "base/printable.hpp"
#include "render/conversation_list.hpp"
#include "render/conversation_text.hpp"
#include "render/market.hpp"
#include "render/paint.hpp"
#include "render/summary.hpp"
#include "render/wrap.hpp"

namespace okr::render {

namespace {

constexpr std::size_t most_told = 30;

std::string joined(const std::vector<std::string>& names) {
    std::string out;
    for (const std::string& name : names) out += (out.empty() ? "" : ", ") + base::printable(name);
    return out;
}

std::string meetings_text(std::string_view heading, const std::vector<Meeting>& meetings, const Style& style) {
    if (meetings.empty()) return {};
    std::string out = fmt::format("\n{} {}\n", paint(heading, Ink::label, style), meetings.size());
    for (std::size_t i = 0; i < std::min(most_told, meetings.size()); ++i) {
        out += conversation_text(meetings[i].conversation, style);
        if (!meetings[i].branches.empty())
            out += fmt::format("      {}\n", paint("from " + joined(meetings[i].branches), Ink::faint, style));
    }
    if (meetings.size() > most_told)
        out += fmt::format("  and {}\n", counted(meetings.size() - most_told, "more conversation"));
    return out;
}

std::string clashes_text(const std::vector<Clash>& clashes, const Style& style) {
    if (clashes.empty()) return {};
    std::string out = fmt::format("\n{} {}\n", paint("Files that git cannot merge", Ink::error, style), clashes.size());
    for (const Clash& clash : clashes)
        out += fmt::format("  {}\n", wrapped(fmt::format("{}: {}", clash.file, joined(clash.branches)), 2, style));
    return out;
}

std::string stall_text(const Stall& stall, const Style& style) {
    std::string out = fmt::format("\n{} {}\n", paint(base::printable(stall.branch), Ink::strong, style),
                                  paint(fmt::format("{} {}, {}", stall.commit.substr(0, 7), stall.date.substr(0, 10),
                                                    base::printable(stall.author)),
                                        Ink::faint, style));
    const std::string teams = stall.teams.empty() ? "" : ": " + joined(stall.teams);
    out += fmt::format("  {}\n", wrapped(counted(stall.files.size(), "file") + teams, 2, style));
    for (const std::string& file : stall.conflicts)
        out += fmt::format("  {}\n", wrapped(file + ": git cannot merge it into the main line", 2, style));
    for (const std::string& file : stall.unreadable)
        out += fmt::format("  {}\n", wrapped(file + " cannot be parsed; what it says is left out", 2, style));
    return out + conversation_list_text(stall.opened, stall.closed, style);
}

}  // namespace

std::string market_text(const Market& market, const Style& style) {
    std::string out = fmt::format(
        "{} {}\n", paint("Market", Ink::label, style),
        wrapped(fmt::format("{}{}, before anything goes into {}", market.cycle.empty() ? "" : market.cycle + ": ",
                            counted(market.stalls.size(), "draft"), market.main),
                7, style));
    out += clashes_text(market.clashes, style);
    out += meetings_text("Only when they meet", market.arising, style);
    out += meetings_text("Settled by meeting", market.settling, style);
    for (const Stall& stall : market.stalls) out += stall_text(stall, style);
    return style.counts ? out + "\n" + market_sum(market) + "\n" : out;
}

}  // namespace okr::render
