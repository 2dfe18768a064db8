// The items at the top of a team's file, as stretches of whole lines, and the names of what stands in a file.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "syntax/limits.hpp"
#include "syntax/tree.hpp"

namespace okr::diffing {

inline constexpr std::array<std::string_view, 4> list_keys{"objectives", "initiatives", "needs", "requests"};

/// Of `list_keys`; one more than the last: another key.
std::size_t list_of(std::string_view key);

struct Item {
    std::size_t begin, end;  ///< from its dash's line up to the next item, or the next key at the top
    std::size_t list;        ///< of `list_keys`
    std::size_t column;      ///< of its dash
};

/// Items that begin with a key on the line of their dash and end with a line, in file order. Found by their lines
/// alone: so they stand in a text that the fast reader takes; of another text nothing is said. Nothing where two lists
/// have one key, or lines are in no order.
std::optional<std::vector<Item>> items_of(std::string_view text);

/// The column of the dash that an item of a list begins with; nothing where it is not the first on its line.
std::optional<std::size_t> dash_column(std::string_view text, const syntax::Value& item);

/// What the fast reader makes of bytes that it takes.
std::optional<syntax::Tree> read_simply(std::string_view bytes, const syntax::Limits& limits);

}  // namespace okr::diffing
