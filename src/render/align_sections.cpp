#include "render/align_sections.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "render/align_map.hpp"
#include "render/align_opening.hpp"
#include "render/align_rows.hpp"
#include "render/align_tables.hpp"
#include "render/markdown_text.hpp"
#include "render/summary.hpp"

namespace okr::render {

namespace {

constexpr std::size_t most_goal_columns = 10;
constexpr std::size_t most_names = 40;

std::string folded(std::string_view summary, const std::string& body) {
    return fmt::format("<details><summary>{}</summary>\n\n{}\n</details>\n", summary, body);
}

/// As many rows as fit behind the head; a last line counts the others.
std::string table(std::string head, const std::vector<std::string>& rows, std::string_view thing, std::size_t room) {
    std::size_t left_out = rows.size();
    for (const std::string& row : rows) {
        if (head.size() + row.size() + 80 > room) break;
        head += row;
        --left_out;
    }
    return left_out == 0 ? head : head + fmt::format("\n{} left out here.\n", counted(left_out, thing));
}

std::string names_of(const std::vector<const TeamFigures*>& teams) {
    std::string out;
    for (std::size_t i = 0; i < std::min(most_names, teams.size()); ++i)
        out += (i == 0 ? "" : ", ") + markdown_text(teams[i]->team, 80);
    if (teams.size() > most_names) out += fmt::format(" and {} more", teams.size() - most_names);
    return out;
}

std::string field(const Quadrant& quadrant) {
    return quadrant.teams.empty() ? "" : fmt::format("{}: {}", quadrant.teams.size(), names_of(quadrant.teams));
}

std::size_t toward(const TeamFigures& team, std::string_view goal) {
    for (const auto& one : team.goals)
        if (one.goal == goal) return one.key_results;
    return 0;
}

std::string team_row(const TeamFigures& team, const Figures& figures, std::size_t goals) {
    std::string row = fmt::format("| {} | {} | {} | {} | {} | {} | {} |", markdown_text(team.team, 80), team.objectives,
                                  team.key_results, share_text(team.alignment), share_text(team.autonomy),
                                  share_text(team.own), share_text(team.means));
    for (std::size_t i = 0; i < goals; ++i) {
        const std::size_t count = toward(team, figures.coverage[i].goal);
        row += count == 0 ? " · |" : fmt::format(" {} |", count);
    }
    return row + "\n";
}

std::string team_head(const Figures& figures, std::size_t goals) {
    std::string head = "| team | objectives | key results | aligned | autonomy | own | means |";
    std::string rule = "|---|---|---|---|---|---|---|";
    const auto labels = labels_of(figures.coverage);
    for (std::size_t i = 0; i < goals; ++i) {
        head += fmt::format(" goal {} |", labels[i]);
        rule += "---|";
    }
    return head + "\n" + rule + "\n";
}

}  // namespace

std::string commit_markdown(std::string_view id) {
    const bool is_id = id.size() == 40 && id.find_first_not_of("0123456789abcdef") == std::string_view::npos;
    return is_id ? std::string(id.substr(0, 7)) : markdown_text(id, 80);
}

std::string coverage_markdown(const Alignment& alignment, const AlignView&, std::size_t room) {
    if (alignment.figures.coverage.empty()) return {};
    const auto labels = labels_of(alignment.figures.coverage);
    std::vector<std::string> rows;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const Coverage& goal = alignment.figures.coverage[i];
        rows.push_back(fmt::format("| {} | {} | {} | {} | {} |\n", labels[i],
                                   markdown_text(goal.title.empty() ? goal.goal : goal.title, 160), goal.key_results,
                                   goal.objectives, goal.teams));
    }
    return table("| rank | goal | key results | objectives | teams |\n|---|---|---|---|---|\n", rows, "further goal",
                 room / 2);
}

std::string map_markdown(const Alignment& alignment, const AlignView& view, std::size_t room) {
    const AlignMap map = align_map(alignment.figures.teams, view);
    std::string out;
    if (map.has_any())
        out += fmt::format(
            "| | little leads to a goal | most leads to a goal |\n|---|---|---|\n| **own way** | {} | {} |\n| **told "
            "what** | {} | {} |\n",
            field(map.quadrants[0]), field(map.quadrants[1]), field(map.quadrants[2]), field(map.quadrants[3]));
    if (!map.beside.empty()) out += fmt::format("\nAutonomy is not known of {}.\n", names_of(map.beside));
    if (!map.without.empty()) out += fmt::format("\nNo key results of their own: {}.\n", names_of(map.without));
    const std::string heading = "#### Alignment and autonomy\n\n";
    return out.empty() || out.size() > room ? "" : heading + out;
}

std::string teams_markdown(const Alignment& alignment, const AlignView& view, std::size_t room) {
    const Figures& figures = alignment.figures;
    const auto teams = rows_of(figures.teams, view);
    if (teams.empty()) return {};
    if (teams.size() > most_rows)
        return fmt::format("{} teams are too many for rows of their own here; `okr align --team ID` has a team's.\n",
                           teams.size());
    const std::size_t goals = std::min(most_goal_columns, figures.coverage.size());
    std::vector<std::string> rows;
    for (const TeamFigures* team : teams) rows.push_back(team_row(*team, figures, goals));
    return folded("Teams by goals", table(team_head(figures, goals), rows, "further team", room));
}

std::string notes_markdown(const Alignment& alignment, const AlignView&, std::size_t room) {
    std::string out;
    for (const std::string& words : alignment.left_out)
        if (out.size() < room / 2) out += "- " + markdown_text(words, 300) + "\n";
    for (const std::string& file : alignment.unreadable)
        if (out.size() < room / 2) out += "- could not be read: " + markdown_text(file, 300) + "\n";
    return out;
}

}  // namespace okr::render
