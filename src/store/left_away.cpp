#include "store/left_away.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/printable.hpp"
#include "git/repository.hpp"
#include "store/scope.hpp"
#include "store/worktree.hpp"

namespace okr::store {

namespace {

namespace fs = std::filesystem;

/// "okrs/a.yaml, okrs/b.yaml and 3 more".
std::string listed(const std::vector<std::string>& names) {
    constexpr std::size_t most = 2;
    std::string text;
    for (std::size_t i = 0; i < std::min(names.size(), most); ++i)
        text += (i == 0 ? "" : ", ") + base::printable(names[i]);
    if (names.size() > most) text += fmt::format(" and {} more", names.size() - most);
    return text;
}

std::string files_of(const std::vector<std::string>& names) {
    return names.size() == 1 ? "one file of the workspace" : fmt::format("{} files of the workspace", names.size());
}

/// The folder that git keeps for this work tree; empty if there is none.
fs::path git_folder(fs::path folder) {
    std::error_code error;
    for (folder = fs::weakly_canonical(folder, error); !error; folder = folder.parent_path()) {
        const fs::path git = folder / ".git";
        if (fs::is_directory(git, error)) return git;
        constexpr std::size_t longest = 4096 + 16;
        constexpr std::string_view lead = "gitdir: ";
        const auto link = fs::is_regular_file(git, error) ? read_bytes(git, longest) : std::string();
        if (link && link->starts_with(lead)) return folder / link->substr(lead.size(), link->find('\n') - lead.size());
        if (folder == folder.parent_path()) break;
    }
    return {};
}

Scope scope_of(const std::vector<Source>& files) {
    const auto settings = std::ranges::find(files, settings_name, &Source::path);
    return settings == files.end() ? Scope() : Scope(settings->text);
}

std::vector<std::string> left_out_of(const git::Index& index, const std::string& folder, const Scope& scope) {
    std::vector<std::string> names;
    for (const git::IndexEntry& entry : index.entries) {
        if (!entry.is_left_out || entry.kind != git::EntryKind::file || !entry.path.starts_with(folder)) continue;
        const std::string path = entry.path.substr(folder.size());
        if (is_yaml(path) && path.find("/.") == std::string::npos && path[0] != '.' && scope.holds(path))
            names.push_back(path);
    }
    return names;
}

std::string words_of_sparse(const fs::path& root, const std::vector<Source>& files) {
    std::error_code error;
    const fs::path git = git_folder(root);
    if (git.empty() || !fs::exists(git / "info" / "sparse-checkout", error)) return {};
    const auto repository = git::Repository::open(root);
    if (!repository || !repository->is_sparse()) return {};
    const auto index = repository->index();
    if (!index) return fmt::format("this is a sparse checkout, and {}", index.failure().message);
    const auto names = left_out_of(*index, path_in_repository(root), scope_of(files));
    if (names.empty()) return {};
    return fmt::format(
        "this is a sparse checkout, and {} {} not on the disk ({}): `git sparse-checkout disable` brings "
        "everything",
        files_of(names), names.size() == 1 ? "is" : "are", listed(names));
}

std::string words_of_pointers(const std::vector<Source>& files) {
    std::vector<std::string> names;
    for (const Source& file : files)
        if (file.text.starts_with("version https://git-lfs.github.com/spec/")) names.push_back(file.path);
    if (names.empty()) return {};
    return fmt::format("{} {} a pointer of Git LFS alone, without the content ({}): `git lfs pull` fetches it",
                       files_of(names), names.size() == 1 ? "is" : "are each", listed(names));
}

}  // namespace

std::vector<std::string> words_of_left_away(const fs::path& root, const std::vector<Source>& files) {
    std::vector<std::string> words{words_of_sparse(root, files), words_of_pointers(files)};
    std::erase(words, "");
    return words;
}

}  // namespace okr::store
