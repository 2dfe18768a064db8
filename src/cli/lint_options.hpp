// The options of a lint run, from words to values.
#pragma once

#include <optional>

#include "base/result.hpp"
#include "cli/command.hpp"
#include "cli/inputs.hpp"
#include "okr/lint.hpp"

namespace okr::cli {

/// --select, --ignore, --severity and --today; a failure names the word that is no rule, level or date.
base::Result<LintOptions> parse_lint_options(const Arguments& arguments);

/// What one workspace is asked: which of its files are told, what is known of its folder.
LintOptions options_for(const Input& input, const LintOptions& asked);

/// --fail-on; nothing for "never".
base::Result<std::optional<Severity>> parse_fail_on(const Arguments& arguments);

/// --today, else the system's day in UTC.
base::Result<std::string> parse_today(const Arguments& arguments);

/// Prints the level and options of every rule as okr.yaml would have them.
int show_config(const Input& input, const LintOptions& options);

/// Options that print something else and stop have no use for those that say how a report is to look; empty if all fit.
std::string fault_of_stops(const Arguments& arguments);

}  // namespace okr::cli
