// Runs the specifications of tests/rules, and the examples that rules are documented with.
#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>

#include "okr/rule.hpp"
#include "support/spec.hpp"

namespace okr::test {

namespace {

/// Takes each expected line out of the findings; what is left on either side is wrong.
std::string differences(const SpecCase& spec, const Report& report) {
    std::vector<std::string> got = lines_of(report);
    std::string text;
    for (const std::string& expected : spec.expected) {
        const auto found = std::find_if(got.begin(), got.end(), [&](const std::string& line) { return matches(expected, line); });
        if (found == got.end()) text += "\n  missing    " + expected;
        else got.erase(found);
    }
    for (const std::string& line : got) text += "\n  unexpected " + line;
    return text;
}

std::string run(const SpecCase& spec) {
    LintOptions options;
    options.select = spec.select;
    options.today = spec.today;
    const LintResult result = lint(spec.files, options);
    if (spec.fails) return result.failure.empty() ? "\n  the run was to fail" : "";
    if (!result.failure.empty()) return "\n  failed: " + result.failure;
    return differences(spec, result.report);
}

std::vector<std::filesystem::path> spec_files() {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(OKR_SOURCE_DIR "/tests/rules"))
        if (entry.path().extension() == ".spec") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace

TEST_CASE("every specification of a rule holds", "[specs]") {
    for (const auto& path : spec_files()) {
        const std::string rule = path.stem().string();
        for (const SpecCase& spec : parse_spec(read_file(path.string()), rule.starts_with('_') ? "" : rule)) {
            const std::string wrong = run(spec);
            if (!wrong.empty()) FAIL_CHECK(path.filename().string() << " === " << spec.title << wrong);
        }
    }
}

TEST_CASE("every rule has a specification", "[specs]") {
    for (const RuleInfo* rule : rules())
        CHECK(std::filesystem::exists(OKR_SOURCE_DIR "/tests/rules/" + std::string(rule->name) + ".spec"));
}

TEST_CASE("examples of rules show what they say", "[rules]") {
    LintOptions options;
    options.today = "2026-02-01";
    for (const RuleInfo* rule : rules()) {
        INFO(rule->name);
        options.select = {std::string(rule->name)};
        if (rule->group == "allowance") options.select.push_back("kr-output");
        if (rule->name == "allow-unused") options.select.push_back("kr-wrong-way");
        const auto finds = [&](std::string_view text) {
            const LintResult result = lint(parse_sections(text), options);
            CHECK(result.failure == "");
            return std::any_of(result.report.findings.begin(), result.report.findings.end(), [&](const Finding& f) { return f.rule == rule->name; });
        };
        CHECK(finds(rule->wrong));
        CHECK_FALSE(finds(rule->right));
    }
}

}  // namespace okr::test
