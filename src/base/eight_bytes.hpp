// Eight bytes of a text looked at as one number: most text is ASCII without controls, and is passed over eight at a
// time. The tests for bytes are those of S. E. Anderson, "Bit Twiddling Hacks", determine if a word has a byte less
// than n.
#pragma once

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

}  // namespace okr::base
