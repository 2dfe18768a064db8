#include "diff/settings_parts.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "diff/tree_text.hpp"
#include "model/values.hpp"

namespace okr::diffing {

namespace {

using model::Field;
using model::Shape;
using model::Type;
using syntax::Value;

template <typename T>
std::string number_or(const std::optional<T>& number, std::string_view text) {
    return number ? fmt::format("{}", *number) : std::string(text);
}

std::string meaning_of_scalar(std::string_view text, Type type) {
    if (type == Type::period) return number_or(model::parse_period(text), text);
    if (type == Type::size) return number_or(model::parse_size(text), text);
    if (type == Type::count) return number_or(model::parse_number(text), text);
    if (type == Type::boolean && text == "True") return "true";
    if (type == Type::boolean && text == "False") return "false";
    return std::string(text);
}

/// Patterns that take back others ("!okrs/**") work in their order; of any other list the order is nothing.
bool has_order(const std::vector<std::string>& items) {
    return std::any_of(items.begin(), items.end(), [](const auto& item) { return item.starts_with('!'); });
}

std::string meaning_of_list(const Value& list, Type type) {
    std::vector<std::string> items;
    for (const Value& item : list.items())
        items.push_back(item.is_scalar() ? meaning_of_scalar(item.text(), type) : tree_key(item));
    if (!has_order(items)) std::sort(items.begin(), items.end());
    return fmt::format("{}", fmt::join(items, "\n"));
}

/// `kr-output: warning` is short for `kr-output: {severity: warning}`.
std::string meaning_of_rule(const Value& rule) {
    if (rule.is_scalar()) return fmt::format("severity={};", rule.text());
    std::map<std::string, std::string> options;
    for (const auto& [key, value] : rule.entries()) options[in_one_line(key)] = meaning_of_list(value, Type::text);
    std::string meaning;
    for (const auto& [name, value] : options) meaning += fmt::format("{}={};", name, value);
    return meaning;
}

std::string meaning_of_shape(const Value& mapping, const Shape& shape) {
    std::string meaning;
    for (const Field& field : shape.fields) meaning += meaning_of_list(mapping[field.name], field.type) + ";";
    return meaning;
}

/// A list without its brackets, as a person would tell it.
std::string shown(const Value& value) {
    if (!value.is_sequence()) return in_one_line(value);
    std::vector<std::string> items;
    for (const Value& item : value.items()) items.push_back(in_one_line(item));
    return fmt::format("{}", fmt::join(items, ", "));
}

void put(SettingsParts& parts, const std::string& name, std::string meaning, const Value& value) {
    if (!value.is_null()) parts[name] = {std::move(meaning), {shown(value), {0, value.span()}, true}};
}

void take_entries(SettingsParts& parts, const Field& field, const Value& mapping) {
    for (const auto& [key, value] : mapping.entries()) {
        const std::string name = fmt::format("{}.{}", field.name, in_one_line(key));
        if (field.type == Type::rules)
            put(parts, name, meaning_of_rule(value), value);
        else if (!in_one_line(key).starts_with("x-"))
            put(parts, name, meaning_of_shape(value, *field.shape), value);
    }
}

void take(SettingsParts& parts, const Field& field, const Value& value) {
    const bool is_free = field.type == Type::rules || field.type == Type::dictionary;
    if (!value.is_mapping() || (!is_free && field.shape == nullptr))
        return put(parts, std::string(field.name), meaning_of_list(value, field.type), value);
    if (is_free) return take_entries(parts, field, value);
    for (const Field& inner : field.shape->fields)
        put(parts, fmt::format("{}.{}", field.name, inner.name), meaning_of_list(value[inner.name], inner.type),
            value[inner.name]);
}

}  // namespace

SettingsParts settings_parts(const model::File& file) {
    SettingsParts parts;
    if (file.kind == nullptr) return parts;
    const Value root = file.parsed.tree.root();
    for (const Field& field : file.kind->shape->fields) take(parts, field, root[field.name]);
    return parts;
}

}  // namespace okr::diffing
