// What a single value must be, in the words of JSON Schema.
//
// A schema may be looser than the linter, never stricter: a file that lints clean must not be marked by an editor. So
// whatever YAML takes a plain word for (a number, a truth) is a text too, and a number may stand in quotes.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "model/schema.hpp"

namespace okr::schema {

struct ValueSchema {
    std::vector<std::string> types;  ///< of JSON; the first is what editors propose
    nlohmann::ordered_json keywords;
};

/// Of one value, be it the item of a list or the only one.
ValueSchema value_schema(const model::Field& field);

/// The field's example as the value that YAML would read; empty where there is none, or none that stands unquoted.
nlohmann::ordered_json examples(const model::Field& field);

/// One sentence; an example that must be quoted is told here, for editors insert their `examples` bare.
std::string description(const model::Field& field);

/// A number in quotes.
std::string number_pattern();

}  // namespace okr::schema
