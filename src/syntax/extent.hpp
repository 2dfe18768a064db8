// Where a scalar ends. The parser marks only starts, so the end is found again in the bytes.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "syntax/tree.hpp"

namespace okr::syntax {

/// The first byte of the value itself: past a tag (`!!str`) and an anchor (`&a`), with the blanks and comments behind
/// them.
std::size_t skip_properties(std::string_view bytes, std::size_t at);

/// The end of the tag or anchor that starts here.
std::size_t property_end(std::string_view bytes, std::size_t at);

/// How the scalar that starts here is written.
Style style_at(std::string_view bytes, std::size_t at);

/// The end of the scalar that starts here and whose folded value is `value`; nothing if a quote is never closed.
std::optional<std::size_t> scalar_end(std::string_view bytes, std::size_t at, std::string_view value);

/// The end of a block scalar's header line (`|-  # comment`), where its content begins.
std::size_t header_end(std::string_view bytes, std::size_t at);

/// The first byte that is neither blank, line end nor comment.
std::size_t skip_blanks(std::string_view bytes, std::size_t at);

}  // namespace okr::syntax
