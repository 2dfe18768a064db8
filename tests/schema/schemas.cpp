// The files of schemas/ are what the program generates, and refer to nothing that is not in them.
//
// When they differ: `for kind in any okr strategy teams objectives initiatives needs output; do
//     okr schema $kind > schemas/$kind.schema.json; done`
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <set>

#include "model/schema.hpp"
#include "okr/rule.hpp"
#include "okr/schema.hpp"
#include "support/spec.hpp"

using nlohmann::json;

namespace {

const std::filesystem::path folder = OKR_SOURCE_DIR "/schemas";

void collect(const json& value, std::set<std::string>& references) {
    if (value.is_object() && value.contains("$ref")) references.insert(value["$ref"].get<std::string>());
    if (value.is_structured())
        for (const json& child : value) collect(child, references);
}

std::set<std::string> definitions(const json& schema) {
    std::set<std::string> names;
    for (const auto& [name, body] : schema["definitions"].items()) names.insert("#/definitions/" + name);
    return names;
}

const okr::model::Shape& key_result_shape() {
    const auto kinds = okr::model::file_kinds();
    const auto file =
        std::find_if(kinds.begin(), kinds.end(), [](const auto& kind) { return kind.key == "objectives"; });
    return *find_field(*find_field(*file->shape, "objectives")->shape, "key_results")->shape;
}

}  // namespace

TEST_CASE("the schemas in schemas/ are those of the program") {
    for (const std::string_view kind : okr::schema_kinds()) {
        INFO(kind);
        CHECK(okr::test::read_file((folder / (std::string(kind) + ".schema.json")).string()) == okr::json_schema(kind));
    }
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        INFO(entry.path());
        CHECK_FALSE(okr::json_schema(entry.path().stem().stem().string()).empty());
    }
}

TEST_CASE("there is a schema for every kind of file, and none for other words") {
    const auto kinds = okr::schema_kinds();
    CHECK(std::vector<std::string_view>(kinds.begin(), kinds.end()) ==
          std::vector<std::string_view>{"any", "okr", "strategy", "teams", "objectives", "initiatives", "needs",
                                        "output"});
    CHECK(okr::json_schema("requests").empty());
    CHECK(okr::json_schema("").empty());
}

TEST_CASE("a schema defines what it refers to, and nothing else") {
    for (const std::string_view kind : okr::schema_kinds()) {
        INFO(kind);
        const json schema = json::parse(okr::json_schema(kind));
        std::set<std::string> references;
        collect(schema, references);
        CHECK(references == definitions(schema));
        CHECK(schema["$id"] == "urn:okr:schema:" + std::string(kind) + ":1");
        CHECK(schema["$schema"] == "http://json-schema.org/draft-07/schema#");
    }
}

TEST_CASE("every key of the format is told, with its words and its example") {
    const json schema = json::parse(okr::json_schema("objectives"));
    const json& result = schema["definitions"]["key_result"]["properties"];
    for (const okr::model::Field& field : key_result_shape().fields) {
        INFO(field.name);
        CHECK(result[std::string(field.name)]["description"].get<std::string>().starts_with(field.doc));
    }
    CHECK(result["baseline"]["examples"] == json{"52%"});
    CHECK(result["confidence"]["examples"] == json{0.6});
    CHECK(schema["properties"]["cycle"]["examples"].size() == 5);
}

TEST_CASE("an example that needs quotes is told in words") {
    const json schema = json::parse(okr::json_schema("objectives"));
    const json& target = schema["definitions"]["key_result"]["properties"]["target"];
    CHECK_FALSE(target.contains("examples"));
    CHECK(target["description"].get<std::string>().ends_with("In quotes: \"> 65%\"."));
}

TEST_CASE("the keys of `rules` are the rules, with their levels and options") {
    const json rules = json::parse(okr::json_schema("okr"))["properties"]["rules"];
    CHECK(rules["properties"].size() == okr::rules().size());
    CHECK(rules["additionalProperties"] == false);
    for (const okr::RuleInfo* rule : okr::rules()) {
        const json& schema = rules["properties"][std::string(rule->name)];
        INFO(rule->name);
        CHECK(schema["default"] == okr::name(rule->severity));
        CHECK(schema["then"]["properties"].size() == 1 + rule->options.size());
    }
}
