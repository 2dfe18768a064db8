// What a stranger may have written, with one text in every place where people may write.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "okr/change.hpp"
#include "okr/log.hpp"
#include "okr/report.hpp"
#include "okr/review.hpp"

namespace okr::fuzzing {

/// As a double-quoted text of YAML, whatever it holds; a byte that is no UTF-8 becomes U+FFFD.
std::string quoted(std::string_view text);

/// Strategy, teams and OKRs with the text as every title, reason and note; with `as_names` as ids and owners, too.
std::vector<Source> workspace_of(std::string_view text, bool as_names, std::string_view target = "4");

/// The bytes themselves in every field of a finding, its path and its source.
Report report_of(const std::string& bytes);

/// The same of what git tells: authors, messages, and what changed.
Log log_of(const std::string& bytes);
Review review_of(const std::string& bytes);

}  // namespace okr::fuzzing
