#include "exchange/foreign_shape.hpp"

#include <algorithm>

#include "exchange/foreign_node.hpp"
#include "exchange/importer.hpp"

namespace okr::exchange {

using syntax::Value;

namespace {

bool has_text_of(const Value& item, bool (*is_meant)(Meaning, std::string_view)) {
    const auto entries = item.entries();
    return std::any_of(entries.begin(), entries.end(), [&](const auto& entry) {
        return entry.key.is_scalar() && entry.value.is_scalar() &&
               is_meant(meaning_of(entry.key.text()), entry.value.text());
    });
}

}  // namespace

namespace {

/// Objectives in a list of mappings, or by their names. A list of bare texts beside key results is one of tags.
bool holds_whole_objectives(const Value& value) {
    const auto entries = value.entries();
    return std::any_of(entries.begin(), entries.end(), [](const auto& entry) {
        return list_of(entry) == Meaning::objectives && (entry.value.is_mapping() || has_mappings(entry.value));
    });
}

}  // namespace

bool is_objective(const Value& value) { return holds(value, Meaning::key_results) && !holds_whole_objectives(value); }

bool holds(const Value& value, Meaning list) {
    const auto entries = value.entries();
    return std::any_of(entries.begin(), entries.end(), [&](const auto& entry) { return list_of(entry) == list; });
}

bool is_flat(const std::vector<Value>& items) {
    return std::any_of(items.begin(), items.end(), [](const Value& item) {
        return has_text_of(item, [](Meaning meaning, std::string_view text) {
            return (meaning == Meaning::type && type_of(text) != Meaning::unknown) ||
                   (meaning == Meaning::parent && !text.empty());
        });
    });
}

bool has_okrs(const Value& value) {
    if (holds(value, Meaning::objectives) || holds(value, Meaning::key_results)) return true;
    if (value.is_sequence() && is_flat(value.items())) return true;
    for (const auto& entry : value.entries())
        if (has_okrs(entry.value)) return true;
    if (!value.is_sequence()) return false;
    const auto items = value.items();
    return std::any_of(items.begin(), items.end(), has_okrs);
}

bool names_time(std::string_view key) {
    const bool is_part = key.size() == 2 && std::string_view("QqHhTt").find(key[0]) != std::string_view::npos &&
                         key[1] >= '1' && key[1] <= '4';
    return is_part || !cycle_in(key).empty();
}

bool has_mappings(const Value& list) {
    const auto items = list.items();
    return std::any_of(items.begin(), items.end(), [](const Value& item) { return item.is_mapping(); });
}

}  // namespace okr::exchange
