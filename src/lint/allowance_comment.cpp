#include "lint/allowance_comment.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "base/ascii.hpp"
#include "base/line_index.hpp"
#include "base/nearest.hpp"

namespace okr::linting {

namespace {

using model::Place;
using syntax::Comment;
using syntax::Span;

/// The largest item or entry that begins on each line.
class Nodes {
public:
    Nodes(const syntax::Tree& tree, const base::LineIndex& lines) : lines_(lines) {
        for (std::uint32_t at = 0; at < tree.nodes.size(); ++at) add(syntax::Value(tree, at), tree.nodes[at].kind);
    }

    [[nodiscard]] Span on_line(std::size_t line) const {
        const auto found = by_line_.find(line);
        return found == by_line_.end() ? Span{} : found->second;
    }

private:
    void add(const syntax::Value& value, syntax::NodeKind kind) {
        if (kind == syntax::NodeKind::sequence)
            for (const syntax::Value& item : value.items()) add(item.span());
        if (kind == syntax::NodeKind::mapping)
            for (const auto& [key, entry] : value.entries())
                add({key.span().begin, std::max(key.span().end, entry.span().end)});
    }

    void add(Span span) {
        Span& known = by_line_[lines_.position(span.begin).line];
        if (known.empty() || span.end - span.begin > known.end - known.begin) known = span;
    }

    const base::LineIndex& lines_;
    std::map<std::size_t, Span> by_line_;
};

std::string_view trim(std::string_view text) { return base::stripped(text, " \t"); }

/// What stands behind `okr: allow`; nothing if the comment is none of that kind. Slips of the keyword are taken for it.
std::optional<std::string_view> directive(std::string_view comment) {
    if (!comment.starts_with("okr:")) return std::nullopt;
    const std::string_view rest = trim(comment.substr(4));
    const std::size_t blank = std::min(rest.find_first_of(" \t"), rest.size());
    const std::string_view word = rest.substr(0, blank);
    if (word == "allow") return trim(rest.substr(blank));
    constexpr std::array<std::string_view, 5> others{"ignore", "disable", "skip", "noqa", "off"};
    const bool is_slip =
        base::nearest(word, {"allow"}) == "allow" || std::find(others.begin(), others.end(), word) != others.end();
    return is_slip ? std::optional(std::string_view()) : std::nullopt;
}

/// A day; or the last of its month for one that no calendar has, so that a slip does not allow for ever.
std::optional<base::Date> day_or_end_of_month(std::string_view text) {
    if (const auto date = base::parse_date(text)) return date;
    if (text.size() < 10 || text[8] < '0' || text[8] > '9' || text[9] < '0' || text[9] > '9') return std::nullopt;
    for (const std::string_view last : {"31", "30", "29", "28"})
        if (const auto date = base::parse_date(std::string(text.substr(0, 8)).append(last))) return date;
    return std::nullopt;
}

/// "until 2026-03-31" anywhere in the reason.
std::optional<base::Date> end_date(std::string_view reason) {
    for (std::size_t at = reason.find("until "); at != std::string_view::npos; at = reason.find("until ", at + 1))
        if (const auto date = day_or_end_of_month(trim(reason.substr(at + 6)).substr(0, 10))) return date;
    return std::nullopt;
}

/// Names that stand with commas; of a name with blanks in it, the first word.
std::vector<std::string_view> rule_names(std::string_view list) {
    std::vector<std::string_view> names;
    while (!list.empty()) {
        const std::size_t comma = std::min(list.find(','), list.size());
        const std::string_view part = trim(list.substr(0, comma));
        const std::string_view name = part.substr(0, part.find_first_of(" \t"));
        if (!name.empty()) names.push_back(name);
        list.remove_prefix(std::min(comma + 1, list.size()));
    }
    return names;
}

/// Which line follows upon comments that stand on lines of their own. Thousands may stand together, and each asks.
class LinesBelow {
public:
    explicit LinesBelow(const base::LineIndex& lines) : lines_(lines) {}

