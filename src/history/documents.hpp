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
#include "diff/excerpts.hpp"
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

    /// Is every version that there is plainly of others? They are not parsed then.
    base::Result<bool> is_of_others(const store::FileChange& file, const store::Point& from, const store::Point& to);

    /// What differs of two versions of one file; nothing where they are to be read as they are.
    base::Result<std::optional<diffing::Excerpts>> excerpts(const store::FileChange& file, const store::Point& from,
                                                            const store::Point& to);

    /// It is not likely to be wanted again: the first to be let go.
    void let_go(const std::string& path, const store::Blob& blob, const store::Point& point);

    /// okr.yaml of the point; the defaults where there is none, or where it cannot be read.
    base::Result<model::Settings> settings(const store::Point& point);
    base::Result<bool> are_settings_broken(const store::Point& point) const;
    /// The organisation's own words that sentences of the point are read with: its own, or those of the judge.
    base::Result<Words> words(const store::Point& point);
    /// From now on all sentences are read with this point's words: who proposes a change does not also say what its
    /// words mean.
    base::Result<bool> read_by(const store::Point& judge);
    /// Its text, of a point that has one.
    base::Result<std::string> settings_text(const store::Point& point) const;

private:
    /// A file reads differently under other settings (limits, cycles), and okr.yaml by its place.
    using Key = std::tuple<git::Id, git::Id, bool>;
    struct Kept {
        diffing::Document document;
        std::list<Key>::iterator use;
    };

    /// A version that excerpts may be made of.
    struct Version {
        std::string text;
        std::optional<diffing::NameNumbers> names;  ///< nothing: none can be made
    };
    base::Result<std::string> text(const store::Blob& blob, const store::Point& point);
    base::Result<bool> is_of_others(const store::Blob& blob, const store::Point& point);
    base::Result<Version> version(const store::Blob& blob, const store::Point& point, const model::Settings& settings);
    void keep(const git::Id& id, Version version);
    diffing::Document* find(const Key& key);
    void keep(const Key& key, diffing::Document document);

    const store::Snapshots& snapshots_;
    std::size_t most_kept_;
    std::map<Key, Kept> kept_;
    std::list<Key> uses_;  ///< the latest use first, what was let go last
    std::map<git::Id, model::Settings> settings_;
    std::optional<Words> words_;  ///< of the judge
    /// Of the latest versions, which are the earlier ones of what comes next.
    std::unordered_map<git::Id, Version> versions_;
    std::size_t bytes_ = 0;  ///< in their texts
    /// By the bytes that a file may have too: of one over the limit nothing is read.
    std::map<std::size_t, std::unordered_map<git::Id, bool>> of_others_;
    struct AtHand {
        git::Id id;
        std::size_t limit;
        std::string text;
    };
    std::optional<AtHand> at_hand_;  ///< the text that was read last, until it is asked for
};

}  // namespace okr::history
