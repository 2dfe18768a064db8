// A document to findings, each time in another format: places exist, edits are in order, fingerprints differ, and the
// report is UTF-8 without controls of ASCII. What else must not act in a report is held by render.cpp.
#include <set>

#include "base/utf8.hpp"
#include "okr/lint.hpp"
#include "promise.hpp"
#include "render/format.hpp"

namespace {

using okr::fuzzing::promise;

void check(const okr::Finding& finding, std::string_view bytes) {
    if (finding.at.file != "okrs/case.yaml") return;
    promise(finding.at.begin <= finding.at.end && finding.at.end <= bytes.size(), "a finding lies within its file");
    promise(finding.at.from.line >= 1 && finding.at.from.column >= 1, "places count from 1");
    for (const okr::Fix& fix : finding.fixes) {
        std::size_t last = 0;
        for (const okr::Edit& edit : fix.edits) {
            promise(edit.start <= edit.end && edit.end <= bytes.size() && edit.start >= last, "edits are in order");
            last = edit.end;
        }
    }
}

bool is_harmless(std::string_view text) {
    for (const char c : text)
        if ((static_cast<unsigned char>(c) < 0x20 && c != '\n') || c == 0x7f) return false;
    return !okr::base::first_invalid_utf8(text);
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes(okr::fuzzing::bytes_of(data, size));
    const std::vector<okr::Source> files{{"okr.yaml", "okr: 1\n"}, {"okrs/case.yaml", bytes}};
    okr::LintOptions options;
    options.today = "2026-02-10";
    const okr::LintResult result = okr::lint(files, options);
    promise(result.failure.empty(), "settings that are right are read");
    std::set<std::string> prints;
    for (const okr::Finding& finding : result.report.findings) {
        check(finding, bytes);
        promise(prints.insert(finding.fingerprint).second, "no two findings share a fingerprint");
    }
    const auto formats = okr::render::formats();
    promise(is_harmless(formats[size % formats.size()].render(result.report, {})), "no format lets controls through");
    return 0;
}
