// Alignments for the tests of formats.
#pragma once

#include <string>

#include "okr/align.hpp"

namespace okr::test {

inline TeamFigures team_figures(std::string team, std::optional<double> alignment, std::optional<double> own,
                                std::size_t key_results, std::vector<TeamFigures::Toward> goals) {
    TeamFigures figures;
    figures.team = std::move(team);
    figures.alignment = alignment;
    figures.own = figures.autonomy = own;
    figures.objectives = 2;
    figures.key_results = key_results;
    figures.goals = std::move(goals);
    return figures;
}

/// The orchards of a valley: three teams, two goals, three conversations.
inline Alignment orchards() {
    Alignment all;
    all.cycle = "2026-Q1";
    all.first_day = "2026-01-01";
    all.last_day = "2026-03-31";
    all.at = "WORKTREE";
    all.conversations = {
        {"goal-without-okrs",
         "No objective leads to the goal `less-water`. Is it still a goal, or has nobody taken it up yet?",
         {"centre"},
         {"less-water"},
         {{"less-water", "strategy.yaml", 14, "Grow with half of the water"}},
         "",
         "00000000000000a1"},
        {"off-strategy",
         "Cider puts the city market first, while the strategy chose the villages. What does Cider see?",
         {"cider"},
         {"cider/city@2026-Q1"},
         {{"cider/city@2026-Q1", "okrs/2026-Q1/cider.yaml", 4, "Win the city market"},
          {"villages-first", "strategy.yaml", 7, "Every village buys from us"}},
         "1f2e3d4c5b6a79880796a5b4c3d2e1f001122334",
         "00000000000000a2"},
        {"duplicate",
         "Cider and Pressing both aim at fresher juice. Do they know of each other?",
         {"cider", "pressing"},
         {"cider/fresh@2026-Q1", "pressing/fresh@2026-Q1"},
         {{"cider/fresh@2026-Q1", "okrs/2026-Q1/cider.yaml", 11, "Juice is fresher"},
          {"pressing/fresh@2026-Q1", "okrs/2026-Q1/pressing.yaml", 4, "Fresher juice"}},
         "",
         "00000000000000a3"},
    };
    Figures& figures = all.figures;
    figures.alignment = 0.75;
    figures.autonomy = figures.own = 0.5;
    figures.key_results = 8;
    figures.demanded = 1;
    figures.coverage = {{"villages-first", "Every village buys from us", 1, 3, 6, 2},
                        {"less-water", "Grow with half of the water", 2, 0, 0, 0}};
    figures.teams = {team_figures("cider", 0.25, 1.0, 4, {{"villages-first", 1}}),
                     team_figures("orchard", 1.0, std::nullopt, 2, {{"villages-first", 2}}),
                     team_figures("pressing", 1.0, 0.25, 3, {{"villages-first", 3}})};
    return all;
}

inline Emergence harvest() {
    Emergence all;
    all.from = "1111111111111111111111111111111111111111";
    all.to = "2222222222222222222222222222222222222222";
    all.commits = 9;
    const Alignment now = orchards();
    all.turns = {{now.conversations[1], "1f2e3d4c5b6a79880796a5b4c3d2e1f001122334", "2026-01-12T10:00:00Z",
                  "Ada Ferreira", "Cider: first draft", true, std::nullopt, ""},
                 {now.conversations[2], "9a8b7c6d5e4f30219a8b7c6d5e4f30219a8b7c6d", "2026-01-20T10:00:00Z", "Lin Wei",
                  "Pressing and Cider share it", false, 8, "team"}};
    all.before = all.after = now.figures;
    all.before.alignment = 0.5;
    return all;
}

}  // namespace okr::test
