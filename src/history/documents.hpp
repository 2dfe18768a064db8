// Documents of a repository, each read once by the id of its bytes, however many commits hold it.
#pragma once

#include <cstddef>
#include <list>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <unordered_map>

#include "base/result.hpp"
#include "diff/document.hpp"
#include "store/snapshots.hpp"

namespace okr::history {

class Documents {
public:
    /// Of more documents than `most_kept` (some 40 KB each) those not used for longest are let go, and read again if
    /// they are wanted again.
    explicit Documents(const store::Snapshots& snapshots, std::size_t most_kept = 30000)
        : snapshots_(snapshots), most_kept_(most_kept) {}

    /// Nothing in it where the file is not ours.
    base::Result<diffing::Document> read(const std::string& path, const store::Blob& blob, const store::Point& point);

    /// It is not likely to be wanted again: the first to be let go.
    void let_go(const std::string& path, const store::Blob& blob, const store::Point& point);

    /// okr.yaml of the point; the defaults where there is none, or where it cannot be read.
    base::Result<model::Settings> settings(const store::Point& point);

private:
    /// A file reads differently under other settings (limits, cycles), and okr.yaml by its place.
    using Key = std::tuple<git::Id, git::Id, bool>;
    struct Kept {
        diffing::Document document;
        std::list<Key>::iterator use;
    };

    diffing::Document* find(const Key& key);
    void keep(const Key& key, diffing::Document document);

    const store::Snapshots& snapshots_;
    std::size_t most_kept_;
    std::map<Key, Kept> kept_;
    std::list<Key> uses_;  ///< the latest use first, what was let go last
    std::map<git::Id, model::Settings> settings_;
};

}  // namespace okr::history
