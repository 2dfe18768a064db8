// Runs the specifications of tests/rules, and the examples that rules are documented with.
#include <catch2/catch.hpp>

#include <stdlib.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "okr/baseline.hpp"
#include "okr/mend.hpp"
#include "okr/rule.hpp"
#include "store/worktree.hpp"
#include "support/spec.hpp"

namespace okr::test {

namespace {

namespace fs = std::filesystem;

/// Takes each expected line out of the findings; what is left on either side is wrong.
std::string differences(const SpecCase& spec, const Report& report) {
    std::vector<std::string> got = lines_of(report);
    std::string text;
    for (const std::string& expected : spec.expected) {
        const auto found =
            std::find_if(got.begin(), got.end(), [&](const std::string& line) { return matches(expected, line); });
        if (found == got.end())
            text += "\n  missing    " + expected;
        else
            got.erase(found);
    }
    for (const std::string& line : got) text += "\n  unexpected " + line;
    return text;
}

/// A folder of its own, gone with the object.
class Folder {
public:
    Folder() {
        std::string name = (fs::temp_directory_path() / "okr-spec-XXXXXX").string();
        path = ::mkdtemp(name.data());
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() { fs::remove_all(path); }

    void write(const Source& file) const {
        fs::create_directories((path / file.path).parent_path());
        std::ofstream(path / file.path, std::ios::binary) << file.text;
    }

    fs::path path;
};

/// The case as files on disk, for what is read is a part of what is specified.
std::vector<Source> as_read(const SpecCase& spec) {
    const Folder folder;
    for (const Source& file : spec.files) folder.write(file);
    return store::load(folder.path).files;
}

/// Only the selected rules are compared; all of them run.
void keep_selected(Report& report, const SpecCase& spec) {
    if (spec.select.empty()) return;
    std::erase_if(report.findings, [&](const Finding& finding) {
        return std::find(spec.select.begin(), spec.select.end(), finding.rule) == spec.select.end();
    });
}

bool is_baseline(const Source& file) { return file.path == baseline_name; }

/// Less what the baseline holds, if there is one among the case's own files.
LintResult lint_case(const std::vector<Source>& own, std::vector<Source> files, const LintOptions& options) {
    const auto baseline = std::find_if(own.begin(), own.end(), is_baseline);
    std::erase_if(files, is_baseline);
    if (baseline == own.end()) return lint(files, options);
    BaselineResult result = lint_beyond(*baseline, files, options);
    return {std::move(result.report), std::move(result.failure)};
}

std::string text_of(const std::vector<Source>& files, const std::string& path) {
    const auto found = std::find_if(files.begin(), files.end(), [&](const Source& file) { return file.path == path; });
    return found == files.end() ? "(no such file)" : found->text;
}

void put(std::vector<Source>& files, const MendResult& mended) {
    for (const MendedFile& changed : mended.files)
        for (Source& file : files)
            if (file.path == changed.path) file.text = changed.after;
}

/// Applies the fixes, looks at the files, and applies them again: then nothing may change.
std::string fixing(const SpecCase& spec, std::vector<Source> files, bool unsafe) {
    LintOptions options;
    options.today = spec.today;
    options.select = spec.mending;
    std::string wrong;
    MendOptions how;
    how.unsafe = unsafe;
    put(files, mend(files, options, how));
    for (const Fixed& fixed : spec.fixed) {
        if (fixed.unsafe != unsafe) continue;
        const std::string text = text_of(files, fixed.file.path);
        if (text != fixed.file.text) wrong += "\n" + fixed.file.path + " becomes\n" + text;
    }
    if (!mend(files, options, how).files.empty()) wrong += "\n  fixing again changes more";
    return wrong;
}

std::string fixing(const SpecCase& spec) {
    std::string wrong;
    for (const bool unsafe : {false, true}) {
        const auto is_such = [&](const Fixed& fixed) { return fixed.unsafe == unsafe; };
        if (std::any_of(spec.fixed.begin(), spec.fixed.end(), is_such)) wrong += fixing(spec, as_read(spec), unsafe);
    }
    return wrong;
}

std::string run(const SpecCase& spec) {
    const bool says_something = spec.expects || spec.fails || !spec.fixed.empty();
    if (!says_something) return "\n  says nothing that could fail; findings, or none, stand below `-- expect --`";
    LintOptions options;
    options.today = spec.today;
    LintResult result = lint_case(spec.files, as_read(spec), options);
    if (spec.fails) return result.failure.empty() ? "\n  the run was to fail" : "";
    if (!result.failure.empty()) return "\n  failed: " + result.failure;
    keep_selected(result.report, spec);
    return (spec.expects ? differences(spec, result.report) : "") + fixing(spec);
}

std::vector<fs::path> spec_files() {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(OKR_SOURCE_DIR "/tests/rules"))
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
        CHECK(fs::exists(OKR_SOURCE_DIR "/tests/rules/" + std::string(rule->name) + ".spec"));
}

TEST_CASE("examples of rules show what they say", "[rules]") {
    LintOptions options;
    options.today = "2026-02-01";
    for (const RuleInfo* rule : rules()) {
        INFO(rule->name);
        const auto finds = [&](std::string_view text) {
            const std::vector<Source> files = parse_sections(text);
            const LintResult result = lint_case(files, files, options);
            CHECK(result.failure == "");
            return std::any_of(result.report.findings.begin(), result.report.findings.end(),
                               [&](const Finding& f) { return f.rule == rule->name; });
        };
        CHECK(finds(rule->wrong));
        CHECK_FALSE(finds(rule->right));
    }
}

}  // namespace okr::test
