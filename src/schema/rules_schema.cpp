#include "schema/rules_schema.hpp"

#include <nlohmann/json.hpp>

#include "okr/rule.hpp"
#include "schema/shape_schema.hpp"
#include "schema/value_schema.hpp"

namespace okr::schema {

namespace {

using nlohmann::ordered_json;

ordered_json option_schema(const RuleOption& option) {
    return {{"description", option.summary},
            {"default", option.value},
            {"type", {"integer", "string"}},
            {"minimum", 0},
            {"maximum", 1'000'000},
            {"pattern", number_pattern()},
            {"patternErrorMessage", "Expected a whole number."}};
}

ordered_json options_schema(const RuleInfo& rule) {
    ordered_json properties = {{"severity", {{"$ref", "#/definitions/level"}}}};
    for (const RuleOption& option : rule.options) properties[std::string(option.name)] = option_schema(option);
    return closed_mapping(std::move(properties));
}

/// No `type` beside the level's words: a value that is neither would be told twice.
ordered_json rule_schema(const RuleInfo& rule) {
    return {{"description", rule.summary},
            {"default", name(rule.severity)},
            {"if", {{"type", "object"}}},
            {"then", options_schema(rule)},
            {"else", {{"$ref", "#/definitions/level"}}}};
}

}  // namespace

ordered_json level_schema() {
    return {{"title", "level"},
            {"description", "How severe a finding is, or off."},
            {"enum", {"error", "warning", "info", "off"}}};
}

ordered_json rules_schema() {
    ordered_json properties = ordered_json::object();
    for (const RuleInfo* rule : rules()) properties[std::string(rule->name)] = rule_schema(*rule);
    return closed_mapping(std::move(properties));
}

}  // namespace okr::schema
