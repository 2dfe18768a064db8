// Runs tests/diff/*.spec: two states of a workspace, and the changes that are to be told, each once and no other.
//
// A file begins with a comment, then come cases: `=== title`, sections `-- before: path --` and `-- after: path --`
// with a file's text (`-- both: path --` for one that stays), and `-- expect --` with a line a change:
//
//     grade kind object | before | after
//
// `before` and `after` may be left out together; `-` stands for nothing, `*` for anything. Changes that come and go
// with their objective are not listed. A last line may say `count 2 added, 1 changed (1 eased), 0 dropped` or `layout
// only`.
#include <fmt/format.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <sstream>

#include "diff/specs.hpp"
#include "support/spec.hpp"

namespace okr::test {

namespace {

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return text;
}

std::vector<std::string> split(std::string_view line, char at) {
    std::vector<std::string> parts;
    std::istringstream stream{std::string(line)};
    for (std::string part; std::getline(stream, part, at);) parts.emplace_back(trimmed(part));
    return parts;
}

/// Takes the lines of one case.
class CaseReader {
public:
    void take(const std::string& line, DiffCase& into) {
        if (line.starts_with("-- ") && line.ends_with(" --")) {
            open(trimmed(std::string_view(line).substr(3, line.size() - 6)), into);
        } else if (in_expectation_) {
            if (!trimmed(line).empty()) into.expected.emplace_back(trimmed(line));
        } else {
            for (std::string* text : texts_) *text += line + "\n";
        }
    }

private:
    void open(std::string_view header, DiffCase& into) {
        texts_.clear();
        in_expectation_ = header == "expect";
        const std::size_t colon = header.find(": ");
        if (colon == std::string_view::npos) return;
        const std::string path(header.substr(colon + 2));
        const std::string_view side = header.substr(0, colon);
        if (side != "after") texts_.push_back(&into.before.emplace_back(Source{path, ""}).text);
        if (side != "before") texts_.push_back(&into.after.emplace_back(Source{path, ""}).text);
    }

    std::vector<std::string*> texts_;
    bool in_expectation_ = false;
};

bool fits(const std::string& pattern, const std::optional<std::string>& value) {
    return pattern == "*" || pattern == value.value_or("-");
}

bool fits(const std::string& expected, const Change& change) {
    const auto parts = split(expected, '|');
    if (parts.front() != fmt::format("{} {} {}", name(change.grade), change.kind, change.object)) return false;
    return parts.size() < 3 || (fits(parts[1], change.before) && fits(parts[2], change.after));
}

std::string line_of(const Change& change) {
    return fmt::format("{} {} {} | {} | {}", name(change.grade), change.kind, change.object,
                       change.before.value_or("-"), change.after.value_or("-"));
}

std::string count_of(const Difference& difference) {
    const ChangeCount& count = difference.count;
    const std::string eased = count.eased > 0 ? fmt::format(" ({} eased)", count.eased) : "";
    return fmt::format("count {} added, {} changed{}, {} dropped", count.added, count.changed, eased, count.dropped);
}

bool is_about_all(const std::string& expected) { return expected == "layout only" || expected.starts_with("count "); }

/// What is told and not expected, and what is expected and not told.
std::vector<std::string> faults(const DiffCase& spec, const Difference& difference) {
    std::vector<std::string> open, result;
    for (const std::string& line : spec.expected) {
        if (!is_about_all(line)) open.push_back(line);
        if (line == "layout only" && !difference.layout_only) result.push_back("is not layout only");
        if (line.starts_with("count ") && line != count_of(difference)) result.push_back(count_of(difference));
    }
    for (const Change& change : difference.changes) {
        if (!change.part_of.empty()) continue;
        const auto at = std::find_if(open.begin(), open.end(), [&](const auto& line) { return fits(line, change); });
        if (at == open.end())
            result.push_back("not expected: " + line_of(change));
        else
            open.erase(at);
    }
    for (const std::string& line : open) result.push_back("not told: " + line);
    return result;
}

}  // namespace

std::vector<DiffCase> parse_diff_spec(std::string_view text) {
    std::vector<DiffCase> cases;
    CaseReader reader;
    std::istringstream lines{std::string(text)};
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("=== ")) {
            cases.push_back({line.substr(4), {}, {}, {}});
            reader = {};
        } else if (!cases.empty()) {
            reader.take(line, cases.back());
        }
    }
    return cases;
}

TEST_CASE("changes are told as the specifications say", "[diff]") {
    for (const auto& entry : std::filesystem::directory_iterator(OKR_SOURCE_DIR "/tests/diff")) {
        if (entry.path().extension() != ".spec") continue;
        for (const DiffCase& spec : parse_diff_spec(read_file(entry.path().string()))) {
            const Difference difference = diff(spec.before, spec.after);
            INFO(entry.path().filename().string() << ": " << spec.title);
            CHECK_THAT(faults(spec, difference), Catch::Matchers::Equals(std::vector<std::string>{}));
            CHECK(diff(spec.after, spec.after).changes.empty());
        }
    }
}

TEST_CASE("every kind of change has an example that gives it and no other", "[diff]") {
    for (const ChangeInfo* kind : change_kinds()) {
        INFO(kind->name);
        const Difference difference = diff(parse_sections(kind->before), parse_sections(kind->after));
        std::vector<std::string> told;
        for (const Change& change : difference.changes)
            if (change.part_of.empty()) told.push_back(change.kind);
        CHECK(told == std::vector<std::string>{std::string(kind->name)});
        CHECK(!kind->summary.empty());
        CHECK(kind->why.size() > kind->summary.size() / 2);
        CHECK(kind->summary.ends_with("."));
    }
}

}  // namespace okr::test
