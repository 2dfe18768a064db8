// How approvals are written, in messages of commits and in okr.approvals.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "git/repository.hpp"

namespace okr::emerging {

inline constexpr std::string_view approvals_file = "okr.approvals";

struct ApprovalLine {
    std::string_view whole;   ///< the line, without blanks around it
    std::string fingerprint;  ///< in small letters
    std::string reason;
};

/// `OKR-Approved: FINGERPRINT reason`, one a line. The text must outlive the lines.
std::vector<ApprovalLine> approvals_in_message(std::string_view message);

/// `FINGERPRINT reason`, one a line, or as it would stand in a message; empty lines and those that begin with `#` say
/// nothing. The text must outlive the lines.
std::vector<ApprovalLine> approvals_in_file(std::string_view text);

/// okr.approvals in a folder; nothing if it is not there.
base::Result<std::optional<git::Id>> find_approvals(const git::Repository& repository, const git::Id& folder);

}  // namespace okr::emerging
