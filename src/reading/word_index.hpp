// A constant index of words: open addressing over one array, for it is asked several times a word.
#pragma once

#include <cstdint>
#include <span>
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

struct Slot {
    std::uint64_t hash = 0;  ///< 0 is an empty slot
    std::uint32_t word = 0;  ///< which of the words: most entries are like many others
};

/// A view of a power of two of slots. Words are told apart by 64 bits of hash alone, so that one look at memory
/// answers. Listed words never collide (a test holds it); a word that is not listed is taken for one that is once in
/// some 10^14.
class WordIndex {
public:
    WordIndex(std::span<const Slot> slots, std::span<const Word> words) : slots_(slots), words_(words) {}

    /// nullptr if the word is not there.
    [[nodiscard]] const Word* find(std::string_view key) const;

private:
    std::span<const Slot> slots_;
    std::span<const Word> words_;
};

/// What an index looks into.
struct IndexedWords {
    explicit IndexedWords(const Table& table);
    [[nodiscard]] WordIndex index() const { return {slots, words}; }

    std::vector<Slot> slots;
    std::vector<Word> words;  ///< no two are alike
};

}  // namespace okr::reading
