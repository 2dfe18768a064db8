#include "rules/written_item.hpp"

#include <fmt/format.h>

#include "rules/yaml_scalar.hpp"

namespace okr::rule {

namespace {

using syntax::Style;
using syntax::Value;

bool is_block_scalar(const Value& value) {
    return value.is_scalar() && (value.style() == Style::literal || value.style() == Style::folded);
}

std::string blanks(std::size_t count) { return std::string(count, ' '); }

}  // namespace

WrittenItem::WrittenItem(const BlockLayout& layout, syntax::Span owner, std::string_view list, syntax::Span item)
    : layout_(layout), value_(layout.value_at(item)) {
    const Value mapping = layout.value_at(owner);
    if (!value_.present() || !mapping.is_mapping()) return;
    for (const auto& [name, value] : mapping.entries()) {
        if (name.text() != list || value.is_alias()) continue;
        key_ = name;
        is_json_ = name.style() == Style::double_quoted;
        form_ = form_of(mapping, value);
    }
}

WrittenItem::Form WrittenItem::form_of(const Value& owner, const Value& list) const {
    const bool in_flow = list.is_sequence() ? list.style() == Style::flow : owner.style() == Style::flow;
    if (value_.is_mapping()) {
        const bool in_braces = layout_.text()[value_.span().begin] == '{';
        if (value_.style() == Style::flow) return in_braces ? Form::flow_mapping : Form::unknown;
        return in_flow || !layout_.opens_line(value_.span().begin) ? Form::unknown : Form::block_mapping;
    }
    if (!value_.is_scalar()) return Form::unknown;
    if (in_flow) return stands_bare() ? Form::flow_text : Form::unknown;
    if (layout_.opens_line(value_.span().begin)) return Form::block_text;
    const std::size_t behind_key = key_.span().end + 1;
    const bool is_behind_key = !list.is_sequence() && layout_.is_blank(behind_key, value_.span().begin);
    return is_behind_key ? Form::text_of_key : Form::unknown;
}

/// No anchor, tag or comment stands between the text and the mark before it.
bool WrittenItem::stands_bare() const {
    const std::size_t before = layout_.text().substr(0, value_.span().begin).find_last_not_of(" \t\r\n");
    return before != std::string_view::npos &&
           std::string_view("[,:").find(layout_.text()[before]) != std::string::npos;
}

std::optional<Changes> WrittenItem::rewritten(const Rewriting& how) const {
    switch (form_) {
        case Form::unknown: return std::nullopt;
        case Form::block_mapping: return of_block_mapping(how);
        case Form::flow_mapping: return of_flow_mapping(how);
        case Form::flow_text: return of_flow_text(how);
        default: return of_block_text(how);
    }
}

std::string WrittenItem::scalar(std::string_view text) const { return as_scalar_in(is_json_ ? '"' : ' ', text); }

/// In the quotes of the old one.
std::string WrittenItem::new_title(std::string_view text) const {
    return as_scalar_in(layout_.text()[title().span().begin], text);
}

std::string WrittenItem::key(std::string_view name) const {
    return is_json_ ? fmt::format("\"{}\"", name) : std::string(name);
}

std::string WrittenItem::entry(std::string_view name, std::string_view text) const {
    return fmt::format("{}: {}", key(name), scalar(text));
}

/// Without the line breaks that a block scalar ends with.
std::size_t WrittenItem::end_of(const Value& scalar) const {
    std::size_t end = scalar.span().end;
    while (end > scalar.span().begin && layout_.is_blank(end - 1, end)) --end;
    return end;
}

/// As the first key; below the first where a comment in that line speaks of the whole item.
Change WrittenItem::id_in_block(const std::string& id) const {
    const std::size_t at = value_.span().begin;
    const std::string indent = std::string(layout_.line_break()) + blanks(layout_.column(at));
    if (!layout_.has_allowance(at)) return {at, at, entry("id", id) + indent};
    const std::size_t below = layout_.line_end(at);
    return {below, below, indent + entry("id", id)};
}

std::optional<Changes> WrittenItem::of_block_mapping(const Rewriting& how) const {
    Changes changes;
    const auto first = value_.entries().front().value;
    const bool first_is_simple = first.is_scalar() && !is_block_scalar(first) && layout_.is_one_line(first.span());
    if (how.id && value_["id"].present()) return std::nullopt;
    if (how.id && layout_.has_allowance(value_.span().begin) && !first_is_simple) return std::nullopt;
    if (how.id) changes.push_back(id_in_block(*how.id));
    const bool needs_title = how.title || !how.additions.empty();
    if (!needs_title) return changes;
    if (!title().is_scalar() || title().is_alias()) return std::nullopt;
    if (how.title) changes.push_back({title().span().begin, end_of(title()), new_title(*how.title)});
    const std::size_t below = layout_.line_end(end_of(title()));
    for (const auto& [name, text] : how.additions)
        changes.push_back({below, below,
                           fmt::format("{}{}{}", layout_.line_break(), blanks(layout_.column(value_.span().begin)),
                                       entry(name, text))});
    return changes;
}

std::optional<Changes> WrittenItem::of_flow_mapping(const Rewriting& how) const {
    Changes changes;
    if (value_.is_empty() || (how.id && value_["id"].present())) return std::nullopt;
    const std::size_t first = value_.entries().front().key.span().begin;
    if (how.id) changes.push_back({first, first, entry("id", *how.id) + ", "});
    if (!how.title && how.additions.empty()) return changes;
    if (!title().is_scalar() || title().is_alias()) return std::nullopt;
    std::string text = how.title ? new_title(*how.title) : "";
    for (const auto& [name, added] : how.additions) text += ", " + entry(name, added);
    const std::size_t end = title().span().end;
    changes.push_back({how.title ? title().span().begin : end, end, text});
    return changes;
}

/// Two blanks before each line of the text but the first, so that it stays further in than its new key.
Changes WrittenItem::shifted_lines() const {
    Changes changes;
    const std::size_t end = end_of(value_);
    for (std::size_t at = layout_.text().find('\n', value_.span().begin); at < end;
         at = layout_.text().find('\n', at + 1))
        if (layout_.line_end(at + 1) > at + 1) changes.push_back({at + 1, at + 1, "  "});
    return changes;
}

std::optional<Changes> WrittenItem::of_block_text(const Rewriting& how) const {
    const std::size_t begin = value_.span().begin;
    const std::size_t end = end_of(value_);
    const std::string_view header = layout_.text().substr(begin, layout_.line_end(begin) - begin);
    const bool has_own_indent = is_block_scalar(value_) && header.substr(0, 3).find_first_of("123456789") < 3;
    if (has_own_indent && !how.title) return std::nullopt;
    const bool behind_key = form_ == Form::text_of_key;
    const std::size_t column = behind_key ? layout_.column(key_.span().begin) + 2 : layout_.column(begin);
    const std::string indent = std::string(layout_.line_break()) + blanks(column);
    const bool stays_text = !how.id && how.additions.empty();
    if (stays_text) return Changes{{begin, end, new_title(how.title.value_or(""))}};
    std::string before = behind_key ? indent : "";
    if (how.id) before += entry("id", *how.id) + indent;
    before += key("title") + ": ";
    Changes changes = how.title ? Changes{} : shifted_lines();
    const std::size_t from = behind_key ? key_.span().end + 1 : begin;
    changes.push_back({from, how.title ? end : begin, before + (how.title ? new_title(*how.title) : "")});
    const std::size_t below = layout_.line_end(end);
    for (const auto& [name, text] : how.additions) changes.push_back({below, below, indent + entry(name, text)});
    return changes;
}

Changes WrittenItem::of_flow_text(const Rewriting& how) const {
    const syntax::Span at = value_.span();
    std::string before = "{";
    if (how.id) before += entry("id", *how.id) + ", ";
    before += key("title") + ": ";
    std::string after;
    for (const auto& [name, text] : how.additions) after += ", " + entry(name, text);
    const bool stays_text = !how.id && how.additions.empty();
    if (stays_text) return {{at.begin, at.end, new_title(how.title.value_or(""))}};
    if (how.title) return {{at.begin, at.end, before + new_title(*how.title) + after + "}"}};
    return {{at.begin, at.begin, before}, {at.end, at.end, after + "}"}};
}

}  // namespace okr::rule
