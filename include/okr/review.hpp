// What a change to a repository means for its OKRs: the report of a pull request.
//
// Both states are judged by the settings of the base, for who proposes a change does not also set its rules. Beside the
// head stands what merging it would give: two sound branches can make an unsound whole.
//
// `okr review` makes these; its `--format json` tells one Review. It reads a repository of git, which the public API
// does not: no function of these headers returns one.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "okr/align.hpp"
#include "okr/change.hpp"
#include "okr/report.hpp"

namespace okr {

enum class Verdict {
    pass,
    attention,  ///< a change of high grade that nobody approved, or a conversation that it opens
    fail,       ///< what --fail-on names
};

/// "pass", "attention", "fail".
std::string_view name(Verdict verdict);

/// A team to talk to, and why.
struct TalkTo {
    std::string team;
    std::vector<std::string> reasons;  ///< "its objective `wallet` supports `win-australia`, which changed"
};

struct Review {
    std::string base;       ///< full id of the commit that the head is compared with
    std::string base_name;  ///< how it was found: "main", "where HEAD left main"
    std::string head;       ///< full id, or "WORKTREE"
    std::string judged_by;  ///< whose okr.yaml sets the rules: "base"; "head" where the base has none; "defaults"
                            ///< where the base's cannot be read
    Verdict verdict = Verdict::pass;
    std::vector<std::string> reasons;      ///< of the verdict, the worst first
    Difference difference;                 ///< its changes with their approvals
    std::vector<Finding> introduced;       ///< findings that are there only with the change, the merge's own among them
    std::vector<Finding> resolved;         ///< findings that the change takes away
    std::size_t allowed = 0;               ///< how many findings more than at the base comments in the files allow
    std::vector<std::string> only_merged;  ///< fingerprints of introduced findings and opened conversations that
                                           ///< neither side has alone
    std::vector<std::string> conflicts;    ///< files that git cannot merge
    std::vector<std::string> lost;         ///< files of ours that could be read before and cannot be any more: nobody
                                           ///< can tell whether their commitments stand
    std::vector<std::string> settings;     ///< keys of okr.yaml that the change touches; the base's still judge
    std::vector<std::string> softened;     ///< rules that find errors by the base's okr.yaml, and none by the change's
    std::vector<Conversation> opened, closed;
    std::vector<Coverage> coverage_before, coverage_after;  ///< by rank
    std::vector<TalkTo> talk_to;                            ///< by team
    std::vector<Source> sources;                            ///< of files that findings point into, of head or merge
};

}  // namespace okr
