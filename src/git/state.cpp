#include "git/state.hpp"

#include <fmt/format.h>

#include "git/failure.hpp"

namespace okr::git {

namespace {

template <std::size_t slots>
base::Result<Bytes> read_through(RecentObjects<slots>& recent, const State& state, const Id& id, ObjectKind kind) {
    if (const Bytes& known = recent.find(id); !known.view().empty()) return known;
    auto bytes = read_object(state, id, kind);
    if (bytes) recent.keep(id, *bytes);
    return bytes;
}

}  // namespace

std::string unshallow_advice() {
    return "fetch the rest with `git fetch --unshallow` (GitHub Actions: `fetch-depth: 0` for actions/checkout; "
           "GitLab CI: the variable `GIT_DEPTH: 0`)";
}

base::Failure explain(const State& state, const Id& id, const NoObject& why) {
    if (!why.is_missing) return {fmt::format("git object {} cannot be read ({}): run `git fsck`", id.hex(), why.words)};
    if (!state.objects.lost().empty())
        return {
            fmt::format("git object {} is missing, and so is {}, from which this repository borrows objects (see "
                        ".git/objects/info/alternates): put it back, or clone anew",
                        id.hex(), shell_word(state.objects.lost().front().string()))};
    if (state.is_partial)
        return {
            fmt::format("git object {} is not in this partial clone: fetch everything with "
                        "`git fetch --refetch --no-filter`",
                        id.hex())};
    if (!state.cuts.empty())
        return {fmt::format("git object {} is not in this shallow clone: {}", id.hex(), unshallow_advice())};
    return {fmt::format("git object {} is missing: run `git fsck`", id.hex())};
}

base::Result<Bytes> read_object(const State& state, const Id& id, ObjectKind kind) {
    auto read = state.objects.read(id);
    if (const auto* nothing = std::get_if<NoObject>(&read)) return explain(state, id, *nothing);
    auto& object = std::get<Object>(read);
    if (object.kind != kind)
        return base::Failure{
            fmt::format("git object {} is a {}, not a {}: run `git fsck`", id.hex(), name(object.kind), name(kind))};
    return std::move(object.bytes);
}

base::Result<Bytes> folder_bytes(const State& state, const Id& id) {
    return read_through(state.trees, state, id, ObjectKind::tree);
}

base::Result<Bytes> commit_bytes(const State& state, const Id& id) {
    return read_through(state.commits, state, id, ObjectKind::commit);
}

std::filesystem::path path_of(const State& state, git_repository_item_t item) {
    Buffer path;
    if (git_repository_item_path(path.get(), state.repository.get(), item) != 0) return {};
    return path.text();
}

}  // namespace okr::git
