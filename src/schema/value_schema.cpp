#include "schema/value_schema.hpp"

#include <fmt/format.h>

#include "model/settings.hpp"
#include "model/values.hpp"

namespace okr::schema {

namespace {

using model::Field;
using model::Type;
using nlohmann::ordered_json;

const std::vector<std::string> any_scalar{"string", "number", "boolean"};

ordered_json pattern(std::string_view expression, std::string_view message) {
    return {{"pattern", expression}, {"patternErrorMessage", fmt::format("Expected {}.", message)}};
}

/// A number, or one in quotes.
ValueSchema number(std::string_view type, ordered_json bounds, std::string_view message) {
    ordered_json keywords = std::move(bounds);
    keywords.update(pattern(number_pattern(), message));
    return {{std::string(type), "string"}, keywords};
}

ValueSchema choice(const Field& field) {
    ordered_json words = ordered_json::array();
    for (const std::string_view value : field.values) words.push_back(value);
    return {{"string"}, {{"enum", words}}};
}

ValueSchema date() {
    return {{"string"}, pattern("^[1-9][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$", "a date, as 2026-03-31")};
}

ValueSchema id() {
    ordered_json keywords = pattern("^[a-z0-9][a-z0-9-]*$",
                                    "an id: lower-case letters, digits and dashes, beginning with a letter or digit");
    keywords["minimum"] = 0;
    return {{"string", "integer"}, keywords};
}

/// In words, or a number up to 100.
ValueSchema share() {
    ordered_json keywords =
        pattern("^(?!\\+?-?[0-9.]+ *%?$)|^\\+?(100(\\.0*)?|[0-9]{0,2}(\\.[0-9]*)?) *%?$", "a share from 0% to 100%");
    keywords["minimum"] = 0;
    keywords["maximum"] = 100;
    return {{"string", "number"}, keywords};
}

ValueSchema reference() {
    ordered_json keywords = pattern("^([a-z0-9][a-z0-9-]*/)?[a-z0-9][a-z0-9-]*(@[^@]+)?$",
                                    "a reference: `id`, `team/id` or `team/id@cycle`");
    keywords["minimum"] = 0;
    return {{"string", "integer"}, keywords};
}

/// A bare word in YAML: does not begin as something else, holds no `: ` or ` #`.
bool stands_unquoted(std::string_view text) {
    return std::string_view("-?:,[]{}#&*!|>'\"%@`").find(text[0]) == std::string_view::npos &&
           text.find(": ") == std::string_view::npos && text.find(" #") == std::string_view::npos;
}

bool is_number(Type type) {
    return type == Type::fraction || type == Type::positive || type == Type::rank || type == Type::count ||
           type == Type::depth || type == Type::version;
}

ordered_json example_value(const Field& field) {
    const auto number = model::parse_number(field.example);
    if (field.type == Type::boolean) return field.example == "true";
    if (!is_number(field.type) || !number) return field.example;
    return *number == static_cast<int>(*number) ? ordered_json(static_cast<int>(*number)) : ordered_json(*number);
}

/// Cycles look like nothing else, so that all their shapes are shown.
ordered_json cycle_examples() { return {"2026-Q1", "2026-H1", "2026-T2", "2026-03", 2026}; }

}  // namespace

std::string number_pattern() { return "^[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?$"; }

ValueSchema value_schema(const Field& field) {
    switch (field.type) {
        case Type::id: return id();
        case Type::date: return date();
        case Type::horizon:
        case Type::cycle: return {{"string", "integer"}, ordered_json::object()};
        case Type::boolean:
            return {{"boolean", "string"}, pattern("^(true|false|True|False|TRUE|FALSE)$", "true or false")};
        case Type::fraction: return number("number", {{"minimum", 0}, {"maximum", 1}}, "a number from 0 to 1");
        case Type::share: return share();
        case Type::positive: return number("number", {{"exclusiveMinimum", 0}}, "a number above 0");
        case Type::rank: return number("integer", {{"minimum", 1}}, "a whole number from 1");
        case Type::depth: return number("integer", {{"minimum", 1}, {"maximum", 400}}, "a whole number from 1 to 400");
        case Type::count: return number("integer", {{"minimum", 0}}, "a whole number from 0");
        case Type::size: {
            ordered_json keywords = pattern("^[0-9.]+ *(KiB|MiB)?$", "a size in bytes, as 2 MiB");
            keywords["minimum"] = 1;
            return {{"integer", "string"}, keywords};
        }
        case Type::period:
            return {{"string"}, pattern("^\\+?[0-9.]+ (day|week|month)s?$", "days, weeks or months, as 2 weeks")};
        case Type::reference: return reference();
        case Type::choice: return choice(field);
        case Type::version:
            return {{"integer", "string"}, {{"enum", {model::known_version, std::to_string(model::known_version)}}}};
        default: return {any_scalar, ordered_json::object()};
    }
}

ordered_json examples(const Field& field) {
    if (field.type == Type::cycle) return cycle_examples();
    const bool is_told = !field.example.empty() && field.values.empty() && stands_unquoted(field.example);
    return is_told ? ordered_json::array({example_value(field)}) : ordered_json::array();
}

std::string description(const Field& field) {
    if (field.example.empty() || stands_unquoted(field.example)) return std::string(field.doc);
    return fmt::format("{} In quotes: \"{}\".", field.doc, field.example);
}

}  // namespace okr::schema
