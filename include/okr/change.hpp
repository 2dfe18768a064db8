// What changed in meaning between two states of a workspace. Lines, order, quoting and comments are no change.
//
// Goals are stubborn, means are flexible: an eased target or a dropped objective is of high grade and asks for a
// reason, a swapped initiative is of low grade and alarms nobody (Doerr, "Measure What Matters"; Wodtke, "Radical
// Focus").
//
//     okr::Difference difference = okr::diff(files_before, files_after);
//     difference.changes.front().message;   // "key result `conversion`: target eased from 65% to 60%"
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "okr/report.hpp"

namespace okr {

/// How loud a change is. High: commitments given up or bent. Medium: commitments made or sharpened. Low: means,
/// progress.
enum class Grade { low, medium, high };

/// "low", "medium", "high".
std::string_view name(Grade grade);

/// Which number of the summary a change counts in.
enum class Tally { added, changed, eased, dropped, progress, means };

/// What is known of a kind of change without a change at hand; `okr rule` prints it.
struct ChangeInfo {
    std::string_view name;   ///< "target-lowered"; final, never renamed
    std::string_view group;  ///< "key result", "objective", "initiative", "strategy", "co-ordination", "workspace"
    Grade grade = Grade::medium;
    Tally tally = Tally::changed;
    std::string_view summary;  ///< one sentence
    std::string_view why;      ///< why it has its grade
    std::string_view before;   ///< a workspace as in RuleInfo::wrong
    std::string_view after;    ///< the same, changed: gives this change and no other
};

/// All kinds of change, in the order of the documentation; the worst first in each group.
std::span<const ChangeInfo* const> change_kinds();

/// Nothing if there is no such kind.
const ChangeInfo* find_change_kind(std::string_view name);

/// A change of high grade that somebody stands for.
struct Approval {
    std::string reason;
    std::string name, email;  ///< who approved, as git knows them
    std::string where;        ///< "commit 1f2e3d4c5b6a", "okr.approvals"
    bool is_self = false;     ///< by the change's own author
    bool counts = false;      ///< a self-approval counts only where the base's settings say so
};

struct Change {
    std::string kind;  ///< "target-lowered"
    Grade grade = Grade::medium;
    Tally tally = Tally::changed;
    std::string object;   ///< "checkout/conversion@2026-Q1": its name after the change, or its last
    std::string former;   ///< its name before, where that was another; else empty
    std::string subject;  ///< in words: "key result `conversion`"
    std::string title;    ///< what the object says, after the change or last
    std::optional<std::string> before, after;  ///< what changed, as written; nothing: it was not there, or is gone
    std::string message;                       ///< one sentence
    std::string note;         ///< how the two were found to be one where ids did not tell: "matched by likeness (0.72)"
    Region at;                ///< where it stands after the change; of a dropped object, where it stood
    bool is_gone = false;     ///< `at` is a place of the state before
    std::string part_of;      ///< the added or dropped object that it comes or goes with, and is counted with; or empty
    std::string fingerprint;  ///< 16 hex digits of kind, object and what changed; never of a line or a path
    std::optional<Approval> approved;  ///< in a review alone
};

/// How many objects; an added or dropped objective counts once with all that it holds.
struct ChangeCount {
    std::size_t added = 0;
    std::size_t changed = 0;
    std::size_t eased = 0;  ///< those of the changed whose target is easier to reach now
    std::size_t dropped = 0;
    std::size_t progress = 0;  ///< check-ins
    std::size_t means = 0;     ///< initiatives begun, swapped, dropped, done
};

struct Difference {
    std::string from, to;  ///< the two states in words: a commit's id, "WORKTREE"; empty where the caller names none
    std::vector<Change> changes;  ///< the worst first, then by object, kind and fingerprint
    ChangeCount count;
    bool layout_only = false;  ///< files of ours changed, and nothing in them means anything else now
    std::vector<std::string>
        unreadable;  ///< "okrs/a.yaml: cannot be parsed after the change …": its objects are left out
};

/// Compares two states of one workspace. Files that are equal on both sides may be left out on both. An okr.yaml that
/// cannot be read counts as one that is not there: the defaults hold on its side, and `unreadable` does not name it;
/// `lint` says what is wrong with it. Sentences are read with the words of the state after.
Difference diff(const std::vector<Source>& before, const std::vector<Source>& after);

}  // namespace okr
