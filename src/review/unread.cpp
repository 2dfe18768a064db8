#include "review/unread.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/printable.hpp"

namespace okr::reviewing {

namespace {

std::vector<std::string> lost(const model::Workspace& before, const model::Workspace& after) {
    std::set<std::string_view> readable;
    for (const model::File& file : before.files)
        if (file.is_ours && !file.parsed.broken) readable.insert(file.path);
    std::vector<std::string> paths;
    for (const model::File& file : after.files)
        if (file.parsed.broken && readable.contains(file.path)) paths.push_back(file.path);
    return paths;
}

void note(Review& review, std::string path, std::string words) {
    review.lost.push_back(std::move(path));
    review.difference.unreadable.push_back(std::move(words));
}

}  // namespace

/// Of files whose bytes did not change, nothing is told yet: it is other limits that make them unreadable.
void note_lost(Review& review, const model::Workspace& before, const model::Workspace& after) {
    std::vector<std::string>& told = review.difference.unreadable;
    for (const std::string& path : lost(before, after)) {
        if (std::find(review.lost.begin(), review.lost.end(), path) != review.lost.end()) continue;
        review.lost.push_back(path);
        const auto is_of_it = [&](const std::string& words) { return words.starts_with(path + ": "); };
        if (std::none_of(told.begin(), told.end(), is_of_it))
            told.push_back(path + ": cannot be parsed after the change; its objects are left out");
    }
}

std::string words_of_gone(const std::string& folder) {
    return fmt::format(
        "{}: the workspace that stood there is gone, and none stood here: what it held is not compared; if it was "
        "moved here, move it in a change of its own (`git mv`), or compare with where it was (`--root`)",
        folder.empty() ? "." : base::printable(folder));
}

void note_gone(Review& review, const std::vector<std::string>& folders) {
    for (const std::string& folder : folders) note(review, folder, words_of_gone(folder));
}

base::Result<bool> note_linked_settings(Review& review, const store::Snapshots& snapshots, const Request& request) {
    if (!request.base.settings || !request.head.tree) return false;
    const auto entries = snapshots.repository().tree(*request.head.tree);
    if (!entries) return entries.failure();
    for (const git::Entry& entry : *entries)
        if (entry.name == store::settings_name && entry.kind == git::EntryKind::link)
            note(review, std::string(store::settings_name),
                 fmt::format("{}: is a link now, and links are not followed here; write the settings into it",
                             store::settings_name));
    return true;
}

void note_broken_merge(Review& review) {
    note(review, std::string(store::settings_name),
         fmt::format("{}: cannot be read once this is merged, so what merging gives was not looked at; mend it where "
                     "the branch goes to, or merge that into the branch first",
                     store::settings_name));
}

}  // namespace okr::reviewing
