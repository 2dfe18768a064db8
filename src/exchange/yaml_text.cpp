#include "exchange/yaml_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/date.hpp"
#include "base/glyph.hpp"
#include "base/harmful.hpp"
#include "base/utf8.hpp"

namespace okr::exchange {

namespace {

constexpr std::size_t page_width = 100;
constexpr std::string_view digits = "0123456789";

/// The code point that begins here; its length in `length`. The text is valid UTF-8.
char32_t code_at(std::string_view text, std::size_t at, std::size_t& length) {
    const auto lead = static_cast<unsigned char>(text[at]);
    length = std::min(base::sequence_length(text[at]), text.size() - at);
    if (length == 1) return lead;
    char32_t code = lead & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) code = code << 6 | (static_cast<unsigned char>(text[at + i]) & 0x3FU);
    return code;
}

/// Every character shows itself: no control, nothing that hides or turns the direction of writing.
bool is_plain_sight(std::string_view text) {
    char32_t before = 0;
    for (std::size_t at = 0, length = 0; at < text.size(); at += length) {
        const char32_t code = code_at(text, at, length);
        if (base::is_harmful(code, before)) return false;
        before = code;
    }
    return true;
}

/// What YAML readers, old ones too, take for something else than a text.
bool is_a_word_of_yaml(std::string_view text) {
    constexpr std::array<std::string_view, 12> words{"null", "true", "false", "yes",  "no",   "on",
                                                     "off",  "y",    "n",     ".nan", ".inf", "nan"};
    std::string lower(text.substr(0, 6));
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return text == "~" || std::find(words.begin(), words.end(), lower) != words.end();
}

bool looks_like_number(std::string_view text) {
    return text.find_first_of(digits) != std::string_view::npos &&
           text.find_first_not_of("0123456789_:.,+-eExXoOabcdfABCDF TtZz") == std::string_view::npos &&
           (digits.find(text[0]) != std::string_view::npos || text[0] == '.' || text[0] == '+' || text[0] == '-');
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

bool may_begin_plain(std::string_view text) {
    const char c = text[0];
    const bool is_word = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || (c & 0x80) != 0;
    const bool is_negative = c == '-' && text.size() > 1 && digits.find(text[1]) != std::string_view::npos;
    return is_word || is_negative || std::string_view("$(/+._;^").find(c) != std::string_view::npos;
}

bool may_be_plain(std::string_view text, bool may_be_number) {
    if (text.empty() || !may_begin_plain(text) || text.back() == ' ' || text.back() == ':') return false;
    if (text.find(": ") != std::string_view::npos || text.find(" #") != std::string_view::npos) return false;
    if (is_a_word_of_yaml(text) || text.starts_with("...")) return false;
    if (looks_like_number(text) && !(may_be_number && (is_simple_number(text) || base::parse_date(text)))) return false;
    return is_plain_sight(text);
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
    if (number < 0x100) return fmt::format("\\x{:02x}", number);
    return number < 0x10000 ? fmt::format("\\u{:04x}", number) : fmt::format("\\U{:08x}", number);
}

std::string double_quoted(std::string_view text) {
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

std::string quoted(std::string_view text) {
    const bool has_escapes = text.find_first_of("\"\\") != std::string_view::npos;
    const bool single = has_escapes && text.find('\'') == std::string_view::npos && is_plain_sight(text);
    return single ? fmt::format("'{}'", text) : double_quoted(text);
}

bool can_be_folded(std::string_view text) {
    return text.size() > page_width - 10 && text.front() != ' ' && text.back() != ' ' &&
           text.find("  ") == std::string_view::npos && is_plain_sight(text);
}

std::string folded(std::string_view text, std::size_t indent) {
    std::string out = ">-";
    while (!text.empty()) {
        std::size_t end = text.size();
        if (base::count_code_points(text) + indent > page_width) {
            end = std::min(text.find(' '), text.size());
            for (std::size_t next = end; next < text.size(); next = std::min(text.find(' ', next + 1), text.size())) {
                if (base::count_code_points(text.substr(0, next)) + indent > page_width) break;
                end = next;
            }
        }
        out += "\n" + std::string(indent, ' ') + std::string(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

bool can_be_lines(std::string_view text) {
    if (text.find('\n') == std::string_view::npos || text.front() == ' ' || text.front() == '\n') return false;
    if (text.ends_with("\n\n") || text.find(" \n") != std::string_view::npos || text.back() == ' ') return false;
    std::string without(text);
    without.erase(std::remove(without.begin(), without.end(), '\n'), without.end());
    return is_plain_sight(without);
}

std::string lines(std::string_view text, std::size_t indent) {
    std::string out = text.ends_with('\n') ? "|" : "|-";
    if (text.ends_with('\n')) text.remove_suffix(1);
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        out += end == at ? "\n" : "\n" + std::string(indent, ' ') + std::string(text.substr(at, end - at));
        at = end + 1;
    }
    return out;
}

}  // namespace

std::string yaml_scalar(std::string_view text, bool may_be_number) {
    return may_be_plain(text, may_be_number) ? std::string(text) : quoted(text);
}

std::string yaml_flow_scalar(std::string_view text) {
    const bool is_safe = text.find_first_of(",[]{}?:") == std::string_view::npos && may_be_plain(text, false);
    return is_safe ? std::string(text) : quoted(text);
}

std::string yaml_text(std::string_view text, std::size_t indent) {
    if (can_be_lines(text)) return lines(text, indent);
    if (can_be_folded(text)) return folded(text, indent);
    return yaml_scalar(text);
}

}  // namespace okr::exchange
