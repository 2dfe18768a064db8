#include "syntax/extent.hpp"

#include <algorithm>

namespace okr::syntax {

namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

std::size_t line_end(std::string_view bytes, std::size_t at) { return std::min(bytes.find('\n', at), bytes.size()); }

std::size_t skip_white(std::string_view bytes, std::size_t at) {
    while (at < bytes.size() && is_blank(bytes[at])) ++at;
    return at;
}

/// True where the blanks that start here run up to a line end: the parser folds them into one blank.
bool is_fold(std::string_view bytes, std::size_t at) {
    while (at < bytes.size() && (bytes[at] == ' ' || bytes[at] == '\t')) ++at;
    return at < bytes.size() && (bytes[at] == '\n' || bytes[at] == '\r');
}

/// Walks the source along the value: both say the same, but for folded lines.
std::size_t plain_end(std::string_view bytes, std::size_t at, std::string_view value) {
    std::size_t end = at;
    for (const char c : value) {
        const bool folded = (c == ' ' || c == '\n') && (is_fold(bytes, at) || c == '\n');
        if (folded) {
            at = skip_white(bytes, at);
        } else if (at < bytes.size() && bytes[at] == c) {
            end = ++at;
        } else {
            break;
        }
    }
    return end;
}

std::optional<std::size_t> single_quoted_end(std::string_view bytes, std::size_t at) {
    for (++at; at < bytes.size(); ++at) {
        if (bytes[at] != '\'') continue;
        if (bytes.substr(at, 2) != "''") return at + 1;
        ++at;
    }
    return std::nullopt;
}

std::optional<std::size_t> double_quoted_end(std::string_view bytes, std::size_t at) {
    for (++at; at < bytes.size(); ++at) {
        if (bytes[at] == '"') return at + 1;
        if (bytes[at] == '\\') ++at;
    }
    return std::nullopt;
}

/// What yaml-cpp takes for a tag: a word, perhaps behind a handle such as `!` or `!e!`.
std::size_t tag_end(std::string_view bytes, std::size_t at) {
    constexpr std::string_view marks = "-#;/?:@&=+$_.~*'()%";
    const auto is_word = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    };
    bool is_behind_handle = false;
    for (++at; at < bytes.size(); ++at) {
        const bool ends_handle = bytes[at] == '!' && !is_behind_handle;
        if (!ends_handle && !is_word(bytes[at]) && marks.find(bytes[at]) == std::string_view::npos) break;
        is_behind_handle = is_behind_handle || ends_handle;
    }
    return at;
}

std::size_t line_begin(std::string_view bytes, std::size_t at) {
    const std::size_t before = at == 0 ? std::string_view::npos : bytes.rfind('\n', at - 1);
    return before == std::string_view::npos ? 0 : before + 1;
}

/// Where the line ends whose key a block scalar belongs to: its own, or one above if nothing but tags and anchors
/// stands before it. Nothing where no line is above.
std::optional<std::size_t> end_of_key(std::string_view bytes, std::size_t at) {
    std::size_t line = line_begin(bytes, at);
    std::size_t first = bytes.find_first_not_of(' ', line);
    if (skip_properties(bytes, first) != at) return at;
    while (line > 0) {
        const std::size_t end = line - 1;
        line = line_begin(bytes, end);
        first = bytes.find_first_not_of(" \t\r", line);
        if (first < end && bytes[first] != '#' && skip_properties(bytes, first) < end) return end;
    }
    return std::nullopt;
}

/// The column of the node that a block scalar belongs to: its key's, or its dash's where it has no key. -1 at the top.
long parent_column(std::string_view bytes, std::size_t at) {
    const std::size_t start = line_begin(bytes, at);
    long parent = -1;
    for (std::size_t i = start; i < at; ++i) {
        if (bytes[i] == ' ') continue;
        parent = static_cast<long>(i - start);
        const bool is_mark = bytes[i] == '-' || bytes[i] == '?' || bytes[i] == ':';
        if (!is_mark || bytes[i + 1] != ' ') break;
    }
    const bool is_marker = bytes.substr(start, 3) == "---" && is_blank(bytes[start + 3]);
    return is_marker ? -1 : parent;
}

/// Does the header say how far its lines are indented, as in `|2-`?
bool has_own_indent(std::string_view bytes, std::size_t at) {
    const std::size_t sign = at + 1 < bytes.size() && (bytes[at + 1] == '-' || bytes[at + 1] == '+') ? at + 2 : at + 1;
    return sign < bytes.size() && bytes[sign] >= '1' && bytes[sign] <= '9';
}

/// The first line says how far all are indented, unless the header does; what is indented less, though more than the
/// parent, can be comments alone.
std::size_t block_end(std::string_view bytes, std::size_t at) {
    const auto key = end_of_key(bytes, at);
    const long parent = key ? parent_column(bytes, *key) : -1;
    bool is_first_to_say = !has_own_indent(bytes, at);
    long least = parent + 1;
    std::size_t end = line_end(bytes, at);
    for (std::size_t line = end + 1; line < bytes.size(); line = line_end(bytes, line) + 1) {
        const std::size_t first = std::min(bytes.find_first_not_of(' ', line), bytes.size());
        const bool is_empty = first == bytes.size() || bytes[first] == '\n' || bytes[first] == '\r';
        if (is_empty) continue;
        const auto indent = static_cast<long>(first - line);
        if (indent < least) break;
        if (is_first_to_say) least = indent;
        is_first_to_say = false;
        end = line_end(bytes, line);
    }
    return end > at && bytes[end - 1] == '\r' ? end - 1 : end;
}

}  // namespace

std::size_t property_end(std::string_view bytes, std::size_t at) {
    if (bytes.substr(at, 2) == "!<") return std::min(bytes.find('>', at), bytes.size() - 1) + 1;
    if (bytes[at] == '!') return tag_end(bytes, at);
    return std::min(bytes.find_first_of(" \t\r\n,[]{}", at), bytes.size());  // an anchor's name may hold quotes
}

std::size_t skip_blanks(std::string_view bytes, std::size_t at) {
    at = skip_white(bytes, at);
    while (at < bytes.size() && bytes[at] == '#') at = skip_white(bytes, line_end(bytes, at));
    return at;
}

std::size_t skip_properties(std::string_view bytes, std::size_t at) {
    while (at < bytes.size() && (bytes[at] == '!' || bytes[at] == '&')) {
        at = skip_blanks(bytes, property_end(bytes, at));
    }
    return at;
}

Style style_at(std::string_view bytes, std::size_t at) {
    switch (at < bytes.size() ? bytes[at] : ' ') {
        case '\'': return Style::single_quoted;
        case '"': return Style::double_quoted;
        case '|': return Style::literal;
        case '>': return Style::folded;
        default: return Style::plain;
    }
}

std::optional<std::size_t> scalar_end(std::string_view bytes, std::size_t at, std::string_view value) {
    switch (style_at(bytes, at)) {
        case Style::single_quoted: return single_quoted_end(bytes, at);
        case Style::double_quoted: return double_quoted_end(bytes, at);
        case Style::literal:
        case Style::folded: return block_end(bytes, at);
        default: return plain_end(bytes, at, value);
    }
}

std::size_t header_end(std::string_view bytes, std::size_t at) { return line_end(bytes, at); }

}  // namespace okr::syntax
