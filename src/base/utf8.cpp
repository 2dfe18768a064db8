#include "base/utf8.hpp"

#include <algorithm>

#include "base/code_point.hpp"
#include "base/eight_bytes.hpp"

namespace okr::base {

std::optional<std::size_t> first_invalid_utf8(std::string_view bytes) {
    std::size_t at = 0;
    while ((at = skip_eights(bytes, at, all_ascii)) < bytes.size()) {
        if (static_cast<unsigned char>(bytes[at]) < 0x80) {
            ++at;
            continue;
        }
        const auto point = code_point_at(bytes, at);
        if (!point) return at;
        at += point->bytes;
    }
    return std::nullopt;
}

std::size_t count_code_points(std::string_view bytes) {
    const auto starts = std::count_if(bytes.begin(), bytes.end(), [](char c) { return (c & 0xC0) != 0x80; });
    return static_cast<std::size_t>(starts);
}

std::size_t sequence_length(char lead) {
    const auto byte = static_cast<unsigned char>(lead);
    if (byte >= 0xF0) return 4;
    if (byte >= 0xE0) return 3;
    if (byte >= 0xC0) return 2;
    return 1;
}

std::string_view byte_order_mark() { return "\xEF\xBB\xBF"; }

}  // namespace okr::base