    /// The next line that is no comment of its own, from this one on.
    std::size_t from(std::size_t line) {
        if (line >= asked_ && line <= found_) return found_;
        asked_ = found_ = line;
        while (found_ <= lines_.line_count() && trim(lines_.line(found_)).starts_with('#')) ++found_;
        return found_;
    }

private:
    const base::LineIndex& lines_;
    std::size_t asked_ = 1;  ///< comments stand from this line to the one before `found_`
    std::size_t found_ = 0;
};

Span covered(const Comment& comment, const base::LineIndex& lines, const Nodes& nodes, LinesBelow& below) {
    const std::size_t line = lines.position(comment.span.begin).line;
    const Span here = comment.own_line ? Span{} : nodes.on_line(line);
    return here.empty() ? nodes.on_line(below.from(line + 1)) : here;
}

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// The comment with the blanks before it; its line too where nothing else stands there.
Span whole_comment(std::string_view text, const Comment& comment) {
    std::size_t begin = comment.span.begin;
    std::size_t end = comment.span.end;
    while (begin > 0 && (text[begin - 1] == ' ' || text[begin - 1] == '\t')) --begin;
    const bool opens_text = begin == 0 || (begin == byte_order_mark.size() && text.starts_with(byte_order_mark));
    const bool has_line = opens_text || text[begin - 1] == '\n';
    if (!has_line) return syntax::span(begin, end);
    const std::size_t feed = text.find('\n', end);
    if (feed != std::string_view::npos) return syntax::span(begin, feed + 1);
    if (!opens_text) --begin;
    if (begin > 0 && text[begin - 1] == '\r') --begin;
    return syntax::span(begin, end);
}

/// The rule between its commas, with one of them.
Span rule_in_list(std::string_view text, std::string_view list, std::string_view name) {
    const auto offset = static_cast<std::size_t>(list.data() - text.data());
    const auto at = static_cast<std::size_t>(name.data() - list.data());
    const std::size_t next = list.find(',', at);
    if (next != std::string_view::npos) {
        const std::size_t begin_of_next = std::min(list.find_first_not_of(" \t", next + 1), list.size());
        return syntax::span(offset + at, offset + begin_of_next);
    }
    const std::size_t end = list.find_last_not_of(" \t") + 1;
    const std::size_t comma = list.substr(0, at).rfind(',');
    return syntax::span(offset + comma, offset + end);
}

void add_rules(std::vector<Allowance>& found, std::string_view text, std::string_view list, Allowance common) {
    const auto names = rule_names(list);
    if (names.empty()) found.push_back(common);
    const Span whole = common.removal.span;
    for (const std::string_view name : names) {
        const auto begin = static_cast<std::size_t>(name.data() - text.data());
        common.rule = name;
        common.name.span = syntax::span(begin, begin + name.size());
        common.removal.span = names.size() == 1 ? whole : rule_in_list(text, list, name);
        found.push_back(common);
    }
}

}  // namespace

std::vector<Allowance> find_allowances(const model::File& file, std::uint32_t index) {
    std::vector<Allowance> found;
    if (file.text.find("okr:") == std::string::npos || file.parsed.tree.comments.empty()) return found;
    const base::LineIndex lines(file.text);
    const Nodes nodes(file.parsed.tree, lines);
    LinesBelow below(lines);
    for (const Comment& comment : file.parsed.tree.comments) {
        // The tree's texts may refer to a copy, so the comment is taken from the file again.
        const std::string_view whole =
            std::string_view(file.text).substr(comment.span.begin, comment.span.end - comment.span.begin);
        const auto words = directive(trim(whole.substr(1)));
        if (!words) continue;
        const std::size_t dashes = std::min(words->find("--"), words->size());
        const std::string_view reason = trim(words->substr(std::min(dashes + 2, words->size())));
        const Place at{index, comment.span};
        const Place covers{index, covered(comment, lines, nodes, below)};
        const Place removal{index, whole_comment(file.text, comment)};
        add_rules(found, file.text, words->substr(0, dashes),
                  {at, at, "", std::string(reason), end_date(reason), covers, removal, false});
    }
    return found;
}

}  // namespace okr::linting
