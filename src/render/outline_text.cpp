// The outline for people: a tree with a bar at every objective and key result.
#include <fmt/format.h>

#include "base/printable.hpp"
#include "base/width.hpp"
#include "render/outline.hpp"
#include "render/outline_lines.hpp"
#include "render/paint.hpp"
#include "render/tree.hpp"

namespace okr::render {

namespace {

constexpr std::size_t bar_indent = bar_width + 2;
constexpr std::size_t status_width = 9;

std::string key_result_text(const Outline::KeyResult& result, bool counts, const Branch& branch, const Style& style) {
    const std::string bar = progress_bar(result.progress, counts, style) + "  ";
    return branch.first(bar, bar_indent, result.title, style) + branch.further(bar_indent, details(result), style);
}

std::string key_results_text(const Outline::Objective& objective, const Branch& branch, const Style& style) {
    std::string out;
    for (const Outline::KeyResult& result : objective.key_results)
        out += key_result_text(result, result.counted, branch.below(&result == &objective.key_results.back()), style);
    return out;
}

std::string objective_text(const Outline::Objective& objective, std::string_view cycle, const Branch& branch,
                           const Style& style) {
    const std::string bar = progress_bar(objective.progress, true, style) + "  ";
    std::string out = branch.first(bar, bar_indent, objective.title, style, Ink::strong);
    out += branch.further(bar_indent, details(objective, cycle), style);
    return out + key_results_text(objective, branch, style);
}

std::string initiative_text(const Outline::Initiative& initiative, std::string_view team, std::string_view cycle,
                            const Branch& branch, const Style& style) {
    const std::string status = initiative.status.empty() ? "–" : base::printable(initiative.status);
    const std::size_t width = std::max(status_width, base::display_width(status) + 2);
    const std::string lead = status + std::string(width - base::display_width(status), ' ');
    std::string out = branch.first(lead, width, initiative.title, style);
    const std::string more = details(initiative, team, cycle);
    return more.empty() ? out : out + branch.further(width, more, style);
}

std::string initiatives_text(const Outline::Team& team, std::string_view cycle, const Style& style) {
    const Branch branch = Branch().below(true);
    std::string out = branch.first("", 0, counts(team.initiatives), style, Ink::label);
    for (const Outline::Initiative& item : team.initiatives.items)
        out += initiative_text(item, team.id, cycle, branch.below(&item == &team.initiatives.items.back()), style);
    return out;
}

std::string team_heading(const Outline::Team& team) {
    return team.name.empty() || team.name == team.id ? team.id : fmt::format("{}: {}", team.id, team.name);
}

std::string team_text(const Outline::Team& team, std::string_view cycle, const Style& style) {
    std::string out = "\n" + Branch().first("", 0, team_heading(team), style, Ink::label);
    const bool has_initiatives = !team.initiatives.items.empty();
    if (team.objectives.empty() && !has_initiatives)
        return out + Branch().below(true).first("", 0, fmt::format("no OKRs in {}", cycle), style);
    for (const Outline::Objective& objective : team.objectives) {
        const bool is_last = !has_initiatives && &objective == &team.objectives.back();
        out += objective_text(objective, cycle, Branch().below(is_last, !objective.key_results.empty()), style);
    }
    return has_initiatives ? out + initiatives_text(team, cycle, style) : out;
}

std::string goal_text(const Outline::Goal& goal, const Branch& branch, const Style& style) {
    const std::string rank = goal.rank ? fmt::format("{}. ", *goal.rank) : "-  ";
    std::string out = branch.first(rank, rank.size(), goal.title, style, Ink::strong);
    out += branch.further(rank.size(), details(goal), style);
    for (const Outline::KeyResult& indicator : goal.indicators)
        out += key_result_text(indicator, true, branch.below(&indicator == &goal.indicators.back()), style);
    return out;
}

std::string choice_text(const Outline::Choice& choice, const Branch& branch, const Style& style) {
    std::string text = choice.dimension + ": ";
    if (!choice.pursue.empty()) text += listed(choice.pursue);
    if (!choice.not_now.empty())
        text += fmt::format("{}not now {}", choice.pursue.empty() ? "" : "; ", listed(choice.not_now));
    return branch.first("", 0, text, style);
}

std::string strategy_text(const Outline::Strategy& strategy, const Style& style) {
    const std::string until = strategy.horizon.empty() ? "" : fmt::format(", up to {}", strategy.horizon);
    std::string out = "\n" + Branch().first("", 0, "strategy" + until, style, Ink::label);
    for (const Outline::Goal& goal : strategy.goals) {
        const bool is_last = strategy.choices.empty() && &goal == &strategy.goals.back();
        out += goal_text(goal, Branch().below(is_last, !goal.indicators.empty()), style);
    }
    for (const Outline::Choice& choice : strategy.choices)
        out += choice_text(choice, Branch().below(&choice == &strategy.choices.back()), style);
    return out;
}

/// What is not in the tree, and how to see it.
std::string footer(const Outline& outline, const Style& style) {
    std::string out;
    const auto add = [&](std::string_view words, const std::vector<std::string>& names, std::string_view hint) {
        if (names.empty()) return;
        out += Branch().first("", 0, fmt::format("{}: {}{}", words, listed(names), hint), style, Ink::faint);
    };
    add("teams without objectives here", outline.idle_teams, "");
    add("other cycles with OKRs", outline.other_cycles, " (--cycle shows them)");
    add("could not be read", outline.unreadable, " (okr lint says why)");
    return out.empty() ? out : "\n" + out;
}

}  // namespace

std::string outline_text(const Outline& outline, const Style& style) {
    std::string out;
    if (!outline.organisation.empty()) out += Branch().first("", 0, outline.organisation, style, Ink::strong);
    out += cycle_line(outline) + "\n";
    if (outline.strategy) out += strategy_text(*outline.strategy, style);
    for (const Outline::Team& team : outline.teams) out += team_text(team, outline.cycle, style);
    return out + footer(outline, style);
}

}  // namespace okr::render
