#include "syntax/scalar_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/date.hpp"
#include "base/digits.hpp"
#include "base/harmful.hpp"
#include "base/utf8.hpp"

namespace okr::syntax {

namespace {

constexpr std::string_view digits = "0123456789";

using base::is_digit;

/// The code point that begins here; its length in `length`.
char32_t code_at(std::string_view text, std::size_t at, std::size_t& length) {
    const auto lead = static_cast<unsigned char>(text[at]);
    length = std::min(base::sequence_length(text[at]), text.size() - at);
    if (length == 1) return lead;
    char32_t code = lead & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) code = code << 6 | (static_cast<unsigned char>(text[at + i]) & 0x3FU);
    return code;
}

bool is_a_word_of_yaml(std::string_view text) {
    constexpr std::array<std::string_view, 12> words{"null", "true", "false", "yes",  "no",   "on",
                                                     "off",  "y",    "n",     ".nan", ".inf", "nan"};
    std::string lower(text.substr(0, 6));
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return std::find(words.begin(), words.end(), lower) != words.end();
}

/// To any reader: 010, 0x1F, 1e5, 1_000, 1,000, 12:30 and 2026-01-02 10:00 too.
bool looks_like_number(std::string_view text) {
    if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
    const auto all_of = [&](std::string_view allowed) {
        return text.find_first_not_of(allowed) == std::string_view::npos;
    };
    if (text.empty() || !(is_digit(text[0]) || text[0] == '.') || !base::has_digit(text)) return false;
    const bool is_day = text.size() > 4 && text[4] == '-';
    return all_of("0123456789_,:.+-eE") || (text[0] == '0' && all_of("0123456789_xXoObabcdefABCDEF")) ||
           (is_day && all_of("0123456789-:.+TtZz "));
}

/// 5, -5, 0.25: a number for every reader, and the same text again.
bool is_simple_number(std::string_view text) {
    if (text.starts_with('-')) text.remove_prefix(1);
    const std::size_t dot = text.find('.');
    const std::string_view whole = text.substr(0, dot);
    const std::string_view rest = dot == std::string_view::npos ? "0" : text.substr(dot + 1);
    const auto all_digits = [](std::string_view part) {
        return !part.empty() && part.find_first_not_of(digits) == std::string_view::npos;
    };
    return all_digits(whole) && all_digits(rest) && (whole == "0" || whole[0] != '0');
}

bool may_begin_bare(std::string_view text) {
    const char c = text[0];
    const bool is_word = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c) || (c & 0x80) != 0;
    const bool is_negative = c == '-' && text.size() > 1 && is_digit(text[1]);
    const bool is_mark = std::string_view("$(/+._;^").find(c) != std::string_view::npos;
    const bool is_amount = text.size() > 1 && text != "<<" && std::string_view("<=~").find(c) != std::string_view::npos;
    return is_word || is_negative || is_mark || is_amount;
}

bool may_stand_bare(std::string_view text, ScalarPlace place) {
    if (text.empty() || !may_begin_bare(text) || text.back() == ' ' || text.back() == ':') return false;
    if (text.find(": ") != std::string_view::npos || text.find(" #") != std::string_view::npos) return false;
    if (place.in_flow && text.find_first_of(",[]{}?:") != std::string_view::npos) return false;
    if (is_a_word_of_yaml(text) || text.starts_with("...")) return false;
    const bool is_told_number = place.may_be_number && (is_simple_number(text) || base::parse_date(text));
    return (is_told_number || !looks_like_number(text)) && is_plain_sight(text);
}

std::string escaped(char32_t code) {
    switch (code) {
        case '"': return "\\\"";
        case '\\': return "\\\\";
        case '\n': return "\\n";
        case '\t': return "\\t";
        case '\r': return "\\r";
        default: break;
    }
    const auto number = static_cast<std::uint32_t>(code);
    return number < 0x10000 ? fmt::format("\\u{:04x}", number) : fmt::format("\\U{:08x}", number);
}

}  // namespace

bool is_plain_sight(std::string_view text) {
    char32_t before = 0;
    for (std::size_t at = 0, length = 0; at < text.size(); at += length) {
        const char32_t code = code_at(text, at, length);
        if (base::is_harmful(code, before)) return false;
        before = code;
    }
    return true;
}

std::string in_double_quotes(std::string_view text) {
    std::string out = "\"";
    char32_t before = 0;
    for (std::size_t at = 0, length = 0; at < text.size(); at += length) {
        const char32_t code = code_at(text, at, length);
        const bool raw = code != '"' && code != '\\' && !base::is_harmful(code, before);
        out += raw ? std::string(text.substr(at, length)) : escaped(code);
        before = code;
    }
    return out + '"';
}

std::string in_single_quotes(std::string_view text) {
    std::string out = "'";
    for (const char c : text) out.append(c == '\'' ? 2 : 1, c);
    return out + "'";
}

std::string in_quotes(std::string_view text) {
    const bool has_escapes = text.find_first_of("\"\\") != std::string_view::npos;
    const bool single = has_escapes && text.find('\'') == std::string_view::npos && is_plain_sight(text);
    return single ? in_single_quotes(text) : in_double_quotes(text);
}

std::string scalar_text(std::string_view text, ScalarPlace place) {
    return may_stand_bare(text, place) ? std::string(text) : in_quotes(text);
}

}  // namespace okr::syntax
