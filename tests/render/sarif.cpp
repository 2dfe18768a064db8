#include <catch2/catch.hpp>
#include <fstream>
#include <nlohmann/json.hpp>

#include "hostile.hpp"
#include "okr/rule.hpp"
#include "render/format.hpp"
#include "sample.hpp"

using namespace okr;
using nlohmann::json;
using test::add;
using test::region_of;
using test::report_about;
using test::report_of;

namespace {

json run_of(const Report& report) { return json::parse(render::sarif(report, {}))["runs"][0]; }

json result_of(const Report& report) { return run_of(report)["results"][0]; }

void write(const std::string& path, const Report& report) {
    std::ofstream(path, std::ios::binary) << render::sarif(report, {});
}

}  // namespace

TEST_CASE("sarif of a finding") {
    Report report = report_about("é: 🚀 Launch [it](x)\n", "Launch [it](x)", "is an [action](x)");
    Finding& finding = report.findings[0];
    finding.object = "checkout/conversion@2026-Q1";
    finding.notes.push_back({"the other", region_of(report, "a.yaml", "é")});
    finding.fixes.push_back({"Mend it", true, {{4, 4, "x"}, {8, 15, ""}}});
    finding.fixes.push_back({"Nothing to do", true, {}});
    const json expected = json::parse(R"json({
        "ruleId": "kr-action",
        "level": "error",
        "message": {"text": "is an \\[action\\](x)"},
        "locations": [{
            "physicalLocation": {
                "artifactLocation": {"uri": "a.yaml", "uriBaseId": "%SRCROOT%"},
                "region": {"startLine": 1, "startColumn": 6, "endLine": 1, "endColumn": 20}},
            "logicalLocations": [{"fullyQualifiedName": "checkout/conversion@2026-Q1", "kind": "object"}]}],
        "partialFingerprints": {"primaryLocationLineHash": "0000000000000010"},
        "relatedLocations": [{
            "id": 0,
            "physicalLocation": {
                "artifactLocation": {"uri": "a.yaml", "uriBaseId": "%SRCROOT%"},
                "region": {"startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 2}},
            "message": {"text": "the other"}}],
        "fixes": [{
            "description": {"text": "Mend it"},
            "artifactChanges": [{
                "artifactLocation": {"uri": "a.yaml", "uriBaseId": "%SRCROOT%"},
                "replacements": [
                    {"deletedRegion": {"startLine": 1, "startColumn": 4, "endLine": 1, "endColumn": 4},
                     "insertedContent": {"text": "x"}},
                    {"deletedRegion": {"startLine": 1, "startColumn": 5, "endLine": 1, "endColumn": 12}}]}]}]
    })json");
    json result = result_of(report);
    result.erase("ruleIndex");
    CHECK(result == expected);
}

TEST_CASE("sarif lists every rule, and results point into the list") {
    const json run = run_of(report_about("x\n", "x"));
    const json rules = run["tool"]["driver"]["rules"];
    REQUIRE(rules.size() == okr::rules().size());
    for (const json& rule : rules) {
        CHECK(rule["shortDescription"]["text"] != "");
        CHECK(rule["help"]["markdown"] != "");
        CHECK(rule["properties"]["tags"].size() == 2);
    }
    const json& result = run["results"][0];
    if (result.contains("ruleIndex")) CHECK(rules[result["ruleIndex"].get<std::size_t>()]["id"] == "kr-action");
    CHECK(run["columnKind"] == "unicodeCodePoints");
}

TEST_CASE("sarif cuts a place of several lines to its first") {
    const json region = result_of(report_about("a: |-\r\n  x\r\n", "|-\r\n  x"))["locations"][0]["physicalLocation"];
    CHECK(region["region"] == json::parse(R"({"startLine": 1, "startColumn": 4, "endLine": 1, "endColumn": 6})"));
}

TEST_CASE("sarif of nothing is a run without results") { CHECK(run_of(Report{})["results"] == json::array()); }

TEST_CASE("sarif writes paths as relative references") {
    Report report = report_of({{"a b/ü%#?:\n\xff.yaml", "x\n"}});
    add(report, "a b/ü%#?:\n\xff.yaml", "x", Severity::info, "is");
    const json result = json::parse(render::sarif(report, {.path_prefix = "plans/"}))["runs"][0]["results"][0];
    CHECK(result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] ==
          "plans/a%20b/%C3%BC%25%23%3F%3A%0A%FF.yaml");
    CHECK(result["level"] == "note");
}

TEST_CASE("sarif keeps to the results that services take, the worst of them") {
    Report report = report_of({{"a.yaml", "x\n"}});
    for (int i = 0; i < 30000; ++i) add(report, "a.yaml", "x", i < 29990 ? Severity::info : Severity::error, "m");
    const json run = run_of(report);
    CHECK(run["results"].size() == 25000);
    CHECK(run["results"][9]["level"] == "error");
    CHECK(run["results"][10]["level"] == "note");
    CHECK(run["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"] ==
          "5000 less severe findings left out");
}

TEST_CASE("sarif files for validate_sarif.py, in the current folder", "[.write-sarif]") {
    write("clean.sarif", Report{});
    write("hostile.sarif", test::hostile_report());
}
