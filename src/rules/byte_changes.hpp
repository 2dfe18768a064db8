// Replacements within one file, as fixes are put together from them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rules/rule.hpp"

namespace okr::rule {

/// The bytes from `begin` up to `end` are to become `text`.
struct Change {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string text;
};

using Changes = std::vector<Change>;

/// The changes as edits of one fix, in order, those that touch as one. They do not overlap.
DraftFix fix_of(std::string title, bool is_safe, std::uint32_t file, Changes changes);

/// A stretch of the text with the changes that lie in it made.
std::string changed(std::string_view text, std::size_t begin, std::size_t end, Changes changes);

}  // namespace okr::rule
