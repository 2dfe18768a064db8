// Linting as a library: bytes in, a report out. No file is read or written here, no clock, no environment.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "okr/report.hpp"

namespace okr {

/// What a run of the linter is asked for; stronger than okr.yaml.
struct LintOptions {
    std::vector<std::string> select;                          ///< rules to run; empty: all
    std::vector<std::string> ignore;                          ///< rules to leave out
    std::map<std::string, std::optional<Severity>> severity;  ///< per rule; nothing: off
    std::string today;              ///< ISO date; empty: allowances never expire, nothing is overdue
    std::vector<std::string> only;  ///< files whose findings are told (all are read); empty: all
    /// Patterns of `exclude` in okr.yaml that match nothing, as whoever reads the folder knows; those of `include` and
    /// `paths` are held against the files.
    std::vector<std::string> idle_excludes;
    bool is_part = false;  ///< the files are not all there are: which patterns match nothing cannot be known
};

/// A report; or, where the workspace's own settings cannot be read, one line that says why and what to do.
struct LintResult {
    Report report;
    std::string failure;  ///< empty: all went well
};

/// Lints the files of one workspace, okr.yaml among them. Their order does not matter. What cannot be parsed is a
/// finding; in the options, names that are no rule choose nothing.
LintResult lint(std::vector<Source> files, const LintOptions& options = {});

}  // namespace okr
