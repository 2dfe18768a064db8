// What an import writes: our reader gives every text back, and nobody finds a fault in the file.
#include <catch2/catch.hpp>

#include "exchange/importer.hpp"
#include "exchange/nasty.hpp"
#include "exchange/yaml_text.hpp"
#include "okr/lint.hpp"
#include "syntax/read.hpp"
#include "syntax/scalar_text.hpp"

namespace okr::test {

namespace {

std::string read_back(const std::string& yaml, std::vector<std::string> path) {
    const syntax::Parsed parsed = syntax::read(yaml, {});
    if (parsed.broken || !parsed.faults.empty()) return "broken: " + parsed.faults.front().message;
    syntax::Value value = parsed.tree.root();
    for (const std::string& key : path) value = value.is_sequence() ? value.items()[std::stoul(key)] : value[key];
    return value.is_scalar() ? std::string(value.text()) : "no text";
}

Exchange::Set set_of(const std::string& text) {
    Exchange::Set set;
    set.team = "orchard";
    set.cycle = "2026-Q1";
    set.asides = {{3, text}, {0, text}};
    Exchange::Objective objective;
    objective.id = "o";
    objective.title = text;
    objective.because = text;
    objective.key_results.resize(1);
    objective.key_results[0].id = "k";
    objective.key_results[0].title = text;
    objective.key_results[0].target = text;
    objective.key_results[0].note = text;
    objective.key_results[0].asides = {{7, text}};
    objective.initiatives.resize(1);
    objective.initiatives[0].id = "i";
    objective.initiatives[0].title = text;
    objective.initiatives[0].so_that = text;
    set.objectives = {objective};
    return set;
}

}  // namespace

TEST_CASE("every text is read back as it was, wherever it stands", "[exchange]") {
    for (const std::string& text : nasty_texts()) {
        const std::string yaml = exchange::yaml_of(set_of(text), "list.csv").text;
        INFO(yaml);
        CHECK(read_back(yaml, {"objectives", "0", "title"}) == text);
        CHECK(read_back(yaml, {"objectives", "0", "because"}) == text);
        CHECK(read_back(yaml, {"objectives", "0", "key_results", "0", "title"}) == text);
        CHECK(read_back(yaml, {"objectives", "0", "key_results", "0", "target"}) == text);
        CHECK(read_back(yaml, {"objectives", "0", "key_results", "0", "note"}) == text);
        CHECK(read_back(yaml, {"objectives", "0", "key_results", "0", "x-import", "0", "text"}) == text);
        CHECK(read_back(yaml, {"objectives", "0", "initiatives", "0", "so_that"}) == text);
        CHECK(read_back(yaml, {"x-import", "0", "text"}) == text);
        CHECK(read_back(yaml, {"x-import", "1"}) == text);
    }
}

TEST_CASE("pairs of nasty texts do not become nice ones", "[exchange]") {
    for (const std::string& first : nasty_texts())
        for (const std::string& second : nasty_texts()) {
            const std::string text = first + second;
            INFO(text);
            CHECK(read_back("a: " + syntax::scalar_text(text) + "\n", {"a"}) == text);
            CHECK(read_back("a:\n  b: " + exchange::yaml_text(text, 4) + "\n  c: d\n", {"a", "b"}) == text);
            CHECK(read_back("a: [" + syntax::scalar_text(text, {.in_flow = true}) + "]\n", {"a", "0"}) == text);
        }
}

TEST_CASE("a file reads as a person would have written it", "[exchange]") {
    Exchange::Set set = set_of("Pickers come back > 70%");
    set.asides.clear();
    set.objectives[0].because.clear();
    set.objectives[0].supports = {"good-fruit", "press/juice"};
    set.objectives[0].key_results[0] = {};
    set.objectives[0].key_results[0].id = "back";
    set.objectives[0].key_results[0].title = "Pickers come back > 70%";
    set.objectives[0].key_results[0].target = "> 70%";
    set.objectives[0].key_results[0].baseline = "52%";
    set.objectives[0].key_results[0].by = "2026-03-31";
    set.objectives[0].key_results[0].score = "0.7";
    set.objectives[0].initiatives.clear();
    const Source file = exchange::yaml_of(set, "/somewhere/else/harvest.csv");
    CHECK(file.path == "okrs/2026-Q1/orchard.yaml");
    CHECK(file.text == R"(# Imported from harvest.csv by okr import.
team: orchard
cycle: 2026-Q1
objectives:
  - id: o
    title: Pickers come back > 70%
    supports: [good-fruit, press/juice]
    key_results:
      - id: back
        title: Pickers come back > 70%
        baseline: 52%
        target: "> 70%"
        by: 2026-03-31
        x-score: 0.7
)");
}

}  // namespace okr::test
