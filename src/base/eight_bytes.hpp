// Eight bytes of a text looked at as one number: most text is ASCII without controls, and is passed over eight at a
// time. The tests for bytes are those of S. E. Anderson, "Bit Twiddling Hacks", determine if a word has a byte less
// than n.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace okr::base {

using EightBytes = std::uint64_t;

/// The caller knows that eight bytes stand there.
inline EightBytes eight_bytes(const char* at) {
    EightBytes bytes = 0;
    std::memcpy(&bytes, at, sizeof bytes);
    return bytes;
}

constexpr EightBytes each_byte(unsigned char byte) { return ~EightBytes{0} / 255 * byte; }

constexpr bool all_ascii(EightBytes bytes) { return (bytes & each_byte(0x80)) == 0; }

/// For ASCII alone.
constexpr bool has_byte_below(EightBytes bytes, unsigned char limit) {
    return ((bytes - each_byte(limit)) & ~bytes & each_byte(0x80)) != 0;
}

constexpr bool has_byte(EightBytes bytes, unsigned char byte) { return has_byte_below(bytes ^ each_byte(byte), 1); }

/// The highest bit of each byte that is `byte`, of any text; what lies above the first of them may be wrong.
constexpr EightBytes marks_of(EightBytes bytes, unsigned char byte) {
    const EightBytes zero_there = bytes ^ each_byte(byte);
    return (zero_there - each_byte(1)) & ~zero_there & each_byte(0x80);
}

/// The first offset from `at` on, below `end`, where one of the bytes stands; `end` if none does.
template <unsigned char... wanted>
std::size_t find_byte(std::string_view text, std::size_t at, std::size_t end) {
    for (; std::endian::native == std::endian::little && at < end && at + 8 <= text.size(); at += 8) {
        const EightBytes bytes = eight_bytes(text.data() + at);
        if (const EightBytes marks = (marks_of(bytes, wanted) | ...))
            return std::min(at + static_cast<std::size_t>(std::countr_zero(marks)) / 8, end);
    }
    while (at < end && ((static_cast<unsigned char>(text[at]) != wanted) && ...)) ++at;
    return std::min(at, end);
}

/// Eight characters that show themselves as they are: letters, digits, signs and blanks.
constexpr bool all_printable_ascii(EightBytes bytes) {
    return all_ascii(bytes) && !has_byte_below(bytes, ' ') && !has_byte(bytes, 0x7F);
}

/// The first offset from `at` on, in steps of eight, where `is_boring` does not hold of the next eight bytes, or fewer
/// than eight are left.
template <typename IsBoring>
std::size_t skip_eights(std::string_view text, std::size_t at, IsBoring is_boring) {
    while (at + 8 <= text.size() && is_boring(eight_bytes(text.data() + at))) at += 8;
    return at;
}

inline bool is_ascii(std::string_view text) {
    const std::string_view rest = text.substr(skip_eights(text, 0, all_ascii));
    return std::all_of(rest.begin(), rest.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

}  // namespace okr::base
