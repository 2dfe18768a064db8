// A few files along all of history: each folder that may hold one is opened once, however many commits have it.
//
// Comparing two commits opens every folder that differs on both sides, so twice for each of its states. Where few files
// are wanted and commits are many, it is half the work to ask each state of a folder once which of the files it has.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "history/trail.hpp"

namespace okr::history {

class LimitedTrail {
public:
    /// Files by their paths; folders are not taken. All three must stay where they are.
    LimitedTrail(const Trail& trail, const store::Snapshots& snapshots, const store::Scope& scope,
                 const std::vector<std::string>& paths);

    /// As Trail::changes, of these files alone. To be asked from the oldest commit on, leaving out none.
    base::Result<std::vector<std::vector<store::FileChange>>> changes(Trail::Place place);

private:
    using Blobs = std::vector<std::pair<std::uint32_t, git::Id>>;  ///< by place in `paths_`
    using Found = std::shared_ptr<const Blobs>;

    struct Folder {
        std::vector<std::pair<std::string, std::size_t>> folders;  ///< names to places in `folders_`
        std::vector<std::pair<std::string, std::uint32_t>> files;  ///< names to places in `paths_`
        std::unordered_map<git::Id, Found> known;
        Found latest = std::make_shared<const Blobs>();
    };

    void add(const std::string& path);
    std::size_t folder_within(std::size_t folder, std::string_view name);
    void sort();
    base::Result<Found> look_into(std::size_t folder, const git::Id& tree);
    base::Result<bool> take(const git::EntryView& entry, std::size_t folder, Blobs& blobs);
    base::Result<bool> look_at(Trail::Place place);
    [[nodiscard]] std::vector<store::FileChange> between(const Blobs& before, const Blobs& after) const;

    const Trail& trail_;
    const store::Snapshots& snapshots_;
    std::vector<std::string> paths_;  ///< sorted
    std::vector<Folder> folders_;     ///< the first is the root
    std::vector<Found> found_;        ///< by commit
};

}  // namespace okr::history
