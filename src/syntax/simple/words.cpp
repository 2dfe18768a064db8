#include "syntax/simple/words.hpp"

#include <algorithm>
#include <array>

#include "base/eight_bytes.hpp"

namespace okr::syntax::simple {

namespace {

using Set = std::array<bool, 256>;

constexpr Set set_of(std::string_view characters) {
    Set set{};
    for (const char c : characters) set[static_cast<unsigned char>(c)] = true;
    return set;
}

bool holds(const Set& set, char c) { return set[static_cast<unsigned char>(c)]; }

/// YAML's indicators, and what else a plain text cannot begin with.
constexpr Set never_first = set_of(" \t-?:,[]{}#&*!|>'\"%@`.");
/// What a plain text may go on to mean otherwise.
constexpr Set notable_in_flow = set_of(":#\t,[]{}?");
/// Longer ones are no keys for yaml-cpp, which counts to 1024.
constexpr std::size_t longest_key = 1000;

constexpr std::array<std::string_view, 4> null_words{"~", "null", "Null", "NULL"};

bool is_letter_or_digit(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// `-5` and `.5` are texts; `- 5`, `---` and `...` are not.
bool begins_plain(std::string_view bytes, std::size_t at, std::size_t end) {
    if (!holds(never_first, bytes[at])) return true;
    return (bytes[at] == '-' || bytes[at] == '.') && at + 1 < end && is_letter_or_digit(bytes[at + 1]);
}

bool ends_key(std::string_view bytes, std::size_t colon, std::size_t end) {
    return bytes[colon] == ':' && (colon + 1 == end || bytes[colon + 1] == ' ');
}

enum class Stop { none, end, key, doubt };

/// What a notable character does to the plain text before it.
Stop stop_at(std::string_view bytes, std::size_t at, std::size_t end, Around around) {
    const char c = bytes[at];
    if (c == ':') return ends_key(bytes, at, end) ? Stop::key : around == Around::flow ? Stop::doubt : Stop::none;
    if (around == Around::flow) return c == ',' || c == ']' || c == '}' ? Stop::end : Stop::doubt;
    if (c == '\t') return Stop::doubt;
    return bytes[at - 1] == ' ' ? Stop::end : Stop::none;
}

/// Where something notable stands next.
std::size_t next_notable(std::string_view bytes, std::size_t at, std::size_t end, Around around) {
    if (around != Around::flow) return base::find_byte<':', '#', '\t'>(bytes, at, end);
    while (at < end && !holds(notable_in_flow, bytes[at])) ++at;
    return at;
}

std::optional<Word> plain(std::string_view bytes, std::size_t begin, std::size_t end, Around around) {
    Stop stop = Stop::none;
    std::size_t at = next_notable(bytes, begin, end, around);
    for (; at < end && (stop = stop_at(bytes, at, end, around)) == Stop::none;)
        at = next_notable(bytes, at + 1, end, around);
    if (stop == Stop::doubt) return std::nullopt;
    const bool is_key = stop == Stop::key;
    if (is_key && (bytes[at - 1] == ' ' || at - begin > longest_key)) return std::nullopt;
    while (bytes[at - 1] == ' ') --at;
    return Word{begin, at, Style::plain, bytes.substr(begin, at - begin), false, is_key};
}

/// The closing quote; `end` if there is none on the line.
std::size_t closing_quote(std::string_view line, std::size_t at, bool& has_escapes) {
    const char quote = line[at];
    for (++at; at < line.size(); ++at) {
        const bool is_escape = quote == '"' ? line[at] == '\\' : line.substr(at, 2) == "''";
        if (line[at] == '\t') return line.size();
        if (is_escape) {
            has_escapes = true;
            ++at;
        } else if (line[at] == quote) {
            return at;
        }
    }
    return line.size();
}

std::optional<Word> quoted(std::string_view bytes, std::size_t begin, std::size_t end) {
    bool has_escapes = false;
    const std::size_t quote = closing_quote(bytes.substr(0, end), begin, has_escapes);
    if (quote >= end) return std::nullopt;
    const Style style = bytes[begin] == '"' ? Style::double_quoted : Style::single_quoted;
    const bool is_key = quote + 1 < end && ends_key(bytes, quote + 1, end);
    if (is_key && quote - begin > longest_key) return std::nullopt;
    return Word{begin, quote + 1, style, bytes.substr(begin + 1, quote - begin - 1), has_escapes, is_key};
}

/// What a letter behind a backslash stands for; nothing for those that we leave to yaml-cpp.
std::optional<char> escaped(char letter) {
    switch (letter) {
        case '"':
        case '\\': return letter;
        case 'n': return '\n';
        case 't': return '\t';
        default: return std::nullopt;
    }
}

}  // namespace

std::optional<Word> scan_word(std::string_view bytes, std::size_t at, std::size_t end, Around around) {
    if (at >= end) return std::nullopt;
    if (bytes[at] == '"' || bytes[at] == '\'') return quoted(bytes, at, end);
    if (!begins_plain(bytes, at, end)) return std::nullopt;
    return plain(bytes, at, end, around);
}

std::optional<std::string> unescaped(const Word& word) {
    std::string text;
    for (std::size_t at = 0; at < word.text.size(); ++at) {
        const bool is_double = word.style == Style::double_quoted;
        const bool is_escape = word.text[at] == (is_double ? '\\' : '\'');
        const auto meant = is_escape && is_double ? escaped(word.text[at + 1]) : word.text[at];
        if (!meant) return std::nullopt;
        text += *meant;
        if (is_escape) ++at;
    }
    return text;
}

bool is_null(const Word& word) {
    if (word.style != Style::plain || word.text.size() > 4) return false;
    return std::find(null_words.begin(), null_words.end(), word.text) != null_words.end();
}

bool begins_as_null(const Word& word) {
    return std::any_of(null_words.begin(), null_words.end(),
                       [&](std::string_view null) { return word.text.starts_with(null); });
}

}  // namespace okr::syntax::simple
