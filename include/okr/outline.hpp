// What a workspace says, as a tree: strategy, teams, objectives, key results, and how far each has come.
//
//     okr::OutlineResult result = okr::outline(files, {.ref = "checkout", .today = "2026-02-10"});
//     result.outline.teams[0].objectives[0].progress;   // 0.4, or nothing where it is not known
//
// Progress is that of outcomes. Work is shown beside it and never mixed in: what a team has done says nothing about
// what has changed (Doerr, "Measure What Matters"; Castro, "The Beginner's Guide to OKR").
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "okr/reading.hpp"
#include "okr/report.hpp"

namespace okr {

struct Outline {
    /// A key result of a team, or an indicator of a goal. Texts that are not there are empty.
    struct KeyResult {
        std::string id;   ///< as written, or derived from the title
        std::string ref;  ///< "checkout/conversion@2026-Q1"
        std::string title;
        Kind kind = Kind::unmeasured;
        bool sure = false;                      ///< of the kind
        bool counted = false;                   ///< towards the objective: outcomes alone are
        std::string baseline, target, current;  ///< as written, in the field or in the sentence
        std::optional<double> progress;         ///< 0 to 1
        std::optional<double> way;  ///< the same without bounds: 1.2 is beyond the target, -0.1 behind the baseline
        std::optional<bool> met;    ///< is the target reached?
        std::string distance;       ///< to a target that no baseline leads to: "10 pp"; empty otherwise
        std::optional<double> confidence;  ///< 0 to 1
        double weight = 1;
        std::string owner, by, note;
    };

    struct Initiative {
        std::string id, ref, title, status, owner, replaces;
        std::vector<std::string> moves;  ///< full names where they lead to something, else as written
    };

    struct Initiatives {
        std::size_t done = 0;
        std::size_t doing = 0;
        std::size_t dropped = 0;
        std::size_t swapped = 0;  ///< those that took the place of another
        std::size_t total = 0;
        std::vector<Initiative> items;  ///< in the order of their files
    };

    struct Objective {
        std::string id, ref, title, because;
        std::vector<std::string> supports;  ///< goals by their ids, all else by full names, as written where unknown
        std::vector<std::string> goals;     ///< that its chain of support reaches
        std::vector<std::string> shared_with;
        std::string demand;                        ///< who asks for it, where it is other work that must be done
        std::optional<double> progress;            ///< weighted mean of its outcomes whose progress is known
        std::optional<double> progress_with_work;  ///< what counting its work would have shown; nothing without any
        std::vector<KeyResult> key_results;
        Initiatives initiatives;  ///< that stand under it, or move it or one of its key results
    };

    struct Team {
        std::string id, name, kind;
        std::vector<Objective> objectives;
        Initiatives initiatives;  ///< all of the team
    };

    struct Goal {
        std::string id, title, why, by, owner;
        std::optional<int> rank;
        std::vector<KeyResult> indicators;
        std::vector<std::string> objectives;  ///< full names of those that lead to it, straight or through others
    };

    struct Choice {
        std::string dimension;
        std::vector<std::string> pursue, not_now;
    };

    struct Strategy {
        std::string purpose, vision, horizon;
        std::vector<Goal> goals;  ///< by rank
        std::vector<Choice> choices;
    };

    std::string organisation;
    std::string cycle;                ///< empty: nobody has OKRs
    std::string first_day, last_day;  ///< of the cycle, ISO; empty where it has no dates
    std::optional<double> elapsed;    ///< share of the cycle, 0 to 1; nothing without a today
    std::optional<Strategy> strategy;
    std::vector<Team> teams;                ///< with anything in this cycle, by id
    std::vector<std::string> idle_teams;    ///< those of teams files without objectives in it
    std::vector<std::string> other_cycles;  ///< with OKRs
    std::vector<std::string> unreadable;    ///< files of ours that could not be parsed
};

struct OutlineOptions {
    std::string cycle;  ///< empty: the shortest with OKRs that holds today, else the latest with OKRs
    std::string ref;    ///< `team`, `team/id`, `team/id@cycle`, a goal's id, `strategy`; empty: everything
    std::string today;  ///< ISO date; may be empty
};

struct OutlineResult {
    Outline outline;
    std::string failure;  ///< one line that says what to do; empty: all went well
};

/// The files of one workspace, okr.yaml among them. Their order does not matter. Fails where the settings cannot be
/// read, and where there is no such cycle, or nothing that `ref` names.
OutlineResult outline(const std::vector<Source>& files, const OutlineOptions& options = {});

}  // namespace okr
