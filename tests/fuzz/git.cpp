// One piece of a repository is a stranger's; the first byte says which. History is told as far as it can be read, or
// refused in a sentence that acts no more than any other text.
#include "checks/small_repository.hpp"
#include "checks/text.hpp"
#include "history/difference.hpp"
#include "history/log.hpp"
#include "promise.hpp"
#include "render/difference.hpp"
#include "render/log.hpp"

namespace {

using okr::fuzzing::promise;
using okr::fuzzing::promise_harmless;
using okr::fuzzing::SmallRepository;
using okr::store::Snapshots;

constexpr std::string_view pieces = "ctbglmpshir";

void put(SmallRepository& repository, char piece, std::string_view bytes) {
    switch (piece) {
        case 'c': return repository.put_object('1', "commit", bytes);
        case 't': return repository.put_object('2', "tree", bytes);
        case 'b': return repository.put_object('8', "blob", bytes);
        case 'g': return repository.put_object('4', "tag", bytes);
        case 'l': return repository.put_raw_object('1', bytes);
        case 'm': return repository.put(".mailmap", bytes);
        case 'p': return repository.put(".git/packed-refs", bytes);
        case 's': return repository.put(".git/shallow", bytes);
        case 'h': return repository.put(".git/HEAD", bytes);
        case 'i': return repository.put(".git/index", bytes);
        default: return repository.put(".git/refs/heads/main", bytes);
    }
}

/// A folder that holds itself has no hash: only whoever may write objects here could make it, and it is as deep as
/// paths are long.
bool is_circle(char piece, std::string_view bytes) {
    return piece == 't' && bytes.find(std::string(20, '\x22')) != std::string_view::npos;
}

template <typename T>
bool is_there(const okr::base::Result<T>& result) {
    if (result) return true;
    promise(!result.failure().message.empty(), "a failure says why");
    promise(result.failure().message.find('\n') == std::string::npos, "a failure is one line");
    promise_harmless(result.failure().message, "failure");
    return false;
}

void tell_log(const Snapshots& snapshots) {
    const auto log = okr::history::log(snapshots, {});
    if (!is_there(log)) return;
    promise_harmless(okr::render::log_text(*log, {}), "text");
}

void tell_difference(const Snapshots& snapshots, std::string_view words) {
    const auto range = snapshots.range(words);
    if (!is_there(range)) return;
    okr::history::Documents documents(snapshots);
    const auto difference = okr::history::difference(snapshots, documents, range->from, range->to);
    if (!is_there(difference)) return;
    promise_harmless(okr::render::difference_text(*difference, {}), "text");
}

void merge(const Snapshots& snapshots) {
    const auto ours = snapshots.point("base");
    const auto theirs = snapshots.point("HEAD");
    if (is_there(ours) && is_there(theirs)) static_cast<void>(is_there(snapshots.merged(*ours, *theirs)));
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    static SmallRepository repository;
    const std::size_t known = pieces.find(static_cast<char>(data[0]));
    const char piece = pieces[known == std::string_view::npos ? data[0] % pieces.size() : known];
    const std::string_view bytes = okr::fuzzing::bytes_of(data + 1, size - 1);
    if (is_circle(piece, bytes)) return 0;
    repository.reset();
    put(repository, piece, bytes);
    const auto snapshots = Snapshots::open(repository.root());
    if (!is_there(snapshots)) return 0;
    tell_log(*snapshots);
    for (const std::string_view range : {"base..HEAD", "v1", "main", "base..INDEX"}) tell_difference(*snapshots, range);
    merge(*snapshots);
    const auto branches = snapshots->repository().branches();
    for (const std::string& branch : branches ? *branches : std::vector<std::string>())
        static_cast<void>(is_there(snapshots->repository().resolve(branch)));
    return 0;
}
