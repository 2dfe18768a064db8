#include "mend/set_value.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>

#include "mend/edited.hpp"
#include "mend/line_places.hpp"
#include "mend/long_form.hpp"
#include "mend/scalar_text.hpp"
#include "syntax/read.hpp"

namespace okr::mending {

namespace {

using base::Failure;
using base::Result;
using syntax::NodeKind;
using syntax::Style;
using syntax::Value;
using Entry = Value::Entry;
using Edits = std::vector<Edit>;

std::optional<Value> node_at(const syntax::Tree& tree, syntax::Span place) {
    for (std::uint32_t i = 0; i < tree.nodes.size(); ++i)
        if (tree.nodes[i].span == place && tree.nodes[i].kind != NodeKind::alias) return Value(tree, i);
    return std::nullopt;
}

/// One mapping and the bytes that it stands in.
class MappingEditor {
public:
    MappingEditor(std::string_view bytes, const Value& mapping)
        : bytes_(bytes), entries_(mapping.entries()), in_flow_(mapping.style() == Style::flow) {}

    Result<Edits> set(const std::vector<NewValue>& values) {
        for (const NewValue& value : values) {
            const Entry* entry = find(value.key);
            const std::string fault = entry != nullptr ? replace(*entry, value) : add(value);
            if (!fault.empty()) return Failure{fault};
        }
        for (auto& [at, text] : added_) edits_.push_back({at, at, std::move(text)});
        std::stable_sort(edits_.begin(), edits_.end(), [](const Edit& a, const Edit& b) { return a.start < b.start; });
        return std::move(edits_);
    }

private:
    [[nodiscard]] const Entry* find(std::string_view key) const {
        const auto found = std::find_if(entries_.begin(), entries_.end(), [&](const Entry& each) {
            return each.key.is_scalar() && each.key.text() == key;
        });
        return found == entries_.end() ? nullptr : &*found;
    }

    /// Behind the `:` of an entry.
    [[nodiscard]] std::size_t behind_colon(const Entry& entry) const {
        return std::min(bytes_.find(':', entry.key.span().end), bytes_.size() - 1) + 1;
    }

    std::string replace(const Entry& entry, const NewValue& value) {
        if (entry.value.is_alias())
            return fmt::format("its `{}` is an alias: it says what is written elsewhere, and would stop doing so",
                               value.key);
        if (!entry.value.is_scalar() && !entry.value.is_null())
            return fmt::format("its `{}` holds more than one value", value.key);
        const std::size_t colon = behind_colon(entry);
        const syntax::Span span = entry.value.span();
        if (entry.value.is_null() && span.begin < colon) {  // it has no bytes of its own
            const std::size_t begin = entry.key.span().begin;
            const std::string key(bytes_.substr(begin, colon - begin));
            edits_.push_back({begin, colon, key + " " + scalar_text(value.text, Style::plain, in_flow_)});
            return {};
        }
        if (bytes_.substr(colon, span.begin - colon).find_first_of("&!") != std::string_view::npos)
            return fmt::format("its `{}` carries an anchor or a tag", value.key);
        const Style style = entry.value.is_null() ? Style::plain : entry.value.style();
        edits_.push_back({span.begin, end_of_value(bytes_, entry.value), scalar_text(value.text, style, in_flow_)});
        return {};
    }

    /// The entry that a new one follows: one of those named, else the last.
    [[nodiscard]] const Entry& predecessor(const NewValue& value) const {
        for (const std::string_view key : value.behind)
            if (const Entry* entry = find(key)) return unbound(*entry);
        return unbound(entries_.back());
    }

    /// A block text to which the line ends behind it belong (`|+`), or that ends with the file: a line behind it would
    /// change it. The nearest entry before it that is none; or itself, where there is no such.
    [[nodiscard]] const Entry& unbound(const Entry& entry) const {
        for (auto at = std::size_t(&entry - entries_.data()) + 1; at-- > 0;)
            if (!binds_what_follows(entries_[at])) return entries_[at];
        return entry;
    }

    [[nodiscard]] bool binds_what_follows(const Entry& entry) const {
        const Style style = entry.value.is_scalar() ? entry.value.style() : Style::plain;
        if (entry.value.is_alias() || (style != Style::literal && style != Style::folded)) return false;
        const std::size_t begin = entry.value.span().begin;
        const std::string_view header = bytes_.substr(begin, line_end(bytes_, begin) - begin);
        return header.substr(0, 3).find('+') != std::string_view::npos ||
               line_end(bytes_, end_of_value(bytes_, entry.value)) == bytes_.size();
    }

