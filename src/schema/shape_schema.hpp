// Mappings of the format as schemas that refer to each other: one definition a shape.
//
// Alternatives ("one or several", "a text or a mapping") are told apart by `type` and `if`, never by `anyOf`: then a
// mistake is reported where it is, and not as "matches none of these".
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "model/schema.hpp"

namespace okr::schema {

/// Known keys, `x-…`, and nothing else.
nlohmann::ordered_json closed_mapping(nlohmann::ordered_json properties);

/// The definitions that a schema needs, in the order in which they are first referred to.
class Definitions {
public:
    /// {"$ref": …}; the shape is defined when `take` is called.
    nlohmann::ordered_json refer(const model::Shape& shape);

    /// The schema of a mapping, written out.
    nlohmann::ordered_json write_out(const model::Shape& shape);

    /// All that has been referred to, and what that refers to.
    nlohmann::ordered_json take();

private:
    nlohmann::ordered_json field_schema(const model::Field& field);
    void add_content(nlohmann::ordered_json& schema, const model::Field& field);
    void add_shape(nlohmann::ordered_json& schema, const model::Field& field);
    void add_dictionary(nlohmann::ordered_json& schema, const model::Field& field);
    void add_rules(nlohmann::ordered_json& schema, const model::Field& field);
    static void add_rules_by_path(nlohmann::ordered_json& schema);
    void add_scalar(nlohmann::ordered_json& schema, const model::Field& field);

    std::vector<const model::Shape*> shapes_;
    bool has_rules_ = false;
};

}  // namespace okr::schema
