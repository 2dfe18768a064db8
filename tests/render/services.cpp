// The formats that other programs read: GitLab, JUnit, Checkstyle, reviewdog.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "render/format.hpp"
#include "sample.hpp"

using namespace okr;
using nlohmann::json;
using test::add;
using test::region_of;
using test::report_about;
using test::report_of;

namespace {

Report two_files() {
    Report report = report_of({{"a.yaml", "é: one\nb: two\n"}, {"clean.yaml", "x\n"}});
    add(report, "a.yaml", "one", Severity::error, "is \"wrong\" & <bad>").help = "Mend it.";
    add(report, "a.yaml", "two", Severity::info, "might be better");
    return report;
}

}  // namespace

TEST_CASE("gitlab is a list of what Code Quality needs") {
    Report report = two_files();
    report.findings[1].fingerprint = report.findings[0].fingerprint;
    CHECK(json::parse(render::gitlab(report, {.path_prefix = "plans/"})) == json::parse(R"([
        {"description": "kr-action: is \"wrong\" & <bad>", "check_name": "kr-action", "fingerprint": "0000000000000010",
         "severity": "major", "location": {"path": "plans/a.yaml", "lines": {"begin": 1, "end": 1}}},
        {"description": "kr-action: might be better", "check_name": "kr-action", "fingerprint": "0000000000000010-2",
         "severity": "info", "location": {"path": "plans/a.yaml", "lines": {"begin": 2, "end": 2}}}])"));
    CHECK(render::gitlab({}, {}) == "[]\n");
}

TEST_CASE("junit fails what fails the run, and passes clean files") {
    CHECK(render::junit(two_files(), {}) == R"(<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="okr" tests="3" failures="1" errors="0">
  <testsuite name="a.yaml" tests="2" failures="1" errors="0">
    <testcase name="kr-action at 1:4" classname="a.yaml" file="a.yaml" line="1">
      <failure message="is &quot;wrong&quot; &amp; &lt;bad&gt;" type="kr-action">a.yaml:1:4: error: is &quot;wrong&quot; &amp; &lt;bad&gt; [kr-action]
help: Mend it.</failure>
    </testcase>
    <testcase name="kr-action at 2:4" classname="a.yaml" file="a.yaml" line="2">
      <system-out>a.yaml:2:4: info: might be better [kr-action]</system-out>
    </testcase>
  </testsuite>
  <testsuite name="clean.yaml" tests="1" failures="0" errors="0">
    <testcase name="no findings" classname="clean.yaml"/>
  </testsuite>
</testsuites>
)");
    const auto failures = [](render::Style style) {
        const std::string out = render::junit(two_files(), style);
        return out.substr(out.find("failures="), 12);
    };
    CHECK(failures({.fail_on = Severity::info}) == "failures=\"2\"");
    CHECK(failures({.fail_on = std::nullopt}) == "failures=\"0\"");
}

TEST_CASE("checkstyle has an element a file") {
    CHECK(render::checkstyle(two_files(), {}) == R"(<?xml version="1.0" encoding="UTF-8"?>
<checkstyle version="5.0">
  <file name="a.yaml">
    <error line="1" column="4" severity="error" message="is &quot;wrong&quot; &amp; &lt;bad&gt;" source="okr.kr-action"/>
    <error line="2" column="4" severity="info" message="might be better" source="okr.kr-action"/>
  </file>
  <file name="clean.yaml">
  </file>
</checkstyle>
)");
}

TEST_CASE("rdjson counts bytes and makes one suggestion of a fix") {
    Report report = two_files();
    report.findings[0].fixes.push_back({"Mend", true, {{4, 5, "O"}, {11, 14, "TWO"}}});
    report.findings[0].notes.push_back({"see", region_of(report, "a.yaml", "two")});
    const json document = json::parse(render::rdjson(report, {}));
    CHECK(document["source"]["name"] == "okr");
    CHECK(document["diagnostics"][0] == json::parse(R"({
        "message": "is \"wrong\" & <bad>\nMend it.",
        "location": {"path": "a.yaml",
                     "range": {"start": {"line": 1, "column": 5}, "end": {"line": 1, "column": 8}}},
        "severity": "ERROR",
        "code": {"value": "kr-action"},
        "suggestions": [{"range": {"start": {"line": 1, "column": 5}, "end": {"line": 2, "column": 7}},
                         "text": "One\nb: TWO"}],
        "related_locations": [{"message": "see", "location": {"path": "a.yaml",
            "range": {"start": {"line": 2, "column": 4}, "end": {"line": 2, "column": 7}}}}]})"));
    report.sources.clear();
    const json bare = json::parse(render::rdjson(report, {}))["diagnostics"][0];
    CHECK(bare["suggestions"].empty());
    CHECK(bare["location"]["range"] == json::parse(R"({"start": {"line": 1}, "end": {"line": 1}})"));
}
