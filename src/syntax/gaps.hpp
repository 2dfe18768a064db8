// What stands between the values of a tree: nothing but the marks that YAML knows, or something was passed over.
//
// yaml-cpp ends a mapping at a line that is no key, and says nothing of what it leaves: half a file would be gone
// without a word. So every byte that no value holds is looked at once more.
#pragma once

#include <optional>
#include <string_view>

#include "syntax/fault.hpp"
#include "syntax/tree.hpp"

namespace okr::syntax {

/// The first byte outside of all values that is neither blank, comment, indicator, anchor, tag nor directive; a comma
/// with nothing before it; a comment that touches what it follows; an escape that YAML does not know. `tree` must be of
/// these bytes.
std::optional<Fault> find_stray(std::string_view bytes, const Tree& tree);

}  // namespace okr::syntax
