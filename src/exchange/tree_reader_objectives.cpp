// Objectives in every arrangement.
#include "exchange/foreign_shape.hpp"
#include "exchange/tree_reader.hpp"

namespace okr::exchange {

void TreeReader::read_objectives(const Value& value, const Scope& scope) {
    if (value.is_mapping()) return read_keyed_objectives(value, scope);
    const auto items = value.items();
    if (is_flat(items)) return read_flat(items, scope);
    for (const Value& item : items) read_item(item, scope);
}

void TreeReader::read_item(const Value& item, const Scope& scope) {
    if (item.is_scalar()) return read_sentence(item, scope);
    if (item.is_mapping() && holds(item, Meaning::objectives) && !holds(item, Meaning::key_results))
        return read_part(item, scope);
    if (item.is_mapping()) return read_objective(item, scope, "");
    read_any(item, scope);
}

void TreeReader::read_sentence(const Value& item, const Scope& scope) {
    assembly_.enter(scope.team, scope.cycle);
    const Record record = nodes_.record_of(item, Meaning::objective);
    const std::size_t colon = record.title.find(':');
    const bool is_key_result = colon < 24 && bare_name(record.title.substr(0, colon)).find("kr") != std::string::npos;
    if (!is_key_result || !assembly_.has_objective()) {
        assembly_.new_objective(record);
        return;
    }
    Record result = record;
    result.title = trimmed(std::string_view(record.title).substr(colon + 1));
    assembly_.key_result(result);
}

void TreeReader::read_keyed_objectives(const Value& value, const Scope& scope) {
    if (is_objective(value)) return read_objective(value, scope, "");
    if (holds(value, Meaning::objectives)) return read_part(value, scope);
    for (const auto& [key_node, one] : value.entries()) {
        const std::string key = nodes_.text_of(key_node);
        if (names_time(key) && (one.is_mapping() || one.is_sequence()))
            read_any(one, {scope.team, joined(scope.cycle, key)});
        else if (one.is_mapping())
            read_objective(one, scope, key);
        else if (one.is_sequence())
            read_named_list(key, key_node, one, scope);
        else
            keep(key, one, scope);
    }
}

void TreeReader::read_named_list(const std::string& title, const Value& at, const Value& results, const Scope& scope) {
    assembly_.enter(scope.team, scope.cycle);
    assembly_.new_objective({title, nodes_.line_of(at), {}});
    add_key_results(results);
}

void TreeReader::read_objective(const Value& node, Scope scope, const std::string& key) {
    Record record = nodes_.record_of(node, Meaning::objective);
    if (std::string team = record.take(Meaning::team); !team.empty()) scope.team = std::move(team);
    if (std::string cycle = record.take(Meaning::cycle); !cycle.empty()) scope.cycle = std::move(cycle);
    if (record.title.empty())
        record.title = key;
    else if (!key.empty() && record.text(Meaning::id).empty())
        record.values.push_back({Meaning::id, "id", key, record.line});
    assembly_.enter(scope.team, scope.cycle);
    assembly_.new_objective(record);
    const std::string id = record.text(Meaning::id);
    for (const auto& entry : node.entries()) {
        if (list_of(entry) == Meaning::key_results) add_key_results(entry.value);
        if (list_of(entry) == Meaning::initiatives) add_initiatives(entry.value);
    }
    for (const auto& entry : node.entries())
        if (list_of(entry) == Meaning::objectives || list_of(entry) == Meaning::teams)
            read_below(entry, scope, id.empty() ? record.title : id);
}

void TreeReader::read_below(const Value::Entry& entry, const Scope& scope, const std::string& above) {
    if (!has_mappings(entry.value)) return keep_with_objective(entry);
    const std::size_t before = assembly_.set().objectives.size();
    if (list_of(entry) == Meaning::objectives)
        read_objectives(entry.value, scope);
    else if (has_okrs(entry.value))
        read_parts(entry.value, scope);
    else
        return keep_with_objective(entry);
    auto& all = assembly_.set().objectives;
    for (std::size_t i = before; i < all.size(); ++i)
        if (all[i].supports.empty()) all[i].supports.push_back(above);
}

void TreeReader::keep_with_objective(const Value::Entry& entry) {
    std::vector<NamedValue> values;
    nodes_.tell_all(nodes_.text_of(entry.key), entry.value, values);
    for (const NamedValue& one : values) assembly_.last_objective().asides.push_back(aside_of(one));
}

void TreeReader::read_flat(const std::vector<Value>& items, const Scope& scope) {
    std::vector<FlatRecord> records;
    for (const Value& item : items) {
        FlatRecord flat;
        flat.record = nodes_.record_of(item, Meaning::key_result);
        flat.type = type_of(flat.record.text(Meaning::type));
        if (flat.type != Meaning::unknown) flat.record.take(Meaning::type);
        flat.parent = flat.record.take(Meaning::parent);
        flat.team = flat.record.take(Meaning::team);
        flat.cycle = flat.record.take(Meaning::cycle);
        if (flat.team.empty()) flat.team = scope.team;
        if (flat.cycle.empty()) flat.cycle = scope.cycle;
        records.push_back(std::move(flat));
    }
    assemble(assembly_, records);
}

}  // namespace okr::exchange
