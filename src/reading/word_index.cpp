// Fills the index and probes it linearly.
#include "reading/word_index.hpp"

#include <algorithm>
#include <bit>
#include <cassert>

#include "base/eight_bytes.hpp"
#include "reading/spelling.hpp"

namespace okr::reading {

std::size_t Hash::operator()(std::string_view text) const {
    constexpr std::uint64_t factor = 0x9e3779b97f4a7c15U;
    std::uint64_t hash = text.size() * factor;
    const auto add = [&](std::uint64_t chunk) {
        hash = (hash ^ chunk) * factor;
        hash ^= hash >> 29U;
    };
    std::size_t at = 0;
    for (; text.size() - at > 8; at += 8) add(base::eight_bytes(text.data() + at));
    // The last ones, and some of those before, in one piece.
    add(text.size() >= 8 ? base::eight_bytes(text.data() + text.size() - 8) : head_of(text));
    return static_cast<std::size_t>(hash ^ (hash >> 32U)) | 1U;
}

const Word* WordIndex::find(std::string_view key) const {
    const std::uint64_t hash = Hash{}(key);
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t at = (hash >> 1U) & mask; slots_[at].hash != 0; at = (at + 1) & mask)
        if (slots_[at].hash == hash) return &words_[slots_[at].word];
    return nullptr;
}

namespace {

/// Words with a note come first: they alone hold pointers, which are set when the program is loaded, page by page.
std::vector<Word> different(const Table& table) {
    std::vector<Word> all;
    for (const auto& [key, word] : table)
        if (std::find(all.begin(), all.end(), word) == all.end()) all.push_back(word);
    std::stable_partition(all.begin(), all.end(), [](const Word& word) { return !word.note.empty(); });
    return all;
}

}  // namespace

IndexedWords::IndexedWords(const Table& table)
    : slots(std::bit_ceil(table.size() + table.size() / 2 + 2)), words(different(table)) {
    const std::size_t mask = slots.size() - 1;
    for (const auto& [key, word] : table) {
        const std::uint64_t hash = Hash{}(key);
        std::size_t at = (hash >> 1U) & mask;
        while (slots[at].hash != 0) {
            assert(slots[at].hash != hash);
            at = (at + 1) & mask;
        }
        slots[at] = {hash, static_cast<std::uint32_t>(std::find(words.begin(), words.end(), word) - words.begin())};
    }
}

}  // namespace okr::reading
