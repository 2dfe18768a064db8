// Edits applied to bytes, and the proof that they did what they say and nothing else.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "okr/report.hpp"
#include "syntax/limits.hpp"

namespace okr::mending {

/// The bytes with the edits made; they are ascending and do not overlap.
std::string edited(std::string_view before, const std::vector<Edit>& edits);

/// Why `after` is not `before` with these edits and nothing else: it no longer parses, a value that no edit touches has
/// changed, moved to another place of the tree or gone, a comment is lost. Empty if all is well.
///
/// Nodes that an edit touches may differ; of mappings and lists that hold them only the touched entries may. Bytes
/// outside the edits are compared too.
std::string disturbance(std::string_view before, std::string_view after, const std::vector<Edit>& edits,
                        const syntax::Limits& limits);

}  // namespace okr::mending
