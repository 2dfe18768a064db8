// Rules, readings and statistics as people and programs get them.
#include <array>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "render/reading_table.hpp"
#include "render/rule_page.hpp"
#include "render/statistics.hpp"
#include "sample.hpp"

using namespace okr;
using nlohmann::json;

namespace {

constexpr std::array options{RuleOption{"most", 5, "how many are allowed"}};
constexpr RuleInfo rule{.name = "objective-count",
                        .group = "objective",
                        .severity = Severity::warning,
                        .summary = "A team has too many objectives.",
                        .why = "Focus is choosing.",
                        .source = "Doerr, Measure What Matters",
                        .wrong = "team: a\n\nobjectives: []  # ``` six\n",
                        .right = "team: a\n",
                        .options = options,
                        .fixable = Fixable::safely};
constexpr std::array<const RuleInfo*, 1> all{&rule};

Quantity percent(double value) {
    Quantity quantity;
    quantity.text = std::to_string(static_cast<int>(value)) + "%";
    quantity.value = value;
    quantity.unit = "%";
    return quantity;
}

Measure conversion() {
    Measure measure;
    measure.metric = "Conversion";
    measure.comparator = ">=";
    measure.direction = Direction::up;
    measure.baseline = percent(50);
    measure.target = percent(65);
    measure.unit = "%";
    return measure;
}

std::vector<render::Classified> sentences() {
    Reading outcome;
    outcome.kind = Kind::outcome;
    outcome.sure = true;
    outcome.why = "says what changes, and by how much";
    outcome.measure = conversion();
    Reading mixed;
    mixed.kind = Kind::mixed;
    mixed.why = "joins what you do with what it changes";
    mixed.split = Split{"Launch it", "Conversion from 50% to 65%"};
    return {{"Conversion from 50% to 65%", outcome}, {"Launch it \x1b\xff", mixed}};
}

}  // namespace

TEST_CASE("a rule as text") {
    CHECK(render::rule_text(rule, {}) == R"(objective-count (objective, warning, repaired by --fix)

A team has too many objectives.

why
  Focus is choosing.

wrong
    team: a

    objectives: []  # ``` six

right
    team: a

options
  most = 5  how many are allowed

source
  Doerr, Measure What Matters
)");
    CHECK(render::rules_text(all, {}) == "objective\n  objective-count  warning  A team has too many objectives.\n");
}

TEST_CASE("a rule as Markdown, its fences longer than any within") {
    CHECK(render::rule_markdown(rule) == R"(## `objective-count`

A team has too many objectives.

Group: objective; severity: warning; repaired by `okr lint --fix`.

### Why

Focus is choosing.

### Wrong

````yaml
team: a

objectives: []  # ``` six
````

### Right

```yaml
team: a
```

### Options

| option | default | meaning |
|---|---|---|
| `most` | 5 | how many are allowed |

### Source

Doerr, Measure What Matters
)");
    RuleInfo files = rule;
    files.wrong = "-- a.yaml --\nteam: a\n-- b.yaml --\nteam: b\n";
    CHECK(render::rule_markdown(files).find("### Wrong\n\n`a.yaml`\n\n```yaml\nteam: a\n```\n\n"
                                            "`b.yaml`\n\n```yaml\nteam: b\n```\n\n### Right") != std::string::npos);
    CHECK(render::rules_markdown(all).find("| [`objective-count`](#objective-count) | warning | A team") !=
          std::string::npos);
}

TEST_CASE("a rule as JSON, alone and in the list") {
    const json one = json::parse(render::rule_json(rule));
    CHECK(one["name"] == "objective-count");
    CHECK(one["options"] == json::parse(R"([{"name": "most", "value": 5, "summary": "how many are allowed"}])"));
    CHECK(one["fixable"] == "safely");
    const json list = json::parse(render::rules_json(all));
    CHECK(list["schema_version"] == 1);
    CHECK(list["rules"][0]["wrong"] == rule.wrong);
}

TEST_CASE("readings for people") {
    CHECK(render::readings_text(sentences(), {}) == R"(outcome      Conversion from 50% to 65%
             says what changes, and by how much
             measure: Conversion from 50% >= 65%

mixed?       Launch it \x1b\xff
             joins what you do with what it changes
             initiative: Launch it
             key result: Conversion from 50% to 65%
)");
}

TEST_CASE("readings for programs, one a line") {
    const std::string out = render::readings_jsonl(sentences());
    const std::size_t end = out.find('\n');
    CHECK(json::parse(out.substr(0, end)) == json::parse(R"({
        "text": "Conversion from 50% to 65%", "kind": "outcome", "sure": true,
        "why": "says what changes, and by how much",
        "measure": {"metric": "Conversion", "comparator": ">=", "direction": "up", "baseline": "50%", "target": "65%",
                    "unit": "%", "period": "", "baseline_value": 50.0, "target_value": 65.0},
        "split": null})"));
    const json mixed = json::parse(out.substr(end + 1));
    CHECK(mixed["measure"] == nullptr);
    CHECK(mixed["text"] == "Launch it \x1b\uFFFD");
    CHECK(mixed["split"] == json::parse(R"({"initiative": "Launch it", "key_result": "Conversion from 50% to 65%"})"));
    CHECK(json::parse(render::readings_json(sentences()))["readings"].size() == 2);
}

TEST_CASE("numbers that JSON cannot say are null") {
    auto infinite = sentences();
    infinite[0].reading.measure->target->value = 1e308 * 10;
    infinite[0].reading.measure->baseline->is_placeholder = true;
    const json reading = json::parse(render::readings_json(infinite))["readings"][0];
    CHECK(reading["measure"]["target_value"] == nullptr);
    CHECK(reading["measure"]["baseline_value"] == nullptr);
}

TEST_CASE("statistics count the rules, the most frequent first") {
    Report report = test::report_of({{"a.yaml", "x\n"}});
    for (const char* name : {"z-rule", "b-rule", "a-rule"})
        test::add(report, "a.yaml", "x", Severity::warning, "is").rule = name;
    for (int i = 0; i < 9; ++i) test::add(report, "a.yaml", "x", Severity::error, "is").rule = "z-rule";
    report.findings[1].fixes.push_back({"Mend", true, {}});
    report.summary.fixable = 1;
    CHECK(render::statistics(report, {}) == R"(9  error    z-rule
1  warning  a-rule
1  warning  b-rule [*]
1  warning  z-rule
Found 9 errors, 3 warnings in 1 file (1 fixable).
[*] can be repaired, some or all.
)");
}
