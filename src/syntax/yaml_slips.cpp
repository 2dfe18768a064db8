#include "syntax/yaml_slips.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace okr::syntax {

namespace {

constexpr std::size_t none = std::string_view::npos;

Fault fault(std::size_t begin, std::size_t end, std::string message, std::string help) {
    return {"yaml-syntax", span(begin, end), std::move(message), std::move(help)};
}

/// A line without its end.
struct Line {
    std::size_t begin;
    std::string_view text;
};

Line line_at(std::string_view bytes, std::size_t at) {
    at = std::min(at, bytes.size());
    const std::size_t before = at == 0 ? none : bytes.rfind('\n', at - 1);
    const std::size_t begin = before == none ? 0 : before + 1;
    const std::size_t end = std::min(bytes.find_first_of("\r\n", begin), bytes.size());
    return {begin, bytes.substr(begin, end - begin)};
}

/// Characters that stand where a blank, a colon or a dash was meant.
struct LookAlike {
    std::string_view bytes;
    std::string_view name;
    char meant;
};

constexpr std::array look_alikes{
    LookAlike{"\xC2\xA0", "a no-break space (U+00A0)", ' '},
    LookAlike{"\xE2\x80\xAF", "a narrow no-break space (U+202F)", ' '},
    LookAlike{"\xE2\x80\x83", "an em space (U+2003)", ' '},
    LookAlike{"\xE2\x80\x82", "an en space (U+2002)", ' '},
    LookAlike{"\xE2\x80\x89", "a thin space (U+2009)", ' '},
    LookAlike{"\xE3\x80\x80", "an ideographic space (U+3000)", ' '},
    LookAlike{"\xE2\x80\x8B", "a zero width space (U+200B)", ' '},
    LookAlike{"\xEF\xBC\x9A", "a full-width colon (U+FF1A)", ':'},
    LookAlike{"\xE2\x80\xA2", "a bullet (U+2022)", '-'},
    LookAlike{"\xC2\xB7", "a middle dot (U+00B7)", '-'},
    LookAlike{"\xE2\x80\x93", "an en dash (U+2013)", '-'},
    LookAlike{"\xE2\x80\x94", "an em dash (U+2014)", '-'},
    LookAlike{"\xE2\x88\x92", "a minus sign (U+2212)", '-'},
    LookAlike{"\xE2\x80\x91", "a no-break hyphen (U+2011)", '-'},
};

const LookAlike* look_alike(std::string_view rest) {
    if (rest.empty() || static_cast<unsigned char>(rest.front()) < 0x80) return nullptr;
    const auto found = std::find_if(look_alikes.begin(), look_alikes.end(),
                                    [&](const LookAlike& each) { return rest.starts_with(each.bytes); });
    return found == look_alikes.end() ? nullptr : &*found;
}

Fault no_mark(const Line& line, std::size_t at, const LookAlike& found) {
    const std::string_view meant = found.meant == ' '   ? "an ordinary blank"
                                   : found.meant == ':' ? "an ordinary colon and a blank"
                                                        : "`- `, a hyphen and a blank, before each item of a list";
    return fault(line.begin + at, line.begin + at + found.bytes.size(),
                 fmt::format("{} is not {}", found.name,
                             found.meant == ' '   ? "a blank to YAML"
                             : found.meant == ':' ? "a colon to YAML"
                                                  : "what a list item begins with"),
                 fmt::format("write {}; such a character comes with text from pages and documents", meant));
}

bool is_key_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '-'; }

/// Behind the blanks and dashes that a line begins with.
std::size_t text_begin(std::string_view line) {
    std::size_t at = std::min(line.find_first_not_of(' '), line.size());
    while (line.substr(at, 2) == "- ") at = std::min(line.find_first_not_of(' ', at + 1), line.size());
    return at;
}

std::size_t key_end(std::string_view line, std::size_t begin) {
    while (begin < line.size() && is_key_letter(line[begin])) ++begin;
    return begin;
}

/// A dash alone may have its blank from another alphabet.
std::optional<Fault> mark_that_only_looks_so(const Line& line) {
    const std::size_t begin = text_begin(line.text);
    const std::size_t behind_dash = begin + (line.text.substr(begin, 1) == "-" ? 1 : 0);
    if (const LookAlike* found = look_alike(line.text.substr(behind_dash)); found != nullptr && found->meant != ':')
        if (behind_dash == begin || found->meant == ' ') return no_mark(line, behind_dash, *found);
    std::size_t behind = key_end(line.text, begin);
    if (behind == begin) return std::nullopt;
    if (line.text.substr(behind, 1) == ":") ++behind;
    const LookAlike* found = look_alike(line.text.substr(behind));
    return found != nullptr && found->meant != '-' ? std::optional(no_mark(line, behind, *found)) : std::nullopt;
}

