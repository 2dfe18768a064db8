// The fix that takes work out of the key results: byte for byte, in block style only.
//
// Unsafe, for it is the author who says what is work. Nothing is offered where it would need judgement: flow style,
// aliases, measured fields, a comment above that may belong to the key result, names that others refer to.
#pragma once

#include <optional>

#include "rules/rule.hpp"

namespace okr::rule {

/// Moves the whole key result to the objective's `initiatives`, which are begun if need be. What an initiative has no
/// key for is kept as `x-…`.
std::optional<DraftFix> move_to_initiatives(const KeyResultView& view, const model::Workspace& workspace);

/// Leaves the measured outcome in its place, and adds the work that is to bring it about to the `initiatives`.
std::optional<DraftFix> split_off_initiative(const KeyResultView& view, const model::Workspace& workspace);

}  // namespace okr::rule
