// Opening: where a repository is, whether it may be read, and why it cannot.
#include <fmt/format.h>

#include <optional>
#include <sstream>

#include "base/printable.hpp"
#include "git/failure.hpp"
#include "git/library.hpp"
#include "git/ownership.hpp"
#include "git/packed_refs.hpp"
#include "git/repository.hpp"
#include "git/rights.hpp"
#include "git/small_file.hpp"
#include "git/state.hpp"

namespace okr::git {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t shallow_limit = 64 * 1024 * 1024;

/// A setting of the repository's own configuration file, without opening the repository.
std::string raw_setting(const fs::path& folder, const char* key) {
    git_config* opened = nullptr;
    const fs::path common = folder / (read_small_file(folder / "commondir", 4096).empty() ? "." : "../..");
    if (git_config_open_ondisk(&opened, (common / "config").c_str()) != 0) return {};
    const ConfigHandle config(opened);
    Buffer value;
    return git_config_get_string_buf(value.get(), opened, key) == 0 ? value.text() : std::string();
}

/// What the nearest file `.git` says, as those of linked work trees and of submodules do.
struct GitFile {
    fs::path folder;  ///< that holds the file
    fs::path names;   ///< where the repository should be
};

std::optional<GitFile> nearest_git_file(const fs::path& start) {
    constexpr std::string_view key = "gitdir: ";
    std::error_code error;
    fs::path folder = fs::canonical(start, error);
    for (; !error && folder.has_relative_path(); folder = folder.parent_path()) {
        std::string text = read_small_file(folder / ".git", 4096);
        if (!text.starts_with(key)) continue;
        text.erase(text.find_last_not_of("\r\n") + 1);
        return GitFile{folder, (folder / text.substr(key.size())).lexically_normal()};
    }
    return std::nullopt;
}

/// A linked work tree whose repository has gone elsewhere; a submodule without what it was checked out of.
std::string words_of_lost_repository(const GitFile& file) {
    const bool is_worktree = file.names.parent_path().filename() == "worktrees";
    const std::string advice =
        is_worktree ? fmt::format(
                          ", or run `git worktree repair {}` in the repository that it is a work tree of, where that "
                          "is now",
                          shell_word(file.folder.string()))
                    : "";
    return fmt::format("{} names {}, which is not there: put it back{}", shell_word((file.folder / ".git").string()),
                       shell_word(file.names.string()), advice);
}

/// The nearest `.git` from there upwards, whatever it is: git has taken none for a repository.
std::optional<fs::path> nearest_name(const fs::path& start) {
    std::error_code error;
    for (fs::path folder = fs::canonical(start, error); !error && folder.has_relative_path();
         folder = folder.parent_path())
        if (fs::exists(fs::symlink_status(folder / ".git", error))) return folder / ".git";
    return std::nullopt;
}

constexpr std::string_view what_works =
    "`okr lint`, `show`, `graph`, `checkin`, `import` and `export` need no history and work all the same";

base::Failure cannot_open(const fs::path& start, const std::string& words) {
    Buffer found;
    const bool is_found = git_repository_discover(found.get(), start.c_str(), 0, nullptr) == 0;
    if (const auto file = is_found ? std::nullopt : nearest_git_file(start)) return {words_of_lost_repository(*file)};
    if (std::string fault = is_found ? std::string() : fault_of_rights_above(start); !fault.empty())
        return {std::move(fault)};
    if (const auto name = is_found ? std::nullopt : nearest_name(start))
        return {fmt::format("{} is no repository of git, or a damaged one: put it back from a copy, or clone anew; {}",
                            shell_word(name->string()), what_works)};
    if (!is_found)
        return {
            fmt::format("there is no git repository at {} or above it: run `git init`, or name a folder of one with "
                        "`--root`",
                        shell_word(start.string()))};
    const fs::path folder = found.text();
    if (const std::string format = raw_setting(folder, "extensions.objectformat"); !format.empty() && format != "sha1")
        return {
            fmt::format("the repository {} names its objects by {}, which okr cannot read: only SHA-1 is supported; {}",
                        shell_word(folder.string()), base::printable(format), what_works)};
    if (const std::string storage = raw_setting(folder, "extensions.refstorage");
        !storage.empty() && storage != "files")
        return {
            fmt::format("the repository {} keeps its branches as `{}`, which okr cannot read: run "
                        "`git refs migrate --ref-format=files`",
                        shell_word(folder.string()), base::printable(storage))};
    return {fmt::format("cannot open the repository {}: {}; mend it as `git status` says; {}",
                        shell_word(folder.string()), words, what_works)};
}

std::set<Id> read_cuts(const fs::path& common) {
    std::set<Id> cuts;
    std::istringstream lines(read_small_file(common / "shallow", shallow_limit));
    for (std::string line; std::getline(lines, line);)
        if (const auto id = Id::from_hex(line)) cuts.insert(*id);
    return cuts;
}

/// Asked of every setting: a search by an expression leaks 20 kB for each that does not match (libgit2 1.5).
int note_promisor(const git_config_entry* entry, void* payload) {
    const std::string_view name = entry->name;
    int value = 0;
    if (name.starts_with("remote.") && name.ends_with(".promisor") &&
        git_config_parse_bool(&value, entry->value) == 0 && value != 0)
        *static_cast<bool*>(payload) = true;
    return 0;
}

bool is_partial_clone(git_repository* repository) {
    git_config* opened = nullptr;
    if (git_repository_config_snapshot(&opened, repository) != 0) return false;
    const ConfigHandle config(opened);
    Buffer remote;
    bool has_promisor = git_config_get_string_buf(remote.get(), opened, "extensions.partialclone") == 0;
    git_config_foreach(opened, note_promisor, &has_promisor);
    return has_promisor;
}

base::Result<std::unique_ptr<State>> read_state(RepositoryHandle repository, Whereabouts whereabouts) {
    auto state = std::make_unique<State>();
    state->repository = std::move(repository);
    state->whereabouts = std::move(whereabouts);
    const fs::path common = path_of(*state, GIT_REPOSITORY_ITEM_COMMONDIR);
    if (std::string fault = fault_of_rights(git_repository_path(state->repository.get()), common); !fault.empty())
        return base::Failure{std::move(fault)};
    auto objects = ObjectStore::open(path_of(*state, GIT_REPOSITORY_ITEM_OBJECTS), state->whereabouts.objects);
    if (!objects) return objects.failure();
    state->objects = std::move(*objects);
    if (git_repository_set_odb(state->repository.get(), state->objects.get()) != 0)
        return failure_to("open the objects of the repository");
    if (git_repository_head_unborn(state->repository.get()) != 0)
        if (std::string fault = fault_of_packed_refs(common); !fault.empty()) return base::Failure{std::move(fault)};
    state->cuts = read_cuts(common);
    state->is_partial = is_partial_clone(state->repository.get());
    return state;
}

}  // namespace

base::Result<Repository> Repository::open(const fs::path& start, Whereabouts whereabouts) {
    use_library();
    git_error_clear();
    git_repository* opened = nullptr;
    if (git_repository_open_ext(&opened, start.c_str(), 0, nullptr) != 0) return cannot_open(start, last_words());
    RepositoryHandle repository(opened);
    if (const auto owner = check_owner(opened); !owner) return owner.failure();
    auto state = read_state(std::move(repository), std::move(whereabouts));
    if (!state) return state.failure();
    return Repository(std::move(*state));
}

base::Result<Repository> Repository::again() const {
    return open(git_repository_path(state_->repository.get()), state_->whereabouts);
}

}  // namespace okr::git