/// `team:x`, `-Visits`.
std::optional<Fault> mark_without_blank(const Line& line) {
    const std::size_t begin = text_begin(line.text);
    const std::string_view rest = line.text.substr(begin);
    if (rest.size() > 1 && rest[0] == '-' && is_key_letter(rest[1]) && rest[1] != '-')
        return fault(line.begin + begin, line.begin + begin + 1, "a blank is missing behind this dash",
                     "write `- ` before each item of a list");
    const std::size_t colon = key_end(line.text, begin);
    if (colon == begin || colon + 1 >= line.text.size() || line.text[colon] != ':') return std::nullopt;
    const char next = line.text[colon + 1];
    if (next == ' ' || next == '\t' || next == '/' || next == ':') return std::nullopt;
    return fault(line.begin + colon, line.begin + colon + 1, "a blank is missing behind this colon",
                 fmt::format("write `{}: …`", line.text.substr(begin, colon - begin)));
}

std::optional<Fault> false_mark_on(const Line& line, bool with_missing_blanks) {
    auto found = mark_that_only_looks_so(line);
    return found || !with_missing_blanks ? found : mark_without_blank(line);
}

/// The nearest line above that holds anything.
std::optional<Line> line_above(std::string_view bytes, const Line& line) {
    for (std::size_t begin = line.begin; begin > 0;) {
        const Line above = line_at(bytes, begin - 1);
        if (above.text.find_first_not_of(" \t") != none) return above;
        begin = above.begin;
    }
    return std::nullopt;
}

/// A quote that opens on an earlier line than it closes on was probably to be closed there.
Fault late_quote(std::size_t open) {
    return fault(open, open + 1, "the quote that opens here is closed on another line, and more text follows there",
                 "close it where the text ends");
}

std::optional<Fault> behind_quote(const Complaint& complaint) {
    const std::string_view bytes = complaint.bytes;
    if (complaint.at == 0 || complaint.at >= bytes.size() || bytes[complaint.at] == ':') return std::nullopt;
    const std::size_t last = bytes.find_last_not_of(' ', complaint.at - 1);
    if (last == none || last == 0 || (bytes[last] != '"' && bytes[last] != '\'')) return std::nullopt;
    const std::size_t open = bytes.rfind(bytes[last], last - 1);
    if (open == none) return std::nullopt;
    if (bytes.substr(open, last - open).find('\n') != none) return late_quote(open);
    const std::size_t end = bytes.find_first_of(" \r\n", complaint.at);
    return fault(complaint.at, std::min(end, bytes.size()), "the text goes on behind its closing quote",
                 bytes[last] == '"' ? "put all of it into the quotes, and write `\\\"` for a quote in it"
                                    : "put all of it into the quotes, and write `''` for a `'` in it");
}

std::optional<Fault> star_in_text(const Complaint& complaint) {
    const Line line = line_at(complaint.bytes, complaint.at);
    std::size_t begin = text_begin(line.text);
    if (const std::size_t colon = line.text.find(": ", begin); colon != none)
        begin = std::min(line.text.find_first_not_of(' ', colon + 2), line.text.size());
    if (line.text.substr(begin, 1) != "*" || complaint.at <= line.begin + begin) return std::nullopt;
    return fault(line.begin + begin, line.begin + begin + 1, "YAML takes a text that begins with `*` for an alias",
                 "put the text into quotes");
}

}  // namespace

std::optional<Fault> merge_mark(std::string_view bytes) {
    for (std::size_t begin = 0; begin < bytes.size(); begin = std::min(bytes.find('\n', begin), bytes.size() - 1) + 1) {
        const std::string_view mark = bytes.substr(begin, 8);
        if (mark != "<<<<<<< " && mark != ">>>>>>> ") continue;
        const Line line = line_at(bytes, begin);
        return fault(line.begin, line.begin + line.text.size(), "a merge has left its marks here",
                     "keep what is right of the two sides, and remove the lines `<<<<<<<`, `=======` and `>>>>>>>`");
    }
    return std::nullopt;
}

std::optional<Fault> false_mark(std::string_view bytes, std::size_t at, bool is_above) {
    const Line line = line_at(bytes, at);
    auto found = false_mark_on(line, true);
    // The first of several lines that all have it is the one to begin with.
    for (auto above = line_above(bytes, line); above; above = line_above(bytes, *above)) {
        auto higher = false_mark_on(*above, found.has_value() || is_above);
        if (!higher) break;
        found = std::move(higher);
    }
    return found;
}

bool begins_with_false_blank(std::string_view text) {
    const LookAlike* found = look_alike(text);
    return found != nullptr && found->meant == ' ';
}

std::optional<Fault> unquoted_text(const Complaint& complaint) {
    auto found = behind_quote(complaint);
    return found ? found : star_in_text(complaint);
}

}  // namespace okr::syntax
