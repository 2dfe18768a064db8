#include "rules/moved_item.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "rules/yaml_scalar.hpp"

namespace okr::rule {

namespace {

using syntax::Style;
using syntax::Value;
using Form = WrittenItem::Form;

bool is_block_scalar(const Value& value) { return value.style() == Style::literal || value.style() == Style::folded; }

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

}  // namespace

bool MovedItem::is_foreign(std::string_view key) const {
    return std::find(foreign_keys.begin(), foreign_keys.end(), key) != foreign_keys.end();
}

/// `x-` before keys that the other list does not know; nothing where such a key stands there already.
std::optional<Changes> MovedItem::extensions() const {
    Changes changes;
    for (const auto& [key, value] : item.value().entries()) {
        if (!is_foreign(key.text())) continue;
        if (item.value()[fmt::format("x-{}", key.text())].present() || key.is_alias()) return std::nullopt;
        const std::size_t at = key.span().begin + (key.style() == Style::plain ? 0U : 1U);
        changes.push_back({at, at, "x-"});
    }
    return changes;
}

std::optional<Changes> MovedItem::all_changes() const {
    const bool stays = !rewriting.title && !rewriting.id && rewriting.additions.empty();
    auto changes = stays ? std::optional(Changes{}) : item.rewritten(rewriting);
    const auto more = extensions();
    if (!changes || !more) return std::nullopt;
    changes->insert(changes->end(), more->begin(), more->end());
    return changes;
}

std::optional<std::string> MovedItem::text_for(const Slot& slot) const {
    if (slot.in_flow) return has_comments() ? std::nullopt : in_braces();
    const bool has_lines = item.form() == Form::block_mapping || item.form() == Form::block_text ||
                           (item.form() == Form::flow_mapping && layout.dash_of(item.value().span().begin));
    return has_lines && layout.dash_of(item.value().span().begin) ? own_lines(slot) : new_lines(slot);
}

/// Comments on its lines or beside them, for which there is no room in braces.
bool MovedItem::has_comments() const {
    const syntax::Span at = item.value().span();
    const auto dash = layout.dash_of(at.begin);
    if (!dash) return layout.has_comment_in(at.begin, at.end);
    return layout.has_comment_in(layout.first_line_of_item(*dash), layout.end_of_item(*dash, item.end()));
}

/// The item's lines, comments too, each with the line break before it.
std::optional<std::string> MovedItem::own_lines(const Slot& slot) const {
    const auto changes = all_changes();
    if (!changes) return std::nullopt;
    const std::size_t dash = *layout.dash_of(item.value().span().begin);
    const std::size_t begin = layout.end_of_line_before(layout.first_line_of_item(dash));
    const std::string lines = changed(layout.text(), begin, layout.end_of_item(dash, item.end()), *changes);
    return shifted(lines, static_cast<long>(slot.column) - static_cast<long>(layout.column(dash)));
}

/// The text as it stands where it stands in one line.
std::string MovedItem::own_text() const {
    const syntax::Span at = item.value().span();
    if (is_block_scalar(item.value()) || !layout.is_one_line(at)) return as_scalar(item.value().text());
    return std::string(layout.text().substr(at.begin, at.end - at.begin));
}

/// From flow style to lines.
std::optional<std::string> MovedItem::new_lines(const Slot& slot) const {
    const std::string dash = fmt::format("{}{}- ", layout.line_break(), std::string(slot.column, ' '));
    if (item.is_mapping()) {
        const auto braces = in_braces();
        return braces && braces->find('\n') == std::string::npos ? std::optional(dash + *braces) : std::nullopt;
    }
    const bool stays_text = rewriting.additions.empty();
    const std::string text = rewriting.title ? as_scalar(*rewriting.title) : own_text();
    if (stays_text) return dash + text;
    std::string lines = fmt::format("{}{}: {}", dash, item.key("title"), text);
    const std::string lead = fmt::format("{}{}", layout.line_break(), std::string(slot.column + 2, ' '));
    for (const auto& [key, value] : rewriting.additions) lines += lead + item.entry(key, value);
    return lines;
}

std::optional<std::string> MovedItem::in_braces() const {
    const syntax::Span at = item.value().span();
    switch (item.form()) {
        case Form::block_mapping: return braces_of_lines();
        case Form::flow_mapping:
        case Form::flow_text: {
            const auto changes = all_changes();
            return changes ? std::optional(changed(layout.text(), at.begin, at.end, *changes)) : std::nullopt;
        }
        default: break;
    }
    const std::string title = as_scalar(rewriting.title ? *rewriting.title : item.value().text());
    if (rewriting.additions.empty()) return title;
    std::string text = "{title: " + title;
    for (const auto& [key, value] : rewriting.additions) text += ", " + item.entry(key, value);
    return text + "}";
}

/// Keys of simple texts, without comments, in one line.
std::optional<std::string> MovedItem::braces_of_lines() const {
    const syntax::Span at = item.value().span();
    if (layout.has_comment_in(at.begin, layout.line_end(item.end())) || !extensions()) return std::nullopt;
    std::string text;
    for (const auto& [key, value] : item.value().entries()) {
        const bool is_line = value.is_scalar() && value.text().find('\n') == std::string_view::npos;
        if (!is_line || value.is_alias()) return std::nullopt;
        const bool is_title = key.text() == "title";
        text += fmt::format("{}{}{}: {}", text.empty() ? "" : ", ", is_foreign(key.text()) ? "x-" : "", key.text(),
                            as_scalar(is_title && rewriting.title ? *rewriting.title : value.text()));
        if (is_title)
            for (const auto& [name, added] : rewriting.additions) text += ", " + item.entry(name, added);
    }
    return fmt::format("{{{}}}", text);
}

}  // namespace okr::rule