    /// Behind the blank lines that belong to a text.
    [[nodiscard]] std::size_t behind_blanks(std::size_t at) const {
        const std::size_t next = bytes_.find_first_not_of(" \r\n", at);
        const std::size_t line = bytes_.rfind('\n', std::min(next, bytes_.size()) - 1);
        return next == std::string_view::npos ? bytes_.size() : line + 1;
    }

    std::string add(const NewValue& value) {
        if (entries_.empty()) return "there is nothing in it yet";
        const Entry& before = predecessor(value);
        if (!in_flow_ && binds_what_follows(before) && bytes_.ends_with('\n')) return add_behind_blanks(before, value);
        const std::size_t end = std::max<std::size_t>(before.key.span().end, end_of_value(bytes_, before.value));
        if (in_flow_)
            added_[end] += ", " + flow_entry(value, before.key.style());
        else
            added_[line_end(bytes_, end)] += fmt::format("{}{}{}: {}", line_break(bytes_, end), indent(), value.key,
                                                         scalar_text(value.text, Style::plain, false));
        return {};
    }

    std::string add_behind_blanks(const Entry& before, const NewValue& value) {
        const std::size_t end = end_of_value(bytes_, before.value);
        added_[behind_blanks(end)] += fmt::format(
            "{}{}: {}{}", indent(), value.key, scalar_text(value.text, Style::plain, false), line_break(bytes_, end));
        return {};
    }

    /// Where keys are quoted, as in JSON, the new one is too.
    [[nodiscard]] static std::string flow_entry(const NewValue& value, Style keys) {
        const bool quoted = keys == Style::double_quoted;
        return fmt::format("{}: {}", scalar_text(value.key, quoted ? keys : Style::plain, true),
                           scalar_text(value.text, quoted ? keys : Style::plain, true));
    }

    /// Of a key that begins its line, if there is one: what stands before the first may be a dash.
    [[nodiscard]] std::string indent() const {
        for (const Entry& entry : entries_) {
            const std::string_view before = line_before(bytes_, entry.key.span().begin);
            if (before.find_first_not_of(" ") == std::string_view::npos) return std::string(before);
        }
        return std::string(line_before(bytes_, entries_.front().key.span().begin).size(), ' ');
    }

    std::string_view bytes_;
    std::vector<Entry> entries_;
    bool in_flow_;
    Edits edits_;
    std::map<std::size_t, std::string> added_;  ///< by where; what follows one entry stays in order
};

/// Does the object in the edited text say all of it?
bool says(std::string_view text, std::size_t begin, const std::vector<NewValue>& values, const syntax::Limits& limits) {
    const syntax::Parsed parsed = syntax::read(text, limits);
    for (std::uint32_t i = 0; i < parsed.tree.nodes.size(); ++i) {
        if (parsed.tree.nodes[i].kind != NodeKind::mapping || parsed.tree.nodes[i].span.begin != begin) continue;
        const Value mapping(parsed.tree, i);
        return std::all_of(values.begin(), values.end(), [&](const NewValue& value) {
            const Value found = mapping[value.key];
            return found.present() && found.is_scalar() && found.text() == value.text;
        });
    }
    return false;
}

}  // namespace

Result<Setting> set_values(std::string_view bytes, syntax::Span object, const std::vector<NewValue>& values,
                           const syntax::Limits& limits) {
    const syntax::Parsed parsed = syntax::read(bytes, limits);
    const auto node = parsed.broken ? std::nullopt : node_at(parsed.tree, object);
    if (!node) return Failure{"it is written in a way that cannot be edited in place; an alias, perhaps"};
    std::vector<NewValue> all = values;
    if (node->is_scalar()) all.insert(all.begin(), {"title", std::string(node->text()), {}});
    auto edits =
        node->is_mapping() ? MappingEditor(bytes, *node).set(values) : long_form(bytes, parsed.tree, *node, values);
    if (!edits) return edits.failure();
    Setting setting{std::move(*edits), {}};
    setting.text = edited(bytes, setting.edits);
    if (setting.text.size() > limits.file_size)
        return Failure{
            fmt::format("the file would be over its limit of {} bytes; raise `file_size` under `limits` in "
                        "okr.yaml",
                        limits.file_size)};
    if (!says(setting.text, object.begin, all, limits)) return Failure{"it would not read back as it was meant"};
    if (std::string why = disturbance(bytes, setting.text, setting.edits, limits); !why.empty()) return Failure{why};
    return setting;
}

}  // namespace okr::mending
