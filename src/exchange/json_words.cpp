#include "exchange/json_words.hpp"

#include <charconv>
#include <optional>

#include "base/code_point.hpp"

namespace okr::exchange {

namespace {

/// The code unit of a `\uXXXX` that begins here.
std::optional<char32_t> unit_at(std::string_view text, std::size_t at) {
    if (text.substr(at, 2) != "\\u" || at + 6 > text.size()) return std::nullopt;
    unsigned value = 0;
    const auto [end, error] = std::from_chars(text.data() + at + 2, text.data() + at + 6, value, 16);
    return error == std::errc() && end == text.data() + at + 6 ? std::optional<char32_t>(value) : std::nullopt;
}

/// Copies the escape that begins here; returns its length.
std::size_t copy_escape(std::string& out, std::string_view json, std::size_t at) {
    const auto unit = unit_at(json, at);
    if (!unit || *unit < 0xD800 || *unit > 0xDFFF) {
        out += json.substr(at, 2);
        return 2;
    }
    const auto low = *unit < 0xDC00 ? unit_at(json, at + 6) : std::nullopt;
    const bool is_pair = low && *low >= 0xDC00 && *low <= 0xDFFF;
    base::append_utf8(out, is_pair ? 0x10000 + ((*unit - 0xD800) << 10) + (*low - 0xDC00) : 0xFFFD);
    return is_pair ? 12 : 6;
}

}  // namespace

std::string as_yaml(std::string_view json) {
    std::string out;
    out.reserve(json.size());
    bool is_quoted = false;
    for (std::size_t at = 0; at < json.size();) {
        if (is_quoted && json[at] == '\\') {
            at += copy_escape(out, json, at);
            continue;
        }
        if (json[at] == '"') is_quoted = !is_quoted;
        out += json[at] == '\t' && !is_quoted ? ' ' : json[at];
        ++at;
    }
    return out;
}

}  // namespace okr::exchange
