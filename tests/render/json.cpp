#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "render/format.hpp"
#include "sample.hpp"

using namespace okr;
using test::region_of;
using test::report_about;

namespace {

Report sample() {
    Report report = report_about("title: Launch it\nother: 1\n", "Launch it", "is \x1b a\u202e “task”");
    Finding& finding = report.findings[0];
    finding.why = "why";
    finding.help = "help";
    finding.object = "checkout/conversion@2026-Q1";
    finding.subject = "key result `conversion`";
    finding.notes.push_back({"see", region_of(report, "a.yaml", "other")});
    finding.fixes.push_back({"Mend", true, {{7, 16, "Conversion"}}});
    report.summary.fixable = 1;
    return report;
}

}  // namespace

TEST_CASE("json is one document with its keys in order") {
    const std::string version = nlohmann::json::parse(render::json({}, {}))["tool"]["version"];
    CHECK(render::json(sample(), {}) == R"({
  "schema_version": 1,
  "tool": {
    "name": "okr",
    "version": ")" + version + R"("
  },
  "findings": [
    {
      "rule": "kr-action",
      "severity": "error",
      "message": "is \u001b a\u202e “task”",
      "why": "why",
      "help": "help",
      "file": "a.yaml",
      "line": 1,
      "column": 8,
      "end_line": 1,
      "end_column": 17,
      "object": "checkout/conversion@2026-Q1",
      "subject": "key result `conversion`",
      "fingerprint": "0000000000000010",
      "notes": [
        {
          "message": "see",
          "file": "a.yaml",
          "line": 2,
          "column": 1,
          "end_line": 2,
          "end_column": 6
        }
      ],
      "fixes": [
        {
          "title": "Mend",
          "safe": true,
          "edits": [
            {
              "start": 7,
              "end": 16,
              "text": "Conversion"
            }
          ]
        }
      ]
    }
  ],
  "summary": {
    "files": 1,
    "skipped": 0,
    "errors": 1,
    "warnings": 0,
    "infos": 0,
    "fixable": 1,
    "allowed": 0
  }
}
)");
}

TEST_CASE("json of an empty report, and of a finding about no object") {
    const auto empty = nlohmann::json::parse(render::json({}, {}));
    CHECK(empty["findings"] == nlohmann::json::array());
    CHECK(render::jsonl({}, {}).empty());
    const auto line = nlohmann::json::parse(render::jsonl(report_about("x\n", "x"), {}));
    CHECK(line["object"] == nullptr);
    CHECK(line["notes"] == nlohmann::json::array());
    CHECK(line["schema_version"] == 1);
}
