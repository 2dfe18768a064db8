// UTF-8 as a check and a count: is it valid, and how many code points are these bytes?
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace okr::base {

/// The offset of the first byte that is not valid UTF-8 (overlong forms and surrogates are not); nothing if all is
/// well.
std::optional<std::size_t> first_invalid_utf8(std::string_view bytes);

/// How many code points start in these bytes; an invalid byte counts as one.
std::size_t count_code_points(std::string_view bytes);

/// The length in bytes of the UTF-8 sequence that this byte starts (1 for an invalid one).
std::size_t sequence_length(char lead);

/// The three bytes that some editors put before everything.
std::string_view byte_order_mark();

}  // namespace okr::base
