// Fixes over a document: what comes out is read again, a second run changes nothing, and no carriage return comes into
// a text that had none.
#include "okr/mend.hpp"

#include "promise.hpp"

namespace {

using okr::fuzzing::promise;

std::vector<okr::Source> workspace(const std::string& text) {
    return {{"okr.yaml", "okr: 1\n"}, {"okrs/case.yaml", text}};
}

bool is_broken(const okr::Report& report) {
    for (const okr::Finding& finding : report.findings)
        if (finding.rule == "yaml-syntax" || finding.rule == "yaml-unsafe") return true;
    return false;
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(okr::fuzzing::bytes_of(data, size));
    okr::MendOptions how;
    how.unsafe = size % 2 == 1;
    const okr::MendResult result = okr::mend(workspace(text), {}, how);
    if (result.files.empty()) return 0;
    const std::string& after = result.files.front().after;
    promise(!is_broken(result.report), "a mended file is read again");
    promise(after.find('\r') == std::string::npos || text.find('\r') != std::string::npos, "no line end is new");
    promise(okr::mend(workspace(after), {}, how).files.empty(), "mending twice is mending once");
    return 0;
}
