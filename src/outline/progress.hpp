// How far a key result has come.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "okr/outline.hpp"
#include "rules/rule.hpp"

namespace okr::outlining {

/// Nothing is known where a value is missing, or where values cannot be compared.
struct Progress {
    std::optional<double> way;       ///< 0 at the baseline, 1 at the target, unbounded
    std::optional<double> progress;  ///< the same from 0 to 1; of a threshold that no baseline leads to, 0 or 1
    std::optional<bool> met;
    std::string distance;  ///< to a threshold that is not met
};

/// Of work without a measure, a share is taken for how much of it is done.
Progress progress_of(const rule::KeyResultView& view);

/// The weighted mean of those that count and are known. With work: of outcomes and work alike.
std::optional<double> mean_progress(const std::vector<Outline::KeyResult>& results, bool with_work);

}  // namespace okr::outlining
