// Parts of an organisation: whose OKRs stand where.
#include <fmt/format.h>

#include "exchange/foreign_shape.hpp"
#include "exchange/lost_words.hpp"
#include "exchange/tree_reader.hpp"

namespace okr::exchange {

namespace {

bool is_collection(const syntax::Value& value) { return value.is_mapping() || value.is_sequence(); }

}  // namespace

std::string joined(const std::string& year, std::string_view part) {
    return year.empty() ? std::string(part) : fmt::format("{} {}", year, part);
}

Exchange TreeReader::read(const syntax::Tree& tree) {
    read_any(tree.root(), {});
    for (const syntax::Comment& comment : tree.comments)
        if (!comment.text.empty() && !comment.text.starts_with("Imported from "))
            assembly_.set().asides.push_back({nodes_.line_of(comment.span), fmt::format("# {}", comment.text)});
    std::vector<NamedValue> told;
    nodes_.tell_values("", tree.root(), told);
    Exchange exchange = assembly_.take();
    keep_lost_words(exchange, told);
    return exchange;
}

void TreeReader::read_any(const Value& value, const Scope& scope) {
    if (value.is_sequence()) return read_objectives(value, scope);
    if (!value.is_mapping()) return;
    if (is_objective(value)) return read_objective(value, scope, "");
    read_part(value, scope);
}

void TreeReader::read_part(const Value& part, Scope scope) {
    const auto entries = part.entries();
    std::vector<bool> is_read;
    for (const auto& entry : entries) is_read.push_back(take_scope(entry, scope) || is_our_mark(entry, part));
    assembly_.enter(scope.team, scope.cycle);
    for (std::size_t i = 0; i < entries.size(); ++i)
        if (!is_read[i]) read_entry(entries[i], scope);
}

bool TreeReader::is_our_mark(const Value::Entry& entry, const Value& part) {
    const Value name = part["tool"]["name"];
    const bool is_ours = name.is_scalar() && name.text() == "okr" && entry.key.is_scalar();
    return is_ours && (entry.key.text() == "tool" || entry.key.text() == "schema_version");
}

bool TreeReader::take_scope(const Value::Entry& entry, Scope& scope) {
    const std::string text = nodes_.text_of(entry.value);
    if (text.empty()) return false;
    const Meaning meaning = meaning_of(nodes_.text_of(entry.key));
    if (meaning == Meaning::team) return scope.team = text, true;
    if (meaning == Meaning::cycle) return scope.cycle = text, true;
    if (meaning == Meaning::title && bare_name(nodes_.text_of(entry.key)) == "name") return scope.team = text, true;
    return false;
}

void TreeReader::read_entry(const Value::Entry& entry, const Scope& scope) {
    const std::string key = nodes_.text_of(entry.key);
    switch (list_of(entry)) {
        case Meaning::objectives: return read_objectives(entry.value, scope);
        case Meaning::teams:
            if (has_okrs(entry.value)) return read_parts(entry.value, scope);
            break;
        case Meaning::initiatives: return read_initiatives(entry.value, scope);
        case Meaning::needs: return read_needs(entry.value, scope);
        case Meaning::requests: return read_requests(entry.value, scope);
        default: break;
    }
    if (is_collection(entry.value) && names_time(key))
        return read_any(entry.value, {scope.team, joined(scope.cycle, key)});
    if (is_collection(entry.value) && has_okrs(entry.value))
        return read_any(entry.value, {entry.value.is_mapping() ? key : scope.team, scope.cycle});
    keep(key, entry.value, scope);
}

void TreeReader::read_parts(const Value& parts, const Scope& scope) {
    if (parts.is_sequence())
        for (const Value& part : parts.items()) read_any(part, scope);
    for (const auto& entry : parts.entries()) read_any(entry.value, {nodes_.text_of(entry.key), scope.cycle});
}

void TreeReader::keep(const std::string& key, const Value& value, const Scope& scope) {
    assembly_.enter(scope.team, scope.cycle);
    std::vector<NamedValue> values;
    nodes_.tell_all(key, value, values);
    for (const NamedValue& one : values) assembly_.set().asides.push_back(aside_of(one));
}

}  // namespace okr::exchange
