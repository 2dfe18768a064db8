// "Did you mean …?": the nearest of the words that would have been right.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace okr::base {

/// Insertions, deletions, replacements and swaps of neighbours that turn one word into the other; `limit + 1` if more.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);

/// The candidate a person most probably meant: one edit in a short word, two in a longer one, case, `_` and `-` not
/// counted. Empty if none is near, or two are equally near.
std::string_view nearest(std::string_view word, const std::vector<std::string_view>& candidates);

}  // namespace okr::base
