// Baselines: findings that an organisation has decided to live with for now, so that a check can be on from the first
// day and fail for what is new. Bytes in, a report or new bytes out; nothing is read or written here.
//
// A baseline is a text: comments, and one line a finding, `FINGERPRINT RULE PATH  # what it is about`. The fingerprint
// alone decides; the rest is for people.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "okr/lint.hpp"

namespace okr {

/// The baseline that a run takes by itself: beside okr.yaml.
inline constexpr std::string_view baseline_name = "okr.baseline";

/// What is left of a report, and what there is to say of the baseline.
struct BaselineResult {
    Report report;             ///< what the baseline does not hold, and what is wrong with the baseline itself
    std::size_t held = 0;      ///< findings taken out; `report.summary.allowed` counts them too
    std::size_t entries = 0;   ///< lines of the baseline that name a finding
    std::size_t stale = 0;     ///< of these: what they name is not found any more
    std::size_t faulty = 0;    ///< lines that cannot be used: malformed, or a finding a second time
    std::string failure = {};  ///< as LintResult's; empty: all went well
};

/// Lints the files of a workspace and takes out what the baseline holds. `baseline.path` is told in findings about it,
/// relative to the workspace's root. An entry is not called stale where its rule did not run, its file was not asked
/// for or a file of the workspace cannot be parsed. `always`: findings about the baseline are told however quiet their
/// rules.
BaselineResult lint_beyond(const Source& baseline, const std::vector<Source>& files, const LintOptions& options = {},
                           bool always = false);

/// A baseline as it should be from now on.
struct BaselineText {
    std::string text;
    std::size_t entries = 0;
    std::size_t added = 0;
    std::size_t removed = 0;
    std::string failure = {};  ///< as LintResult's; or `before` is no baseline
};

/// One that holds all findings of the files, in a text that is the same whenever the findings are. Of `before` (empty:
/// there is none) it keeps the comments, and the entries that these options do not look at.
BaselineText write_baseline(std::string_view before, const std::vector<Source>& files, const LintOptions& options = {});

/// `before` without what is stale and what stands in it twice.
BaselineText prune_baseline(std::string_view before, const std::vector<Source>& files, const LintOptions& options = {});

}  // namespace okr
