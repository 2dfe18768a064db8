#include "syntax/yaml_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "syntax/extent.hpp"
#include "syntax/yaml_slips.hpp"

namespace okr::syntax {

namespace {

std::string_view line_of(std::string_view bytes, std::size_t at, std::size_t& start) {
    const std::size_t before = at == 0 ? std::string_view::npos : bytes.rfind('\n', at - 1);
    start = before == std::string_view::npos ? 0 : before + 1;
    return bytes.substr(start, std::min(bytes.find('\n', start), bytes.size()) - start);
}

/// The first blank-free word from here, so that a mark has something to stand under.
Span word_at(std::string_view bytes, std::size_t at) {
    at = std::min(at, bytes.size());
    const std::size_t end = std::min(bytes.find_first_of(" \t\r\n", at), bytes.size());
    return span(at, std::max(end, std::min(at + 1, bytes.size())));
}

Fault fault(Span at, std::string message, std::string help) {
    return {"yaml-syntax", at, std::move(message), std::move(help)};
}

/// A tab among the blanks that a line begins with, on this line or just before the place.
std::optional<Fault> tab_indent(const Complaint& complaint) {
    std::size_t start = 0;
    const std::string_view line = line_of(complaint.bytes, std::min(complaint.at, complaint.bytes.size()), start);
    const std::size_t first = line.find_first_not_of(" -");
    if (first == std::string_view::npos || line[first] != '\t') return std::nullopt;
    return fault(span(start + first, start + first + 1), "a tab is used for indentation",
                 "indent with blanks; YAML forbids tabs there");
}

/// `title: Reach 10: the plan` and `- Goal: a: b`.
std::optional<Fault> colon_in_text(const Complaint& complaint) {
    if (complaint.message != "illegal map value") return std::nullopt;
    std::size_t start = 0;
    const std::string_view line = line_of(complaint.bytes, complaint.at, start);
    const std::size_t colon = complaint.at - start;
    const std::size_t first = line.find(": ");
    if (first == std::string_view::npos || first >= colon) return std::nullopt;
    return fault(span(complaint.at, complaint.at + 1),
                 "a second `: ` on one line: YAML takes what stands before it for a key",
                 "put the text into quotes: \"… : …\"");
}

/// `[Really?]` is YAML, but yaml-cpp stumbles over the mark.
std::optional<Fault> question_in_brackets(const Complaint& complaint) {
    if (complaint.message != "unknown token" || complaint.bytes.substr(complaint.at, 1) != "?") return std::nullopt;
    return fault(span(complaint.at, complaint.at + 1), "a `?` in brackets cannot be read outside of quotes",
                 "put the text into quotes");
}

std::optional<Fault> deeper_than_above(const Complaint& complaint) {
    if (complaint.message != "illegal map value") return std::nullopt;
    std::size_t start = 0;
    const std::string_view line = line_of(complaint.bytes, complaint.at, start);
    const std::size_t first = line.find_first_not_of(' ');
    return fault(word_at(complaint.bytes, start + (first == std::string_view::npos ? 0 : first)),
                 "this key does not fit: the lines before it are one text, or the indentation is off",
                 "give it the indentation of its neighbours, and put a text that holds `: ` into quotes");
}

/// Is the bracket closed again, as far as brackets outside of quotes tell?
bool is_closed(std::string_view bytes, std::size_t open) {
    std::size_t depth = 0;
    for (std::size_t at = open; at < bytes.size(); ++at) {
        const char c = bytes[at];
        if (c == '"' || c == '\'') at = std::min(bytes.find(c, at + 1), bytes.size());
        if (c == '[' || c == '{') ++depth;
        if ((c == ']' || c == '}') && --depth == 0) return true;
    }
    return false;
}

std::optional<Fault> open_bracket(const Complaint& complaint) {
    if (!complaint.message.ends_with("flow not found") || !complaint.open_bracket) return std::nullopt;
    const std::size_t at = *complaint.open_bracket;
    const bool list = complaint.bytes[at] == '[';
    if (is_closed(complaint.bytes, at))
        return fault(
            span(at, at + 1), "what stands in these brackets cannot be read",
            "put commas between the items, a key, its `: ` and its value on one line, and a text that holds `: `, "
            "`[` or `{` into quotes");
    return fault(span(at, at + 1), fmt::format("the `{}` that opens here is never closed", complaint.bytes[at]),
                 fmt::format("close it with `{}`, and put commas between the items", list ? ']' : '}'));
}

struct Words {
    std::string_view parser;
    std::string_view message;
    std::string_view help;
};

constexpr std::array words{
    Words{"end of map not found", "this line does not belong to the mapping above it",
          "give it the indentation of its neighbours"},
    Words{"end of sequence not found", "this line does not belong to the list above it",
          "give every item of the list the same indentation"},
    Words{"illegal block entry", "a list item may not stand here",
          "begin the list on a line of its own, below its key"},
    Words{"illegal map key", "a key may not stand here", "begin the mapping on a line of its own, below its key"},
    Words{"illegal flow end", "a bracket closes that none opened", "remove it, or put the text into quotes"},
    Words{"unknown token", "a text may not begin with this character", "put the text into quotes"},
    Words{"unknown escape character", "the escape after `\\` is not known in double quotes",
          "write `\\\\` for a backslash, or use single quotes"},
    Words{"invalid unicode", "the escape names no Unicode character", "write the character itself"},
    Words{"bad character found while scanning hex", "the escape needs hexadecimal digits",
          "write the character itself"},
    Words{"illegal EOF in scalar", "the quote that opens here is never closed", "close it where the text ends"},
    Words{"illegal document indicator", "a line of `---` or `...` stands inside a quoted text",
          "close the quote before it"},
    Words{"illegal tab", "a tab is used for indentation", "indent with blanks; YAML forbids tabs there"},
    Words{"the referenced anchor", "no anchor of this name stands before the alias",
          "define it with `&name` above, or put the text into quotes"},
    Words{"alias", "the name of an alias is missing or has a strange character",
          "write `*name`, or put a text that begins with `*` into quotes"},
    Words{"illegal character found while scanning alias", "an alias has a strange character",
          "put a text that begins with `*` into quotes"},
    Words{"anchor", "the name of an anchor is missing or has a strange character",
          "write `&name`, or put a text that begins with `&` into quotes"},
    Words{"illegal character found while scanning anchor", "an anchor has a strange character",
          "put a text that begins with `&` into quotes"},
    Words{"cannot assign", "a value has two tags or anchors", "leave one"},
    Words{"cannot set zero", "a block text cannot be indented by 0", "write `|` or `>` alone"},
    Words{"unexpected character in block scalar", "text stands behind `|` or `>`",
          "put it into quotes, or, where a longer text is meant, begin it on the next line"},
    Words{"YAML major version", "the file asks for a YAML that does not exist", "remove the %YAML line"},
    Words{"bad file", "the file is nested too deep", "flatten it"},
};

Fault by_table(const Complaint& complaint) {
    const auto found = std::find_if(words.begin(), words.end(),
                                    [&](const Words& w) { return complaint.message.starts_with(w.parser); });
    const Span at = word_at(complaint.bytes, complaint.at);
    if (found != words.end()) return fault(at, std::string(found->message), std::string(found->help));
    return fault(at, "the file is not valid YAML from here on",
                 "look for an odd indentation, quote or bracket just before");
}

}  // namespace

Fault explain(const Complaint& complaint) {
    for (const auto special :
         {tab_indent, unquoted_text, open_bracket, question_in_brackets, colon_in_text, deeper_than_above})
        if (auto found = special(complaint)) return *found;
    return by_table(complaint);
}

Fault second_document(std::string_view bytes, std::size_t at, std::size_t cursor) {
    if (bytes.substr(at, 3) == "---")
        return fault(span(at, at + 3), "a second document begins here, and nothing behind it is read",
                     "one document a file: move it to a file of its own");
    const Span stray = word_at(bytes, skip_blanks(bytes, std::max(at, cursor)));
    return fault(stray, "this does not belong to what stands above it",
                 "give it the indentation of its neighbours, or remove it");
}

std::optional<Fault> foreign_tag(std::string_view bytes, std::size_t at, std::string_view tag) {
    constexpr std::string_view core = "tag:yaml.org,2002:";
    if (tag.size() <= 1) return std::nullopt;
    const std::string_view kind = tag.starts_with(core) ? tag.substr(core.size()) : "";
    for (const std::string_view known : {"str", "int", "float", "bool", "null", "seq", "map"})
        if (kind == known) return std::nullopt;
    return Fault{"yaml-unsafe", word_at(bytes, at), "a tag asks for more than text, lists and mappings",
                 "remove the tag: values are taken as they are written"};
}

}  // namespace okr::syntax
