// Which baseline a run takes, and a lint run less what it holds.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "base/result.hpp"
#include "cli/command.hpp"
#include "cli/inputs.hpp"
#include "okr/baseline.hpp"

namespace okr::cli {

/// A baseline on disk, be it there or not.
struct Baseline {
    std::filesystem::path file;
    std::optional<Source> source;  ///< nothing: there is none. Its path is relative to the workspace
    bool is_verbose = false;       ///< say how much it holds
};

/// --baseline, else okr.baseline in the workspace's root. A failure where it cannot be read.
base::Result<Baseline> locate_baseline(const Input& input, const Arguments& arguments);

/// As above, for a run that subtracts: none for standard input without a name and with --no-baseline; one that
/// --baseline names must be there.
base::Result<Baseline> find_baseline(const Input& input, const Arguments& arguments);

/// `prefix` stands before the workspace's paths; `tells_of_it`: findings about the baseline itself are among the rest.
BaselineResult lint_less(const Baseline& baseline, const std::string& prefix, std::vector<Source> files,
                         const LintOptions& asked, bool tells_of_it);

}  // namespace okr::cli
