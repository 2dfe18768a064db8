// What one line says of the thing that it makes.
#pragma once

#include <cstddef>
#include <string>

#include "exchange/markdown/draft.hpp"
#include "exchange/markdown/outline.hpp"

namespace okr::exchange::markdown {

/// A field of the thing; an aside, where nobody knows what it means. An empty text says nothing.
void add_value(Thing& thing, Meaning meaning, std::string name, std::string text, std::size_t line);

/// Title and fields of a thing from its line: what hangs on before and after is taken off.
void dress(Thing& thing, const Block& block, const std::string& text, bool may_hold_owner);

}  // namespace okr::exchange::markdown
