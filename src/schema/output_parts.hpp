// The words that schemas of output are made of.
#pragma once

#include <nlohmann/json.hpp>
#include <string_view>

namespace okr::schema {

using Json = nlohmann::ordered_json;

inline Json text() { return {{"type", "string"}}; }
inline Json text_or_null() { return {{"type", {"string", "null"}}}; }
inline Json truth() { return {{"type", "boolean"}}; }
inline Json whole(int least = 0) { return {{"type", "integer"}, {"minimum", least}}; }
inline Json number_or_null() { return {{"type", {"number", "null"}}}; }
inline Json share_or_null() { return {{"type", {"number", "null"}}, {"minimum", 0}, {"maximum", 1}}; }
inline Json list_of(Json items) { return {{"type", "array"}, {"items", std::move(items)}}; }
inline Json defined(std::string_view name) { return {{"$ref", "#/definitions/" + std::string(name)}}; }

/// A mapping that has all these keys, and may have more.
inline Json mapping(Json properties) {
    Json keys = Json::array();
    for (const auto& entry : properties.items()) keys.push_back(entry.key());
    return {{"type", "object"}, {"required", std::move(keys)}, {"properties", std::move(properties)}};
}

inline Json mapping_or_null(Json properties) {
    Json schema = mapping(std::move(properties));
    schema["type"] = {"object", "null"};
    return schema;
}

/// The same, with a sentence about it.
inline Json told(Json schema, std::string_view description) {
    schema["description"] = description;
    return schema;
}

/// `okr show`: the document, and the parts that it refers to.
Json outline_schema();
void add_outline_definitions(Json& definitions);

/// `okr diff`, `okr log`, `okr review`.
Json difference_schema();
Json log_schema();
Json review_schema();
void add_change_definitions(Json& definitions);

/// `okr export`, `okr import`.
Json exchange_schema();
void add_exchange_definitions(Json& definitions);

/// `okr align`, and the conversations of a review.
Json align_schema();
void add_align_definitions(Json& definitions);

/// `okr market`, of the same conversations.
Json market_schema();

/// `okr rule --all`; one rule, change or conversation by its name.
Json lore_schema();
Json single_lore();
void add_lore_definitions(Json& definitions);

}  // namespace okr::schema
