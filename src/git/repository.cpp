#include "git/repository.hpp"

#include <fmt/format.h>

#include "git/mailmap_sources.hpp"
#include "git/state.hpp"

namespace okr::git {

Repository::Repository(std::unique_ptr<State> state) : state_(std::move(state)) {}
Repository::Repository(Repository&&) noexcept = default;
Repository& Repository::operator=(Repository&&) noexcept = default;
Repository::~Repository() = default;

base::Result<CommitNode> Repository::node(const Id& id) const {
    const auto raw = commit_bytes(*state_, id);
    if (!raw) return raw.failure();
    CommitNode node = read_commit_node(raw->view());
    node.is_cut = is_cut(id);
    if (node.is_cut) node.parents.clear();
    return node;
}

base::Result<Commit> Repository::commit(const Id& id) const {
    const auto raw = commit_bytes(*state_, id);
    if (!raw) return raw.failure();
    Commit commit = read_commit(id, raw->view());
    commit.author = known_as(commit.author);
    commit.committer = known_as(commit.committer);
    commit.is_cut = is_cut(id);
    if (commit.is_cut) commit.parents.clear();
    return commit;
}

Person Repository::known_as(const Person& written) const {
    if (!state_->mailmap) state_->mailmap = read_mailmap(*state_);
    return state_->mailmap->map(written);
}

base::Result<bool> Repository::use_mailmap_of(const Id& commit) {
    const auto found = node(commit);
    if (!found) return found.failure();
    auto mailmap = read_mailmap_of(*state_, found->tree);
    if (!mailmap) return mailmap.failure();
    state_->mailmap = std::move(*mailmap);
    return true;
}

base::Result<Bytes> Repository::tree_bytes(const Id& id) const { return folder_bytes(*state_, id); }

base::Result<std::vector<Entry>> Repository::tree(const Id& id) const {
    const auto bytes = tree_bytes(id);
    if (!bytes) return bytes.failure();
    const auto views = entries_of(bytes->view());
    if (!views) return explain(*state_, id, {false, "it is no folder to its end"});
    std::vector<Entry> entries;
    entries.reserve(views->size());
    for (const EntryView& view : *views) entries.push_back({std::string(view.name), view.kind, view.copy_id()});
    return entries;
}

base::Result<std::size_t> Repository::blob_size(const Id& id) const {
    const auto found = state_->objects.header(id);
    if (const auto* nothing = std::get_if<NoObject>(&found)) return explain(*state_, id, *nothing);
    const auto& header = std::get<ObjectHeader>(found);
    if (header.kind != ObjectKind::blob)
        return explain(*state_, id, {false, fmt::format("it is a {}, not a file", name(header.kind))});
    return header.size;
}

base::Result<std::optional<std::string>> Repository::blob(const Id& id, std::size_t limit) const {
    const auto size = blob_size(id);
    if (!size) return size.failure();
    if (*size > limit) return std::optional<std::string>();
    const auto bytes = read_object(*state_, id, ObjectKind::blob);
    if (!bytes) return bytes.failure();
    return std::optional<std::string>(bytes->view());
}

bool Repository::is_bare() const { return git_repository_is_bare(state_->repository.get()) == 1; }
bool Repository::is_shallow() const { return !state_->cuts.empty(); }
bool Repository::is_partial() const { return state_->is_partial; }
bool Repository::is_cut(const Id& id) const { return !state_->cuts.empty() && state_->cuts.contains(id); }
bool Repository::is_unborn() const { return git_repository_head_unborn(state_->repository.get()) == 1; }

std::filesystem::path Repository::workdir() const {
    const char* folder = git_repository_workdir(state_->repository.get());
    if (folder == nullptr) return {};
    const std::filesystem::path path(folder);
    return path.has_filename() ? path : path.parent_path();
}

}  // namespace okr::git
