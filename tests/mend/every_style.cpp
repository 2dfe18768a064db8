// All fixes on files of every style: what is mended is gone, what is not stays, and a second run finds nothing to do.
#include <catch2/catch.hpp>

#include <algorithm>

#include "mend/written_okrs.hpp"
#include "okr/mend.hpp"
#include "syntax/limits.hpp"
#include "syntax/read.hpp"

namespace okr::test {

namespace {

std::size_t count(std::string_view text, std::string_view part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) ++found;
    return found;
}

std::vector<Source> workspace(const std::string& text) {
    return {{"okr.yaml", "okr: 1\n"}, {"okrs/orchard.yaml", text}};
}

const std::string& text_of(const MendResult& result, const std::string& before) {
    return result.files.empty() ? before : result.files.front().after;
}

/// In its values, comments left out.
std::string all_values(const std::string& text) {
    const auto parsed = syntax::read(text, {});
    std::string values;
    for (const auto& node : parsed.tree.nodes) values.append(node.text).append("\n");
    return values;
}

void check_kept(const WrittenOkrs& okrs, const std::string& after) {
    for (const std::string& comment : okrs.comments) {
        INFO(comment);
        CHECK(count(after, "# " + comment) == 1);
    }
    const std::string values = all_values(after);
    for (const std::string& value : okrs.values) {
        INFO(value);
        CHECK(count(values, value) >= 1);
    }
}

/// Findings that a fix is offered for, and that are there all the same.
std::string left(const Report& report, bool unsafe) {
    std::string text;
    for (const Finding& finding : report.findings)
        for (const Fix& fix : finding.fixes)
            if (fix.safe || unsafe) text += finding.rule + ": " + fix.title + "\n";
    return text;
}

std::string file_faults(const Report& report) {
    std::string text;
    for (const Finding& finding : report.findings)
        if (finding.rule == "yaml-syntax" || finding.rule == "duplicate-key" || finding.rule == "duplicate-id" ||
            finding.rule == "unresolved-reference" || finding.rule == "unknown-key" || finding.rule == "bad-value")
            text += finding.rule + ": " + finding.message + "\n";
    return text;
}

void check(const WrittenOkrs& okrs, bool unsafe) {
    MendOptions how;
    how.unsafe = unsafe;
    const MendResult result = mend(workspace(okrs.text), {}, how);
    const std::string& after = text_of(result, okrs.text);
    CAPTURE(okrs.text, after);
    for (const LeftOut& one : result.left_out)
        FAIL_CHECK(one.finding.rule << " left out: " << one.fix << ": " << one.why);
    check_kept(okrs, after);
    CHECK(left(result.report, unsafe) == "");
    CHECK(file_faults(result.report) == "");
    CHECK(mend(workspace(after), {}, how).files.empty());
    CHECK(after.starts_with("\xEF\xBB\xBF") == okrs.text.starts_with("\xEF\xBB\xBF"));
    CHECK(after.ends_with('\n') == okrs.text.ends_with('\n'));
    const bool is_windows = okrs.text.find("\r\n") != std::string::npos;
    CHECK(count(after, "\r\n") == (is_windows ? count(after, "\n") : 0));
}

}  // namespace

TEST_CASE("fixes of every style of file keep what they do not mend", "[mend]") {
    for (std::uint32_t seed = 1; seed <= 300; ++seed) {
        const WrittenOkrs okrs = written_okrs(seed);
        INFO("seed " << seed);
        check(okrs, false);
        // A block text that the file's end cuts off has no line break of its own, and gets one where it moves: left
        // alone.
        if (okrs.text.ends_with('\n')) check(okrs, true);
    }
}

}  // namespace okr::test
