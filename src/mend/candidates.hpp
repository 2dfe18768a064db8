// Fixes that one round may apply: chosen so that no two of them touch.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "okr/mend.hpp"

namespace okr::mending {

/// A fix of a finding, both of a report that outlives this.
struct Candidate {
    const Finding* finding = nullptr;
    const Fix* fix = nullptr;

    [[nodiscard]] const std::string& path() const { return finding->at.file; }
    /// The same fix in the next round.
    [[nodiscard]] std::string name() const;
};

/// Safe ones first, then in the order of the file; by file. Of each finding at most one. `banned` are names.
std::vector<Candidate> choose(const Report& report, const LintOptions& options, const MendOptions& how,
                              const std::set<std::string>& banned);

/// The edits of some candidates of one file, ascending; those that touch are one.
std::vector<Edit> edits_of(const std::vector<Candidate>& candidates);

}  // namespace okr::mending
