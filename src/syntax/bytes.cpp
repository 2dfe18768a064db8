#include "syntax/bytes.hpp"

#include <fmt/format.h>

#include "base/eight_bytes.hpp"
#include "base/utf8.hpp"

namespace okr::syntax {

namespace {

std::optional<Fault> check_size(std::string_view bytes, const Limits& limits) {
    if (bytes.size() <= limits.file_size) return std::nullopt;
    return Fault{"yaml-unsafe",
                 {},
                 fmt::format("the file is {} bytes long, over the limit of {} bytes", bytes.size(), limits.file_size),
                 "split it, or raise `limits: {file_size: …}` in okr.yaml"};
}

/// UTF-16 and UTF-32 start with their own mark, or with an ASCII character and zero bytes.
bool is_wide_encoding(std::string_view bytes) {
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return true;
    if (bytes.size() < 4) return false;
    const bool zero[4] = {bytes[0] == 0, bytes[1] == 0, bytes[2] == 0, bytes[3] == 0};
    return (zero[0] && !zero[1] && zero[2] && !zero[3]) || (!zero[0] && zero[1] && !zero[2] && zero[3]) ||
           (zero[0] && zero[1]) || (zero[1] && zero[2] && zero[3]);
}

std::optional<Fault> check_encoding(std::string_view bytes) {
    if (is_wide_encoding(bytes))
        return Fault{"yaml-syntax", {}, "the file is not UTF-8 but UTF-16 or UTF-32", "save it as UTF-8"};
    const auto invalid = base::first_invalid_utf8(bytes);
    if (!invalid) return std::nullopt;
    const auto byte = static_cast<unsigned char>(bytes[*invalid]);
    return Fault{"yaml-syntax", span(*invalid, *invalid + 1), fmt::format("byte 0x{:02x} is not valid UTF-8", byte),
                 "save the file as UTF-8; the byte may come from another encoding, such as Latin-1"};
}

/// The length of the forbidden character that starts here; 0 if it may stand in a text. YAML 1.2, 5.1 "Character Set".
std::size_t forbidden_length(std::string_view rest) {
    const auto byte = [&rest](std::size_t i) { return static_cast<unsigned char>(rest[i]); };
    if (byte(0) < 0x20) return byte(0) == '\t' || byte(0) == '\n' || byte(0) == '\r' ? 0 : 1;
    if (byte(0) == 0x7F) return 1;
    if (byte(0) == 0xC2 && byte(1) < 0xA0 && byte(1) != 0x85) return 2;
    if (byte(0) == 0xEF && byte(1) == 0xBF && byte(2) >= 0xBE) return 3;
    return 0;
}

Fault forbidden(std::string_view bytes, std::size_t at, std::size_t length) {
    const std::string_view text = bytes.substr(at, length);
    const unsigned code = length == 1   ? static_cast<unsigned char>(text[0])
                          : length == 2 ? static_cast<unsigned char>(text[1])
                                        : 0xFFC0U | (static_cast<unsigned char>(text[2]) & 0x3FU);
    return Fault{"yaml-syntax", span(at, at + length),
                 fmt::format("the control character U+{:04X} may not stand in a text", code),
                 "remove it; where it is meant, write it as an escape in double quotes"};
}

Fault lone_return(std::size_t at) {
    return Fault{"yaml-syntax", span(at, at + 1), "a carriage return stands alone; lines end with LF or CRLF",
                 "save the file with Unix or Windows line ends"};
}

std::optional<Fault> check_characters(std::string_view bytes) {
    for (std::size_t at = 0; (at = base::skip_eights(bytes, at, base::all_printable_ascii)) < bytes.size(); ++at) {
        const char c = bytes[at];
        if (c == '\r' && bytes.substr(at, 2) != "\r\n") return lone_return(at);
        if (c >= 0x20 && c < 0x7F) continue;
        if (const std::size_t length = forbidden_length(bytes.substr(at))) return forbidden(bytes, at, length);
    }
    return std::nullopt;
}

}  // namespace

std::optional<Fault> check_bytes(std::string_view bytes, const Limits& limits) {
    if (auto fault = check_size(bytes, limits)) return fault;
    if (auto fault = check_encoding(bytes)) return fault;
    if (bytes.starts_with("\xEF\xBB\xBF\xEF\xBB\xBF"))
        return Fault{"yaml-syntax", span(3, 6), "the file begins with two byte-order marks",
                     "remove them: UTF-8 needs none"};
    return check_characters(bytes);
}

}  // namespace okr::syntax
