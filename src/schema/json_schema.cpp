// The door of this room: which schemas there are, and the head and tail of each.
#include <fmt/format.h>

#include <algorithm>

#include "model/schema.hpp"
#include "okr/schema.hpp"
#include "schema/output_schema.hpp"
#include "schema/shape_schema.hpp"

namespace okr {

namespace {

using model::FileKind;
using nlohmann::ordered_json;

constexpr int schema_version = 1;

ordered_json head(std::string_view kind) {
    return {{"$schema", "http://json-schema.org/draft-07/schema#"},
            {"$id", fmt::format("urn:okr:schema:{}:{}", kind, schema_version)}};
}

/// Kinds of file that differ in their deciding key alone share a shape, and the schema is named by the first.
bool is_first_of_its_shape(const FileKind& kind) {
    const auto kinds = model::file_kinds();
    const auto first =
        std::find_if(kinds.begin(), kinds.end(), [&](const FileKind& k) { return k.shape == kind.shape; });
    return first->key == kind.key;
}

/// The keys of which one must be there, for they say what the file is.
std::vector<std::string_view> deciding_keys(const FileKind& kind) {
    std::vector<std::string_view> keys;
    for (const FileKind& each : model::file_kinds())
        if (each.shape == kind.shape) keys.push_back(each.key);
    return keys;
}

void require_deciding_key(ordered_json& schema, const FileKind& kind) {
    const auto keys = deciding_keys(kind);
    if (keys.size() > 1) {
        schema["if"] = {{"not", {{"required", {keys[1]}}}}};
        schema["then"] = {{"required", {keys[0]}}};
        return;
    }
    ordered_json& required = schema["required"];
    if (std::find(required.begin(), required.end(), keys[0]) == required.end()) required.push_back(keys[0]);
}

ordered_json file_schema(const FileKind& kind) {
    schema::Definitions definitions;
    ordered_json schema = head(kind.key);
    schema.update(definitions.write_out(*kind.shape));
    require_deciding_key(schema, kind);
    schema["definitions"] = definitions.take();
    return schema;
}

/// A file that has none of our keys yet: an editor proposes them all.
ordered_json undecided() {
    ordered_json properties = ordered_json::object();
    ordered_json ways = ordered_json::array();
    for (const FileKind& kind : model::file_kinds()) {
        for (const model::Field& field : kind.shape->fields)
            if (field.name == kind.key || kind.key == "objectives")
                properties[std::string(field.name)]["description"] = field.doc;
        ways.push_back({{"required", {kind.key}}});
    }
    ordered_json schema = schema::closed_mapping(std::move(properties));
    schema["anyOf"] = std::move(ways);
    return schema;
}

/// The first deciding key that stands in the file chooses, as it does for the linter.
ordered_json any_schema() {
    schema::Definitions definitions;
    ordered_json chain = undecided();
    const auto kinds = model::file_kinds();
    for (auto kind = kinds.rbegin(); kind != kinds.rend(); ++kind)
        chain = {{"if", {{"required", {kind->key}}}}, {"then", definitions.refer(*kind->shape)}, {"else", chain}};
    ordered_json schema = head("any");
    schema.update(
        {{"title", "any file of okr"}, {"description", "A file's first key says what it is."}, {"type", "object"}});
    schema.update(chain);
    schema["definitions"] = definitions.take();
    return schema;
}

ordered_json output_schema() {
    ordered_json schema = head("output");
    schema.update(schema::output_schema());
    return schema;
}

ordered_json schema_of(std::string_view name) {
    if (name == "any") return any_schema();
    if (name == "output") return output_schema();
    for (const FileKind& kind : model::file_kinds())
        if (kind.key == name && is_first_of_its_shape(kind)) return file_schema(kind);
    return {};
}

}  // namespace

std::span<const std::string_view> schema_kinds() {
    static const std::vector<std::string_view> names = [] {
        std::vector<std::string_view> all{"any"};
        for (const FileKind& kind : model::file_kinds())
            if (is_first_of_its_shape(kind)) all.push_back(kind.key);
        all.push_back("output");
        return all;
    }();
    return names;
}

std::string json_schema(std::string_view kind) {
    const ordered_json schema = schema_of(kind);
    return schema.is_null() ? std::string() : schema.dump(2) + "\n";
}

}  // namespace okr
