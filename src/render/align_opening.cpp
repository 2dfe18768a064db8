#include "render/align_opening.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "render/conversation_groups.hpp"
#include "render/percent.hpp"
#include "render/summary.hpp"

namespace okr::render {

namespace {

std::string cycle_sentence(const Alignment& alignment) {
    if (alignment.cycle.empty()) return "Nobody has OKRs here yet.";
    std::size_t objectives = 0;
    for (const TeamFigures& team : alignment.figures.teams) objectives += team.objectives;
    const std::string days =
        alignment.first_day.empty() ? "" : fmt::format(" ({} to {})", alignment.first_day, alignment.last_day);
    return fmt::format("Cycle {}{}: {} with {}.", alignment.cycle, days,
                       counted(alignment.figures.teams.size(), "team"), counted(objectives, "objective"));
}

std::string demand_clause(const Figures& figures) {
    if (figures.demanded == 0) return {};
    return fmt::format("; {} more {} under other work that was declared", figures.demanded,
                       figures.demanded == 1 ? "stands" : "stand");
}

std::string bare_goals(const Figures& figures) {
    const auto bare = static_cast<std::size_t>(std::count_if(
        figures.coverage.begin(), figures.coverage.end(), [](const Coverage& goal) { return goal.key_results == 0; }));
    if (bare == 0) return {};
    if (bare == figures.coverage.size()) return " No goal draws a key result yet.";
    return fmt::format(" {} of {} {} no key result yet.", bare, counted(figures.coverage.size(), "goal"),
                       bare == 1 ? "draws" : "draw");
}

std::string goals_sentence(const Alignment& alignment) {
    const Figures& figures = alignment.figures;
    if (alignment.cycle.empty()) return {};
    if (figures.coverage.empty()) return "The strategy names no goals, so nothing can lead to one yet.";
    if (!figures.alignment) return "There are no key results that could lead to a goal" + demand_clause(figures) + ".";
    const auto leading = std::llround(*figures.alignment * static_cast<double>(figures.key_results));
    return fmt::format("{} of {} lead to a goal of the strategy ({}){}.", leading,
                       counted(figures.key_results, "key result"), share_text(figures.alignment),
                       demand_clause(figures)) +
           bare_goals(figures);
}

std::string talk_sentence(const Alignment& alignment, const AlignView& view) {
    const auto& all = alignment.conversations;
    if (all.empty())
        return view.is_selection ? "There is no conversation of those that were asked for."
                                 : "Nothing was found that would ask for a conversation.";
    return fmt::format("{}{} to have ({}).", counted(all.size(), "conversation"),
                       view.is_selection ? " of those asked for" : "", counts_by_topic(all));
}

}  // namespace

std::string share_text(const std::optional<double>& share) {
    return share ? fmt::format("{}%", in_percent(*share)) : "–";
}

std::vector<std::string> opening_of(const Alignment& alignment, const AlignView& view) {
    std::vector<std::string> sentences{cycle_sentence(alignment), goals_sentence(alignment),
                                       talk_sentence(alignment, view)};
    std::erase(sentences, "");
    return sentences;
}

}  // namespace okr::render
