// Two documents to a difference. The input's halves, parted by a line of `=======`, are the file before and after.
#include "okr/change.hpp"
#include "promise.hpp"

namespace {

using okr::fuzzing::promise;

std::vector<okr::Source> workspace(std::string_view text) {
    return {{"okr.yaml", "okr: 1\n"}, {"okrs/case.yaml", std::string(text)}};
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes = okr::fuzzing::bytes_of(data, size);
    constexpr std::string_view parting = "\n=======\n";
    const std::size_t middle = std::min(bytes.find(parting), bytes.size());
    const auto before = workspace(bytes.substr(0, middle));
    const auto after = workspace(bytes.substr(std::min(middle + parting.size(), bytes.size())));
    promise(okr::diff(before, before).changes.empty(), "nothing changed between a state and itself");
    const okr::Difference difference = okr::diff(before, after);
    for (const okr::Change& change : difference.changes) {
        promise(okr::find_change_kind(change.kind) != nullptr, "every change is of a known kind");
        promise(change.fingerprint.size() == 16, "a fingerprint has 16 digits");
    }
    return 0;
}
