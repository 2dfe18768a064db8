// The strategy debugger: strategy and teams' intentions side by side, and where they do not meet.
//
// Alignment is not cascaded and not enforced: what is found is a question to the people concerned, with its evidence,
// never a verdict (Doerr, "Measure What Matters", on bottom-up goals; Bungay, "The Art of Action", on the alignment
// gap).
//
//     okr::AlignmentResult result = okr::align(files, {.today = "2026-02-10"});
//     result.alignment.conversations.front().question;
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "okr/conversation.hpp"
#include "okr/report.hpp"

namespace okr {

/// What is known of a kind of conversation without one at hand; `okr rule` prints it.
struct ConversationInfo {
    std::string_view name;       ///< "off-strategy"; final, never renamed
    std::string_view group;      ///< "strategy", "between teams", "pull", "pace"
    std::string_view summary;    ///< when it arises, one sentence
    std::string_view why;        ///< why it is worth a talk, and what may come of it
    std::string_view source;     ///< the practice it comes from: author, title; may be empty
    bool needs_history = false;  ///< only git tells; left out in a folder without it
    /// A workspace in which it arises: sections `-- path --`; a history as sections
    /// `-- commit: 2026-01-05T10:00:00Z ada@example.org --`, each followed by the files that it writes.
    std::string_view example;
    std::string_view settled;               ///< the same, talked over: it does not arise
    std::string_view today = "2026-02-10";  ///< the day on which the two are looked at
};

/// All kinds, in the order of the documentation.
std::span<const ConversationInfo* const> conversation_kinds();

/// Nothing if there is no such kind.
const ConversationInfo* find_conversation_kind(std::string_view name);

/// How much leads to a goal in one cycle, straight or through other objectives.
struct Coverage {
    std::string goal;  ///< its id
    std::string title;
    std::optional<int> rank;
    std::size_t objectives = 0;
    std::size_t key_results = 0;
    std::size_t teams = 0;
    bool operator==(const Coverage&) const = default;
};

/// Shares from 0 to 1; nothing where there is nothing to share, or where only git could tell and there is none.
struct TeamFigures {
    std::string team;
    std::optional<double> alignment;  ///< share of key results that lead to a goal; those under demands left out
    std::optional<double> autonomy;   ///< the mean of the next two, as far as they are known
    std::optional<double> own;        ///< share of objectives and initiatives that the team's own people wrote first
    std::optional<double> means;      ///< share of changes after the cycle's start made to means, not to commitments
    std::size_t objectives = 0;
    std::size_t key_results = 0;  ///< those under demands not among them
    std::size_t demanded = 0;     ///< key results under declared demands
    struct Toward {
        std::string goal;
        std::size_t key_results = 0;
    };
    std::vector<Toward> goals;  ///< that its objectives lead to, by rank
};

struct Figures {
    std::optional<double> alignment, autonomy, own, means;  ///< of all teams together, as in TeamFigures
    std::size_t key_results = 0;
    std::size_t demanded = 0;
    std::vector<Coverage> coverage;  ///< by rank, then id
    std::vector<TeamFigures> teams;  ///< with objectives in the cycle, by id
};

/// How an objective leads to a goal: its shortest chain of support.
struct Lead {
    std::vector<std::string> path;  ///< names, the objective first, the goal's id last; of a long one both ends and "…"
    std::size_t steps = 0;          ///< 1 where it supports the goal straight
};

struct Alignment {
    std::string cycle;                        ///< empty: nobody has OKRs
    std::string first_day, last_day;          ///< of the cycle, ISO; empty where it has no dates
    std::string at;                           ///< the state that was looked at: a commit's id, "WORKTREE"; may be empty
    std::vector<Conversation> conversations;  ///< in the order of their kinds, then by subjects
    Figures figures;
    std::vector<Lead> leads;              ///< of all objectives that lead to a goal, by team and file
    std::vector<std::string> left_out;    ///< why something could not be told, a sentence each
    std::vector<std::string> unreadable;  ///< files of ours that could not be parsed
};

struct AlignOptions {
    std::string cycle;               ///< empty: the shortest with OKRs that holds today, else the latest with OKRs
    std::string today;               ///< ISO date; may be empty
    std::vector<std::string> teams;  ///< conversations in which one of these takes part; empty: all
    std::vector<std::string> kinds;  ///< conversations of these kinds; empty: all
};

struct AlignmentResult {
    Alignment alignment;
    std::string failure;  ///< one line that says what to do; empty: all went well
};

/// The files of one workspace, okr.yaml among them; what only history tells is left out. Their order does not matter.
/// Fails where the settings cannot be read, and where there is no such cycle, team or kind.
AlignmentResult align(const std::vector<Source>& files, const AlignOptions& options = {});

/// How a conversation ended, or began, on the main line. This and Emergence are made by `okr align --since` alone: it
/// reads a repository of git, which the public API does not.
struct Turn {
    Conversation conversation;
    std::string commit;   ///< full id of the main-line commit that opened or closed it
    std::string date;     ///< of that commit: ISO 8601 in UTC
    std::string author;   ///< name, as .mailmap has it
    std::string summary;  ///< first line of the commit's message
    bool opened = false;
    std::optional<long> stood;  ///< days that a closed one stood open; nothing where it began before the range
    std::string moved;          ///< who moved to close it: "team", "strategy" or "goal"; empty for one that opened
};

/// How alignment emerged between two points of the main line.
struct Emergence {
    std::string from, to;     ///< full ids
    std::vector<Turn> turns;  ///< oldest first
    std::size_t commits = 0;  ///< of the main line, looked at
    Figures before, after;
};

}  // namespace okr
