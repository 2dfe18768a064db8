#include "rules/move_to_initiatives.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <tuple>

#include "model/reference.hpp"
#include "rules/block_layout.hpp"

namespace okr::rule {

namespace {

using syntax::Span;
using syntax::Style;
using syntax::Value;

/// A replacement within one file.
struct Change {
    std::size_t begin;
    std::size_t end;
    std::string text;
};

/// Where a new initiative goes, and how far its dash stands in.
struct Slot {
    Change change;  ///< `text` is what must come before the item
    std::size_t column;
};

/// The objective of a key result as it is written; everything is nothing where it is not plain block style.
class WrittenObjective {
public:
    WrittenObjective(const KeyResultView& view, const model::Workspace& workspace)
        : layout(workspace, view.result.place), mapping_(layout.value_at(view.objective->place.span)) {
        for (const auto& [key, value] : mapping_.entries()) {
            if (key.text() == "key_results") key_results_key_ = key, key_results = value;
            if (key.text() == "initiatives") initiatives_key_ = key, initiatives_ = value;
        }
    }

    [[nodiscard]] bool is_block() const {
        return mapping_.is_mapping() && mapping_.style() == Style::block && is_block_list(key_results) &&
               layout.opens_line(key_results_key_.span().begin) && follows_colon(key_results_key_.span().end);
    }

    [[nodiscard]] std::optional<Slot> slot() const {
        if (!initiatives_.present()) return slot_behind_key_results();
        if (is_block_list(initiatives_)) return Slot{insertion_behind(initiatives_, ""), column_of(initiatives_)};
        const bool is_empty = initiatives_.is_sequence() && initiatives_.is_empty();
        const bool ends_line = layout.line_end(initiatives_.span().end) == initiatives_.span().end;
        if (!is_empty || !ends_line || !follows_colon(initiatives_key_.span().end)) return std::nullopt;
        return Slot{{initiatives_key_.span().end + 1, initiatives_.span().end, ""}, column_of(key_results)};
    }

    /// What makes `key_results:` an empty list once its only item is gone.
    [[nodiscard]] Change emptied() const {
        const std::size_t at = key_results_key_.span().end + 1;
        return {at, at, " []"};
    }

    BlockLayout layout;
    Value key_results;

private:
    static bool is_block_list(const Value& value) {
        return value.is_sequence() && !value.is_alias() && value.style() == Style::block && !value.is_empty();
    }

    [[nodiscard]] bool follows_colon(std::size_t at) const { return layout.text().substr(at, 1) == ":"; }

    [[nodiscard]] std::size_t column_of(const Value& list) const { return layout.column(list.span().begin); }

    [[nodiscard]] Change insertion_behind(const Value& list, std::string text) const {
        const std::size_t at = layout.line_end(list.span().end);
        return {at, at, std::move(text)};
    }

    [[nodiscard]] Slot slot_behind_key_results() const {
        const std::string blanks(layout.column(key_results_key_.span().begin), ' ');
        return {insertion_behind(key_results, fmt::format("{}{}initiatives:", layout.line_break(), blanks)),
                column_of(key_results)};
    }

