#include "exchange/decode.hpp"

#include <algorithm>
#include <array>

#include "base/code_point.hpp"
#include "base/quoted.hpp"
#include "base/utf8.hpp"

namespace okr::exchange {

namespace {

std::string from_utf16(std::string_view bytes, bool big_endian) {
    std::string out;
    const auto unit = [&](std::size_t at) {
        const auto first = static_cast<unsigned char>(bytes[at]);
        const auto second = static_cast<unsigned char>(bytes[at + 1]);
        return static_cast<char32_t>(big_endian ? first << 8 | second : second << 8 | first);
    };
    for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
        char32_t code = unit(at);
        const bool is_high = code >= 0xD800 && code < 0xDC00;
        const char32_t low = is_high && at + 3 < bytes.size() ? unit(at + 2) : 0;
        if (low >= 0xDC00 && low < 0xE000) {
            code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
            at += 2;
        }
        base::append_utf8(out, code >= 0xD800 && code < 0xE000 ? 0xFFFD : code);
    }
    return out;
}

/// The characters at 0x80 to 0x9F; the rest are code points themselves.
constexpr std::array<char32_t, 32> windows{0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                           0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
                                           0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                           0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};

std::string from_windows_1252(std::string_view bytes) {
    std::string out;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        base::append_utf8(out, byte >= 0x80 && byte < 0xA0 ? windows[byte - 0x80U] : byte);
    }
    return out;
}

/// Few text files hold a zero, and then few of them.
bool is_binary(std::string_view bytes) {
    const auto zeros = static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '\0'));
    return zeros > 16 && zeros > bytes.size() / 100;
}

void leave_out_zeros(Decoded& decoded) {
    const std::size_t count = std::erase(decoded.text, '\0');
    if (count > 0) decoded.notes.push_back("left out " + base::counted(count, "NUL character"));
}

Decoded decode_bytes(std::string_view bytes) {
    if (bytes.starts_with("\xFF\xFE")) return {from_utf16(bytes.substr(2), false), {"read as UTF-16"}, {}};
    if (bytes.starts_with("\xFE\xFF")) return {from_utf16(bytes.substr(2), true), {"read as UTF-16"}, {}};
    if (bytes.starts_with(base::byte_order_mark())) bytes.remove_prefix(3);
    if (is_binary(bytes)) return {{}, {}, "this is no text file"};
    if (!base::first_invalid_utf8(bytes)) return {std::string(bytes), {}, {}};
    return {from_windows_1252(bytes), {"it is not UTF-8; read as Windows-1252"}, {}};
}

}  // namespace

Decoded decode(std::string_view bytes) {
    Decoded decoded = decode_bytes(bytes);
    leave_out_zeros(decoded);
    return decoded;
}

}  // namespace okr::exchange
