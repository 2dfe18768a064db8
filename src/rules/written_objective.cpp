#include "rules/written_objective.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace okr::rule {

namespace {

using syntax::Style;
using syntax::Value;

bool is_block_list(const Value& value) {
    return value.is_sequence() && value.style() == Style::block && !value.is_empty();
}

bool is_flow_list(const Value& value) { return value.is_sequence() && value.style() == Style::flow; }

}  // namespace

WrittenObjective::WrittenObjective(const model::Workspace& workspace, const model::Objective& objective)
    : layout(workspace, objective.place), span_(objective.place.span), mapping_(layout.value_at(span_)) {}

/// Nothing for a list that stands elsewhere, and for a key that does not end at its colon.
WrittenObjective::Entry WrittenObjective::entry(std::string_view name) const {
    for (const auto& [key, value] : mapping_.entries())
        if (key.text() == name && !value.is_alias() && layout.text().substr(key.span().end, 1) == ":")
            return {key, value};
    return {};
}

std::optional<Changes> WrittenObjective::without(std::string_view list, const WrittenItem& item) const {
    const Entry written = entry(list);
    if (!written.key.present() || layout.touches_alias(item.value().span())) return std::nullopt;
    if (is_block_list(written.value)) return without_lines(written, item);
    if (is_flow_list(written.value)) return without_flow_item(written, item);
    const bool is_alone = item.value().is_scalar() || item.form() == WrittenItem::Form::flow_mapping;
    if (!is_alone) return std::nullopt;
    const std::size_t begin = item.value().span().begin;
    std::size_t end = item.value().span().end;
    while (end > begin && layout.is_blank(end - 1, end)) --end;
    return Changes{{begin, end, "[]"}};
}

/// With `[]` behind the key if it was the only one.
std::optional<Changes> WrittenObjective::without_lines(const Entry& list, const WrittenItem& item) const {
    const syntax::Span at = item.value().span();
    const auto dash = layout.dash_of(at.begin);
    if (!dash || !layout.is_blank(layout.line_begin(*dash), *dash)) return std::nullopt;
    const std::size_t first = layout.first_line_of_item(*dash);
    if (first <= list.key.span().end) return std::nullopt;
    const std::size_t before = layout.end_of_line_before(first);
    Changes changes{{before, layout.end_of_item(*dash, item.end()), ""}};
    const std::size_t behind_key = list.key.span().end + 1;
    if (list.value.has_one()) changes.push_back({behind_key, behind_key, " []"});
    return changes;
}

/// With the comma behind it, or before it if it was the last.
std::optional<Changes> WrittenObjective::without_flow_item(const Entry& list, const WrittenItem& item) const {
    const syntax::Span at = item.value().span();
    if (!list.value.span().contains(at)) return std::nullopt;
    std::size_t begin = at.begin;
    std::size_t end = at.end;
    if (const Value behind = item.value().next(); behind.present()) {
        // Up to the next one's anchor or tag, if it has any: these stand before its span.
        const std::size_t next = behind.span().begin;
        if (layout.has_comment_in(end, next)) return std::nullopt;
        const std::size_t comma = std::min(layout.text().find(',', end), next);
        end = std::min(layout.text().find_first_not_of(" \t\r\n", comma + 1), next);
    } else if (!list.value.has_one()) {
        const auto items = list.value.items();
        begin = items[items.size() - 2].span().end;
    } else {
        const std::size_t comma = layout.text().find_first_not_of(" \t\r\n", end);
        if (layout.text()[comma] == ',') end = comma + 1;
    }
    if (layout.has_comment_in(begin, end)) return std::nullopt;
    return Changes{{begin, end, ""}};
}

std::optional<Slot> WrittenObjective::slot(std::string_view list, std::string_view sibling) const {
    const Entry beside = entry(sibling);
    const bool is_written = mapping_[list].present();
    const Entry written = entry(list);
    if (!beside.key.present() || (is_written && !written.key.present())) return std::nullopt;
    if (!is_written) return new_list(list, beside);
    if (is_block_list(written.value) && layout.ends_in_open_text(written.value.span())) return std::nullopt;
    if (is_block_list(written.value))
        return Slot{{}, end_of_lines(written), false, layout.column(written.value.span().begin)};
    if (!is_flow_list(written.value) || written.value.is_empty()) return slot_in_empty(written, beside);
    return Slot{{}, written.value.last().span().end, true, 0, ", "};
}

std::size_t WrittenObjective::end_of_lines(const Entry& list) const {
    std::size_t end = list.value.span().end;
    while (end > list.value.span().begin && layout.is_blank(end - 1, end)) --end;
    return layout.end_of_item(list.value.span().begin, end);
}

/// `initiatives: []`; in an objective of block style the items go on lines of their own.
std::optional<Slot> WrittenObjective::slot_in_empty(const Entry& list, const Entry& sibling) const {
    if (!is_flow_list(list.value)) return std::nullopt;
    const syntax::Span at = list.value.span();
    if (mapping_.style() == Style::flow) return Slot{{}, std::size_t{at.begin} + 1, true};
    const std::size_t colon = list.key.span().end + 1;
    const std::size_t end = at.end;
    const std::size_t below = layout.line_end(end);
    const bool has_more = !layout.is_blank(end, below) && !layout.has_comment_in(end, below);
    if (has_more || !layout.is_one_line({list.key.span().begin, static_cast<std::uint32_t>(end)}) ||
        layout.has_comment_in(colon, end))
        return std::nullopt;
    return Slot{{{colon, end, ""}}, below, false, column_below(sibling)};
}

std::optional<Slot> WrittenObjective::new_list(std::string_view name, const Entry& sibling) const {
    const bool is_json = sibling.key.style() == Style::double_quoted;
    const std::string key = is_json ? fmt::format("\"{}\"", name) : std::string(name);
    if (mapping_.style() == Style::flow)
        return Slot{{}, sibling.value.span().end, true, 0, fmt::format(", {}: [", key), "]"};
    if (!layout.opens_line(sibling.key.span().begin) || layout.ends_in_open_text(sibling.value.span()))
        return std::nullopt;
    const std::string indent(layout.column(sibling.key.span().begin), ' ');
    return Slot{{},
                end_of_lines(sibling),
                false,
                column_below(sibling),
                fmt::format("{}{}{}:", layout.line_break(), indent, key)};
}

/// As far in as the items of the sibling, or as the file has it.
std::size_t WrittenObjective::column_below(const Entry& sibling) const {
    const bool shows = is_block_list(sibling.value);
    return shows ? layout.column(sibling.value.span().begin) : layout.column(sibling.key.span().begin) + 2;
}

}  // namespace okr::rule
