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

class WordIndex {
public:
    explicit WordIndex(Table table);

    /// nullptr if the word is not there.
    [[nodiscard]] const Word* find(std::string_view key) const;

private:
    struct Entry {
        std::string key;
        Word word;
    };
    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t entry = 0;  ///< index + 1; 0 is an empty slot
    };

    std::vector<Entry> entries_;
    std::vector<Slot> slots_;
    std::size_t mask_ = 0;
};

}  // namespace okr::reading
