// A constant index of words: open addressing over one array, for it is asked several times a word.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "reading/word.hpp"

namespace okr::reading {

struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const;
};

/// While it is built; `WordIndex` is what is asked.
using Table = std::unordered_map<std::string, Word, Hash, std::equal_to<>>;

/// Words are told apart by 64 bits of hash alone, so that one look at memory answers. Listed words never collide (a
/// test holds it); a word that is not listed is taken for one that is once in some 10^14.
class WordIndex {
public:
    explicit WordIndex(const Table& table);

    /// nullptr if the word is not there.
    [[nodiscard]] const Word* find(std::string_view key) const;

private:
    struct Slot {
        std::uint64_t hash = 0;  ///< 0 is an empty slot
        Word word;
    };

    std::vector<Slot> slots_;
    std::size_t mask_ = 0;
};

}  // namespace okr::reading
