#include "store/submodules.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "base/printable.hpp"
#include "model/foreign.hpp"
#include "store/folder_walk.hpp"
#include "store/worktree.hpp"

namespace okr::store {

namespace {

namespace fs = std::filesystem;

bool has_submodules(const Snapshots& snapshots) {
    std::error_code error;
    return !snapshots.root().empty() && fs::exists(fs::path(snapshots.repository().workdir()) / ".gitmodules", error);
}

bool is_ours(const fs::path& path) {
    const auto bytes = read_bytes(path, syntax::Limits().file_size + 1);
    return bytes && !bytes->empty() && !model::is_plainly_foreign(*bytes);
}

}  // namespace

std::vector<std::string> words_of_submodules(const Snapshots& snapshots) {
    std::vector<std::string> words;
    if (!has_submodules(snapshots)) return words;
    const auto point = snapshots.point(worktree_name);
    if (!point) return words;
    FoundFiles found;
    find_files(snapshots.root(), "", *point->scope, Repositories::enter, found);
    for (const std::string& folder : found.other_repositories) {
        const auto is_in_it = [&](const std::string& file) {
            return file.starts_with(folder + "/") && is_ours(snapshots.root() / file);
        };
        if (std::none_of(found.files.begin(), found.files.end(), is_in_it)) continue;
        words.push_back(fmt::format(
            "{} is a repository of its own: its files count where okr reads the disk (lint, show), and what changed in "
            "them is known there alone: run this command there",
            base::printable(folder)));
    }
    return words;
}

}  // namespace okr::store
