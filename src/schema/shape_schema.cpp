#include "schema/shape_schema.hpp"

#include <algorithm>

#include "schema/rules_schema.hpp"
#include "schema/value_schema.hpp"

namespace okr::schema {

namespace {

using model::Field;
using model::Shape;
using model::Type;
using nlohmann::ordered_json;
using Types = std::vector<std::string>;

std::string definition_name(const Shape& shape) {
    std::string name(shape.name);
    std::replace(name.begin(), name.end(), ' ', '_');
    return name;
}

/// A single type stands alone.
ordered_json type_of(const Types& types) {
    return types.size() == 1 ? ordered_json(types.front()) : ordered_json(types);
}

Types types_of(const Shape& shape) {
    return shape.bare_title ? Types{"object", "string", "number", "boolean"} : Types{"object"};
}

/// A key without a value is as good as none, unless the key must be there; an empty list is a list.
bool may_be_null(const Field& field) { return field.list || !field.required; }

/// One or several, or nothing. Editors propose the first type, so the list stands first.
ordered_json type_of(const Types& types, const Field& field) {
    Types all;
    if (field.list) all.emplace_back("array");
    all.insert(all.end(), types.begin(), types.end());
    if (may_be_null(field)) all.emplace_back("null");
    return type_of(all);
}

ordered_json required_keys(const Shape& shape) {
    ordered_json keys = ordered_json::array();
    for (const Field& field : shape.fields)
        if (field.required) keys.push_back(field.name);
    return keys;
}

/// One or several, under a free key.
ordered_json texts() {
    constexpr Field text{"text", Type::text, ""};
    const Types types = value_schema(text).types;
    return {{"type", type_of(types, text.several())}, {"items", {{"type", types}}}};
}

void add_one_of(ordered_json& schema, const Shape& shape) {
    if (shape.one_of_a.empty()) return;
    schema["if"] = {{"not", {{"required", {shape.one_of_b}}}}};
    schema["then"] = {{"required", {shape.one_of_a}}};
}

}  // namespace

ordered_json closed_mapping(ordered_json properties) {
    return {{"properties", std::move(properties)},
            {"patternProperties", {{"^x-", {{"description", "Your own: kept, and ignored."}}}}},
            {"additionalProperties", false}};
}

ordered_json Definitions::refer(const Shape& shape) {
    if (std::find(shapes_.begin(), shapes_.end(), &shape) == shapes_.end()) shapes_.push_back(&shape);
    return {{"$ref", "#/definitions/" + definition_name(shape)}};
}

ordered_json Definitions::write_out(const Shape& shape) {
    ordered_json properties = ordered_json::object();
    for (const Field& field : shape.fields) properties[std::string(field.name)] = field_schema(field);
    ordered_json schema = {{"title", shape.name}, {"description", shape.doc}, {"type", type_of(types_of(shape))}};
    schema.update(closed_mapping(std::move(properties)));
    if (ordered_json keys = required_keys(shape); !keys.empty()) schema["required"] = std::move(keys);
    add_one_of(schema, shape);
    return schema;
}

ordered_json Definitions::take() {
    ordered_json definitions = ordered_json::object();
    for (std::size_t i = 0; i < shapes_.size(); ++i) definitions[definition_name(*shapes_[i])] = write_out(*shapes_[i]);
    if (!has_rules_) return definitions;
    definitions["level"] = level_schema();
    definitions["rules"] = {{"title", "rules"}, {"type", {"object", "null"}}};
    definitions["rules"].update(rules_schema());
    return definitions;
}

ordered_json Definitions::field_schema(const Field& field) {
    ordered_json schema = {{"description", description(field)}};
    if (ordered_json shown = examples(field); !shown.empty()) schema["examples"] = std::move(shown);
    add_content(schema, field);
    return schema;
}

void Definitions::add_content(ordered_json& schema, const Field& field) {
    switch (field.type) {
        case Type::mapping: return add_shape(schema, field);
        case Type::dictionary: return add_dictionary(schema, field);
        case Type::rules: has_rules_ = true; return field.list ? add_rules_by_path(schema) : add_rules(schema, field);
        default: return add_scalar(schema, field);
    }
}

void Definitions::add_rules(ordered_json& schema, const Field& field) {
    schema["type"] = type_of({"object"}, field);
    schema.update(rules_schema());
}

/// No `type` of an entry beside the definition's own: a value that is no mapping would be told twice.
void Definitions::add_rules_by_path(ordered_json& schema) {
    schema["type"] = {"object", "null"};
    schema["patternProperties"] = closed_mapping({})["patternProperties"];
    schema["additionalProperties"] = {{"$ref", "#/definitions/rules"}};
}

void Definitions::add_shape(ordered_json& schema, const Field& field) {
    schema["type"] = type_of(types_of(*field.shape), field);
    if (field.list) schema["items"] = refer(*field.shape);
    schema["if"] = {{"type", "object"}};
    schema["then"] = refer(*field.shape);
}

void Definitions::add_dictionary(ordered_json& schema, const Field& field) {
    schema["type"] = type_of({"object"}, field);
    schema["patternProperties"] = closed_mapping({})["patternProperties"];
    schema["additionalProperties"] = field.shape != nullptr ? refer(*field.shape) : texts();
}

void Definitions::add_scalar(ordered_json& schema, const Field& field) {
    const ValueSchema value = value_schema(field);
    schema["type"] = type_of(value.types, field);
    schema.update(value.keywords);
    if (schema.contains("enum") && may_be_null(field)) schema["enum"].push_back(nullptr);
    if (!field.list) return;
    schema["items"] = {{"type", type_of(value.types)}};
    schema["items"].update(value.keywords);
}

}  // namespace okr::schema
