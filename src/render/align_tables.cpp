#include "render/align_tables.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "render/align_opening.hpp"
#include "render/align_rows.hpp"
#include "render/conversation_text.hpp"
#include "render/fitted.hpp"
#include "render/paint.hpp"
#include "render/summary.hpp"
#include "render/wrap.hpp"

namespace okr::render {

namespace {

constexpr std::size_t bar_cells = 10;
constexpr std::size_t goal_cells = 5;
constexpr std::size_t name_cells = 20;
constexpr std::size_t most_goals = 100;

std::size_t width_of(const Style& style) { return std::clamp<std::size_t>(style.terminal_width, 72, 112); }

std::string bar(std::size_t part, std::size_t most, const Style& style) {
    const std::size_t cells = most == 0 ? 0 : (part * bar_cells + most - 1) / most;
    std::string full, rest;
    for (std::size_t i = 0; i < bar_cells; ++i) (i < cells ? full : rest) += i < cells ? "█" : "░";
    return paint(full, Ink::good, style) + paint(rest, Ink::faint, style);
}

std::string goal_row(const Coverage& goal, const std::string& label, std::size_t most, const Style& style) {
    const std::string name = goal.title.empty() ? goal.goal : fmt::format("{}: {}", goal.goal, goal.title);
    const std::size_t room = width_of(style) - 46;
    return fmt::format("  {:>3}  {} {} {:>5} {:>10} {:>6}\n", label, fitted(name, room),
                       bar(goal.key_results, most, style), goal.key_results, goal.objectives, goal.teams);
}

/// How many goals have a column of their own.
std::size_t columns(const Figures& figures, std::size_t taken, const Style& style) {
    const std::size_t width = width_of(style);
    return std::min(figures.coverage.size(), width > taken ? (width - taken) / goal_cells : 0);
}

std::size_t toward(const TeamFigures& team, std::string_view goal) {
    for (const auto& one : team.goals)
        if (one.goal == goal) return one.key_results;
    return 0;
}

std::string parts_of(const TeamFigures& team) {
    if (!team.autonomy) return "–";
    return fmt::format("{} ({}, {})", share_text(team.autonomy), share_text(team.own), share_text(team.means));
}

constexpr std::size_t taken_by_shares = name_cells + 2 + 6 + 6 + 10 + 20;

std::string team_row(const TeamFigures& team, const Figures& figures, std::size_t goals) {
    std::string row = fmt::format("  {}{:>6}{:>6}{:>10}{:>20}", fitted(as_line(team.team), name_cells), team.objectives,
                                  team.key_results, share_text(team.alignment), parts_of(team));
    for (std::size_t i = 0; i < goals; ++i) {
        const std::size_t count = toward(team, figures.coverage[i].goal);
        row += fmt::format("{:>{}}", count == 0 ? "." : std::to_string(count), goal_cells);
    }
    return row + "\n";
}

std::string heading(const Figures& figures, std::size_t goals, const Style& style) {
    const auto labels = labels_of(figures.coverage);
    std::string row =
        fmt::format("  {}{:>6}{:>6}{:>10}{:>20}", fitted("", name_cells), "obj.", "KRs", "aligned", "autonomy");
    for (std::size_t i = 0; i < goals; ++i) row += fmt::format("{:>{}}", labels[i], goal_cells);
    return paint("Teams by goals", Ink::label, style) + "\n" + paint(row, Ink::faint, style) + "\n";
}

std::string legend(const Figures& figures, std::size_t goals, const Style& style) {
    std::string words =
        "aligned: the share of key results that lead to a goal. autonomy: the mean of two shares, in brackets: "
        "objectives and initiatives that the team's own people wrote, and changes during the cycle made to means. ";
    if (goals > 0) words += "Then key results toward each goal.";
    if (goals < figures.coverage.size())
        words += fmt::format(" {} left out for room.", counted(figures.coverage.size() - goals, "goal"));
    return "  " + paint(wrapped(words, 2, style), Ink::faint, style) + "\n";
}

std::string totals(std::size_t teams, const Style& style) {
    const std::string words = fmt::format(
        "{} teams are too many for rows of their own; the totals by goal stand above. `okr align --team ID` has a "
        "team's row, `--format json` has all.",
        teams);
    return paint("Teams by goals", Ink::label, style) + "\n  " + wrapped(words, 2, style) + "\n";
}

}  // namespace

std::vector<std::string> labels_of(const std::vector<Coverage>& goals) {
    std::vector<std::string> labels;
    std::size_t bare = 0;
    for (const Coverage& goal : goals) {
        const std::string letter(1, static_cast<char>('a' + bare % 26));
        labels.push_back(goal.rank ? std::to_string(*goal.rank) : bare < 26 ? letter : "…");
        if (!goal.rank) ++bare;
    }
    return labels;
}

std::string coverage_text(const Figures& figures, const Style& style) {
    if (figures.coverage.empty()) return {};
    std::size_t most = 0;
    for (const Coverage& goal : figures.coverage) most = std::max(most, goal.key_results);
    std::string out = fmt::format("{}{}\n", paint(fitted("Goals", width_of(style) - 38), Ink::label, style),
                                  paint("     key results objectives  teams", Ink::faint, style));
    const auto labels = labels_of(figures.coverage);
    const std::size_t told = std::min(most_goals, figures.coverage.size());
    for (std::size_t i = 0; i < told; ++i) out += goal_row(figures.coverage[i], labels[i], most, style);
    if (told < figures.coverage.size())
        out += fmt::format("       and {} of lower rank\n", counted(figures.coverage.size() - told, "more goal"));
    return out;
}

std::string teams_text(const Figures& figures, const AlignView& view, const Style& style) {
    const auto rows = rows_of(figures.teams, view);
    if (rows.empty()) return {};
    if (rows.size() > most_rows) return totals(rows.size(), style);
    const std::size_t goals = columns(figures, taken_by_shares, style);
    std::string out = heading(figures, goals, style);
    for (const TeamFigures* team : rows) out += team_row(*team, figures, goals);
    return out + legend(figures, goals, style);
}

}  // namespace okr::render
