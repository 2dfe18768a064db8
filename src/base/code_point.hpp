// One code point from its bytes, and to them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace okr::base {

struct CodePoint {
    char32_t code = 0;
    std::size_t bytes = 1;
};

/// What begins at this offset, which must lie before the end; nothing where it is not valid UTF-8.
std::optional<CodePoint> code_point_at(std::string_view text, std::size_t at);

/// The code point must be one that UTF-8 can say: no half of a UTF-16 pair.
void append_utf8(std::string& out, char32_t code);

}  // namespace okr::base
