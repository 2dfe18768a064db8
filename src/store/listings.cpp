#include "store/listings.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace okr::store {

Changes compare_listings(const Listing& before, const Listing& after) {
    Changes changes;
    for (auto left = before.files.begin(), right = after.files.begin();
         left != before.files.end() || right != after.files.end();) {
        const int order = left == before.files.end()   ? 1
                          : right == after.files.end() ? -1
                                                       : left->path.compare(right->path);
        FileChange change{order <= 0 ? left->path : right->path, {}, {}};
        if (order <= 0) change.before = (left++)->blob;
        if (order >= 0) change.after = (right++)->blob;
        if (order != 0 || !(*change.before == *change.after)) changes.files.push_back(std::move(change));
    }
    std::set_symmetric_difference(before.left_out.begin(), before.left_out.end(), after.left_out.begin(),
                                  after.left_out.end(), std::back_inserter(changes.left_out));
    return changes;
}

Listing with_changes(Listing listing, const std::vector<FileChange>& changes) {
    Listing changed{{}, std::move(listing.left_out), std::move(listing.other_workspaces)};
    changed.files.reserve(listing.files.size() + changes.size());
    auto change = changes.begin();
    const auto take_change = [&] {
        if (change->after) changed.files.push_back({change->path, *change->after});
        ++change;
    };
    for (FoundFile& file : listing.files) {
        while (change != changes.end() && change->path < file.path) take_change();
        const bool is_changed = change != changes.end() && change->path == file.path;
        if (is_changed)
            take_change();
        else
            changed.files.push_back(std::move(file));
    }
    while (change != changes.end()) take_change();
    return changed;
}

}  // namespace okr::store
