#include "mend/edited.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/quoted.hpp"
#include "mend/comments_kept.hpp"
#include "mend/facts.hpp"
#include "mend/shifts.hpp"
#include "syntax/read.hpp"

namespace okr::mending {

namespace {

using syntax::Node;
using syntax::NodeKind;
using syntax::Parsed;

bool are_in_order(std::string_view text, const std::vector<Edit>& edits) {
    std::size_t at = 0;
    for (const Edit& edit : edits) {
        if (edit.start < at || edit.end < edit.start || edit.end > text.size()) return false;
        at = edit.end;
    }
    return true;
}

/// Compared piece by piece, and not by making the edits again.
bool is_same_outside(std::string_view before, std::string_view after, const std::vector<Edit>& edits) {
    const auto take = [&](std::string_view piece) {
        if (!after.starts_with(piece)) return false;
        after.remove_prefix(piece.size());
        return true;
    };
    std::size_t at = 0;
    for (const Edit& edit : edits) {
        if (!take(before.substr(at, edit.start - at)) || !take(edit.text)) return false;
        at = edit.end;
    }
    return after == before.substr(at);
}

bool has_bare_feed(std::string_view text) {
    for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1))
        if (at == 0 || text[at - 1] != '\r') return true;
    return false;
}

bool mixes_line_ends(std::string_view before, std::string_view after) {
    const bool was_windows = before.find("\r\n") != std::string_view::npos && !has_bare_feed(before);
    const bool was_unix = before.find('\n') != std::string_view::npos && before.find('\r') == std::string_view::npos;
    return (was_windows && has_bare_feed(after)) || (was_unix && after.find('\r') != std::string_view::npos);
}

/// What is written once and read in several places: a change would act where nobody looks.
bool touches_alias(const syntax::Tree& before, const syntax::Tree& after, const Shifts& shifts) {
    const auto has = [](const syntax::Tree& tree, const auto& is_touched) {
        return std::any_of(tree.nodes.begin(), tree.nodes.end(), [&](const Node& node) {
            return node.kind == NodeKind::alias && (is_touched(node.span) || is_touched(tree.nodes[node.target].span));
        });
    };
    return has(before, [&](syntax::Span span) { return shifts.touches_before(span); }) ||
           has(after, [&](syntax::Span span) { return shifts.touches_after(span); });
}

std::string words_of(const Fact& fact) {
    if (fact.kind == NodeKind::scalar) return base::quoted(fact.text);
    return fact.kind == NodeKind::alias ? "an alias" : "an empty value";
}

std::string difference(const std::vector<Fact>& before, const std::vector<Fact>& after) {
    const auto [old, now] = std::mismatch(before.begin(), before.end(), after.begin(), after.end());
    if (old == before.end() && now == after.end()) return {};
    const bool is_lost = now == after.end() || (old != before.end() && old->at <= now->at);
    if (!is_lost) return fmt::format("{} would appear, which nobody wrote there", words_of(*now));
    return fmt::format("{} (byte {}), which it is not about, would change", words_of(*old), old->at);
}

/// Values that are not written: a list whose items all go would become one.
std::ptrdiff_t missing_values(const syntax::Tree& tree) {
    return std::count_if(tree.nodes.begin(), tree.nodes.end(),
                         [](const Node& node) { return node.kind == NodeKind::null; });
}

/// What was read, and what it was read from.
struct ReadText {
    std::string_view text;
    Parsed parsed;
};

std::string difference(const ReadText& before, const ReadText& after, const std::vector<Edit>& edits) {
    const Shifts shifts(edits);
    if (touches_alias(before.parsed.tree, after.parsed.tree, shifts)) return "an alias repeats what it would change";
    Paths paths;
    const auto old = facts_of(before.text, before.parsed.tree, State::before, shifts, paths);
    const auto now = facts_of(after.text, after.parsed.tree, State::after, shifts, paths);
    if (std::string why = difference(old, now); !why.empty()) return why;
    const std::string comment = lost_comment(before.text, before.parsed.tree, after.parsed.tree, edits, shifts);
    return comment.empty() ? std::string() : fmt::format("the comment {} would be lost", base::quoted(comment));
}

}  // namespace

std::string edited(std::string_view before, const std::vector<Edit>& edits) {
    std::string after;
    std::size_t at = 0;
    for (const Edit& edit : edits) {
        after.append(before.substr(at, edit.start - at)).append(edit.text);
        at = edit.end;
    }
    return after.append(before.substr(at));
}

std::string disturbance(std::string_view before, std::string_view after, const std::vector<Edit>& edits,
                        const syntax::Limits& limits) {
    if (!are_in_order(before, edits)) return "its edits overlap";
    if (!is_same_outside(before, after, edits)) return "it would change bytes that it does not name";
    if (mixes_line_ends(before, after)) return "it would mix line ends";
    const ReadText old{before, syntax::read(before, limits)};
    if (old.parsed.broken) return "the file cannot be read as YAML";
    const ReadText now{after, syntax::read(after, limits)};
    if (now.parsed.broken) return "the file could not be read afterwards: " + now.parsed.faults.front().message;
    if (std::string why = difference(old, now, edits); !why.empty()) return why;
    return missing_values(now.parsed.tree) > missing_values(old.parsed.tree) ? "a list would lose all of its items"
                                                                             : "";
}

}  // namespace okr::mending
