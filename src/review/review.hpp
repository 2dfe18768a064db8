// The review of a change: everything that its report says, as values.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "okr/lint.hpp"
#include "okr/review.hpp"
#include "store/snapshots.hpp"

namespace okr::reviewing {

/// What makes a review fail, beyond `attention`.
enum class FailOn { error, warning, high, worse, never };

struct Options {
    LintOptions lint;
    FailOn fail_on = FailOn::error;
};

/// What is compared: base and head, and the tip of the branch that the head is to be merged into, where there is one.
struct Request {
    store::Point base;
    std::string base_name;
    store::Point head;
    std::optional<store::Point> into;
    bool is_moved = false;  ///< its folder is another than at the base
    /// Workspaces that only the base has, where none of them is plainly the one of the head.
    std::vector<std::string> gone = {};
};

base::Result<Review> review(const store::Snapshots& snapshots, const Request& request, const Options& options);

}  // namespace okr::reviewing
