#include "base/code_point.hpp"

#include <utf8proc.h>

#include <array>

namespace okr::base {

std::optional<CodePoint> code_point_at(std::string_view text, std::size_t at) {
    utf8proc_int32_t code = -1;
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data() + at);
    const auto length = utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size() - at), &code);
    if (length < 1) return std::nullopt;
    return CodePoint{static_cast<char32_t>(code), static_cast<std::size_t>(length)};
}

void append_utf8(std::string& out, char32_t code) {
    std::array<utf8proc_uint8_t, 4> bytes{};
    const auto length = utf8proc_encode_char(static_cast<utf8proc_int32_t>(code), bytes.data());
    out.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(length));
}

}  // namespace okr::base
