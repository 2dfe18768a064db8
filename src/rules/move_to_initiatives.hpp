// The fixes that take work out of the key results, and outcomes out of the work: byte for byte, in the file's own
// style.
//
// Unsafe, for it is the author who says what is work. Nothing is offered where it would need judgement: aliases, names
// that others refer to, ids that must be mended before anything can refer to them, comments inside a list of flow
// style.
#pragma once

#include <optional>
#include <set>
#include <string>

#include "rules/rule.hpp"

namespace okr::rule {

/// Moves the whole key result to the objective's `initiatives`, which are begun if need be. A reason in its words
/// becomes `so_that`; `moves` names `outcome`, the only one left, if there is one, and writes its id down. What an
/// initiative has no key for is kept as `x-…`.
std::optional<DraftFix> move_to_initiatives(const KeyResultView& view, const KeyResultView* outcome,
                                            const model::Workspace& workspace);

/// Leaves the measured outcome in its place, and adds the work that is to bring it about to the `initiatives`. An id
/// that it gives the outcome is none of `given`, and is added to them.
std::optional<DraftFix> split_off_initiative(const KeyResultView& view, const model::Workspace& workspace,
                                             std::set<std::string>& given);

/// Moves a measured outcome from the objective's `initiatives` to its `key_results`.
std::optional<DraftFix> move_to_key_results(const InitiativeView& view, const model::Workspace& workspace);

}  // namespace okr::rule