    Value mapping_;
    Value key_results_key_;
    Value initiatives_key_;
    Value initiatives_;
};

/// The changes as edits, those that touch as one. Two such fixes of one objective insert at the same byte, and so are
/// never applied together.
DraftFix fix_of(std::string title, std::uint32_t file, std::vector<Change> changes) {
    std::sort(changes.begin(), changes.end(),
              [](const Change& a, const Change& b) { return std::tie(a.begin, a.end) < std::tie(b.begin, b.end); });
    DraftFix fix{std::move(title), false, {}};
    std::size_t end = 0;
    for (const Change& change : changes) {
        const bool touches = !fix.edits.empty() && change.begin == end;
        if (!touches) fix.edits.push_back({{file, syntax::span(change.begin, change.end)}, ""});
        fix.edits.back().text += change.text;
        fix.edits.back().at.span.end = static_cast<std::uint32_t>(change.end);
        end = change.end;
    }
    return fix;
}

bool is_measured_by_fields(const model::KeyResult& result) {
    return result.metric || result.baseline || result.target || result.current || result.unit;
}

/// The lines of the key result, each with the line break before it; nothing if they hold more than it.
std::optional<Change> lines_of(const model::KeyResult& result, const BlockLayout& layout) {
    const auto dash = layout.dash_of(result.place.span.begin);
    if (!dash || layout.column(*dash) != layout.text().substr(layout.line_begin(*dash)).find('-')) return std::nullopt;
    if (layout.has_comment_above(*dash) || layout.touches_alias(result.place.span)) return std::nullopt;
    return Change{layout.end_of_line_before(*dash), layout.line_end(result.place.span.end), ""};
}

/// Keys that initiatives do not have, where they begin.
std::vector<std::size_t> foreign_keys(const Value& key_result) {
    static constexpr std::array<std::string_view, 4> foreign{"by", "note", "confidence", "weight"};
    std::vector<std::size_t> places;
    for (const auto& [key, value] : key_result.entries())
        if (std::find(foreign.begin(), foreign.end(), key.text()) != foreign.end()) places.push_back(key.span().begin);
    return places;
}

/// The lines with `x-` before foreign keys, so that an initiative may keep them.
std::string with_extensions(const BlockLayout& layout, const Change& lines, const std::vector<std::size_t>& keys) {
    std::string result;
    std::size_t at = lines.begin;
    for (const std::size_t key : keys) {
        result += layout.text().substr(at, key - at);
        result += "x-";
        at = key;
    }
    return result += layout.text().substr(at, lines.end - at);
}

/// Every line so many blanks further in or out; nothing where a line has too few.
std::optional<std::string> shifted(std::string_view lines, long by) {
    std::string result;
    for (std::size_t at = 0; at < lines.size();) {
        const std::size_t begin = lines.find('\n', at) + 1;
        const std::size_t end = std::min(lines.find('\n', begin), lines.size());
        const std::string_view line = lines.substr(begin, end - begin);
        const std::size_t blanks = line.find_first_not_of(' ');
        const bool is_empty = blanks == std::string_view::npos || line[blanks] == '\r';
        if (!is_empty && static_cast<long>(blanks) + by < 0) return std::nullopt;
        result += lines.substr(at, begin - at);
        if (is_empty)
            result += line;
        else
            result.append(static_cast<std::size_t>(static_cast<long>(blanks) + by), ' ').append(line.substr(blanks));
        at = end;
    }
    return result;
}

/// Could it be read as anything but this text if it stood bare in a list or behind a key?
bool is_plain(std::string_view text) {
    if (text.empty() || text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789") == 0)
        return false;
    const auto holds = [&](std::string_view part) { return text.find(part) != std::string_view::npos; };
    const bool is_null = text == "null" || text == "Null" || text == "NULL";
    return !is_null && !holds(": ") && !holds(" #") && !text.ends_with(':') && !text.ends_with(' ') &&
           text.find_first_of(",[]{}\t\r\n") == std::string_view::npos;
}

std::string as_scalar(std::string_view text) {
    if (is_plain(text)) return std::string(text);
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') quoted += '\\';
        quoted += c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
    }
    return quoted + "\"";
}

/// In one line, plain or quoted.
bool is_simple(const Value& scalar, const BlockLayout& layout) {
    if (!scalar.is_scalar() || scalar.style() == Style::literal || scalar.style() == Style::folded) return false;
    return layout.line_begin(scalar.span().begin) == layout.line_begin(scalar.span().end);
}

}  // namespace

std::optional<DraftFix> move_to_initiatives(const KeyResultView& view, const model::Workspace& workspace) {
    const model::KeyResult& result = view.result;
    if (view.is_indicator() || is_measured_by_fields(result) || workspace.referred.contains(&result))
        return std::nullopt;
    const WrittenObjective objective(view, workspace);
    if (!objective.is_block()) return std::nullopt;
    const BlockLayout& layout = objective.layout;
    const auto lines = lines_of(result, layout);
    auto slot = objective.slot();
    if (!lines || !slot) return std::nullopt;
    const std::size_t from = layout.column(*layout.dash_of(result.place.span.begin));
    const auto item = shifted(with_extensions(layout, *lines, foreign_keys(layout.value_at(result.place.span))),
                              static_cast<long>(slot->column) - static_cast<long>(from));
    if (!item) return std::nullopt;
    slot->change.text += *item;
    std::vector<Change> changes{*lines, slot->change};
    if (objective.key_results.has_one()) changes.push_back(objective.emptied());
    return fix_of("move it to `initiatives`", result.place.file, std::move(changes));
}

std::optional<DraftFix> split_off_initiative(const KeyResultView& view, const model::Workspace& workspace) {
    const auto& split = view.reading.split;
    if (view.is_indicator() || !view.result.title || !split || split->initiative.empty() || split->key_result.empty())
        return std::nullopt;
    const WrittenObjective objective(view, workspace);
    if (!objective.is_block()) return std::nullopt;
    const BlockLayout& layout = objective.layout;
    const Span title = view.result.title.place.span;
    auto slot = objective.slot();
    if (!slot || !is_simple(layout.value_at(title), layout) || layout.touches_alias(title)) return std::nullopt;
    slot->change.text +=
        fmt::format("{}{}- {}", layout.line_break(), std::string(slot->column, ' '), as_scalar(split->initiative));
    return fix_of("split it into a key result and an initiative", view.result.place.file,
                  {{title.begin, title.end, as_scalar(split->key_result)}, slot->change});
}

}  // namespace okr::rule
