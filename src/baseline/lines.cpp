#include "baseline/lines.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/ascii.hpp"
#include "base/printable.hpp"
#include "base/quoted.hpp"
#include "okr/rule.hpp"

namespace okr::baselines {

namespace {

constexpr std::string_view blanks = " \t";
constexpr std::string_view form =
    "an entry is `FINGERPRINT RULE PATH  # what it is about`; `okr baseline write` makes it";

/// Takes the next word off the front.
std::string_view take_word(std::string_view& rest) {
    rest.remove_prefix(std::min(rest.find_first_not_of(blanks), rest.size()));
    const std::string_view word = rest.substr(0, rest.find_first_of(blanks));
    rest.remove_prefix(word.size());
    return word;
}

std::string_view trimmed(std::string_view text) { return base::stripped(text, blanks); }

bool is_fingerprint(std::string_view word) {
    return word.size() == 16 && word.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

bool is_conflict_mark(std::string_view text) {
    return text.starts_with("<<<<<<<") || text.starts_with("=======") || text.starts_with(">>>>>>>") ||
           text.starts_with("|||||||");
}

void refuse(Line& line, std::string fault, std::string help) {
    line.kind = LineKind::malformed;
    line.fault = std::move(fault);
    line.help = std::move(help);
}

void refuse_rule(Line& line, const std::string& name) {
    const std::string_view near = nearest_rule(name);
    refuse(line, fmt::format("there is no rule {}, so this entry holds nothing", base::quoted(name)),
           near.empty() ? "`okr rule` lists them all" : fmt::format("did you mean `{}`?", near));
}

void read_entry(Line& line) {
    std::string_view rest = line.text;
    const std::string_view print = take_word(rest);
    if (is_conflict_mark(line.text))
        return refuse(line, "a merge has left its marks here",
                      "take both sides, without the marks, or run `okr baseline write` and look at the difference");
    if (!is_fingerprint(print))
        return refuse(line, fmt::format("the line does not begin with a fingerprint: {}", base::quoted(print)),
                      std::string(form));
    line.entry.fingerprint = print;
    line.entry.rule = take_word(rest);
    if (line.entry.rule.empty() || line.entry.rule.starts_with("#"))
        return refuse(line, "the entry names no rule", std::string(form));
    if (find_rule(line.entry.rule) == nullptr) return refuse_rule(line, line.entry.rule);
    const std::size_t words = rest.find(" # ");
    line.entry.path = trimmed(rest.substr(0, words));
    if (words != std::string_view::npos) line.entry.words = trimmed(rest.substr(words + 3));
    line.kind = LineKind::entry;
}

void read_line(Line& line) {
    const std::string_view text = trimmed(line.text);
    if (!text.empty() && !text.starts_with('#')) read_entry(line);
}

/// A second line of one finding is of no use.
void find_doubles(std::vector<Line>& lines) {
    std::map<std::string_view, std::size_t> seen;
    for (std::size_t at = 0; at < lines.size(); ++at) {
        if (lines[at].kind != LineKind::entry) continue;
        const auto [first, is_new] = seen.emplace(lines[at].entry.fingerprint, at + 1);
        if (is_new) continue;
        lines[at].kind = LineKind::again;
        lines[at].first = first->second;
    }
}

std::size_t length_of_mark(std::string_view text) { return text.starts_with("\xef\xbb\xbf") ? 3 : 0; }

}  // namespace

std::vector<Line> lines_of(std::string_view text) {
    std::vector<Line> lines;
    for (std::size_t at = length_of_mark(text); at < text.size();) {
        const std::size_t next = std::min(text.find('\n', at), text.size());
        std::size_t end = next;
        if (end > at && text[end - 1] == '\r') --end;
        Line& line = lines.emplace_back();
        line.begin = at;
        line.end = end;
        line.text = text.substr(at, end - at);
        read_line(line);
        at = next + 1;
    }
    find_doubles(lines);
    return lines;
}

std::string line_of(const Entry& entry) {
    const std::string words = entry.words.empty() ? "" : "  # " + base::printable(entry.words);
    return fmt::format("{} {} {}{}", entry.fingerprint, entry.rule, base::printable(entry.path), words);
}

bool is_something_else(const std::vector<Line>& lines) {
    const auto is = [&](LineKind kind) {
        return std::any_of(lines.begin(), lines.end(), [&](const Line& line) { return line.kind == kind; });
    };
    return is(LineKind::malformed) && !is(LineKind::entry);
}

}  // namespace okr::baselines
