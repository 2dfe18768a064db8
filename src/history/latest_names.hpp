// One name for one life: the latest that the object had.
#pragma once

#include <cstddef>
#include <map>
#include <string>

#include "history/happening.hpp"

namespace okr::history {

/// Told of everything from the newest backwards.
class LatestNames {
public:
    /// Where an id was dropped and taken again for another thing, the lives before have "~1", "~2" behind their name.
    /// What comes back with the words that it went with goes on with its life, whatever its numbers.
    std::string of(const Change& change);
    void learn(const Rename& rename);
    /// What a name, as it stood just before what was told last, is now.
    [[nodiscard]] std::string of(const std::string& ref) const;

private:
    struct Life {
        std::string name;
        std::size_t lives_after = 0;
        bool is_seen = false;
        std::string began_as;  ///< what it said when it was added, if that was seen last
    };
    static std::string in_words(const Life& life);
    /// What a name is now that it got in the commit whose renames are being learnt: two may swap theirs.
    [[nodiscard]] std::string name_after(const std::string& ref) const;

    std::map<std::string, Life, std::less<>> lives_;
    Trail::Place commit_ = 0;                      ///< whose renames are being learnt
    std::map<std::string, std::string> replaced_;  ///< names that they changed, as they were behind it
};

}  // namespace okr::history
