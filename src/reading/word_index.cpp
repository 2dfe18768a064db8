// Fills the index and probes it linearly.
#include "reading/word_index.hpp"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cstring>

namespace okr::reading {

std::size_t Hash::operator()(std::string_view text) const {
    constexpr std::uint64_t factor = 0x9e3779b97f4a7c15U;
    std::uint64_t hash = text.size() * factor;
    while (!text.empty()) {
        std::uint64_t chunk = 0;
        const std::size_t bytes = std::min(text.size(), sizeof chunk);
        std::memcpy(&chunk, text.data(), bytes);
        hash = (hash ^ chunk) * factor;
        hash ^= hash >> 29U;
        text.remove_prefix(bytes);
    }
    return static_cast<std::size_t>(hash ^ (hash >> 32U)) | 1U;
}

const Word* WordIndex::find(std::string_view key) const {
    const std::uint64_t hash = Hash{}(key);
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t at = (hash >> 1U) & mask; slots_[at].hash != 0; at = (at + 1) & mask)
        if (slots_[at].hash == hash) return &words_[slots_[at].word];
    return nullptr;
}

IndexedWords::IndexedWords(const Table& table) : slots(std::bit_ceil(table.size() + table.size() / 2 + 2)) {
    const std::size_t mask = slots.size() - 1;
    for (const auto& [key, word] : table) {
        const std::uint64_t hash = Hash{}(key);
        std::size_t at = (hash >> 1U) & mask;
        while (slots[at].hash != 0) {
            assert(slots[at].hash != hash);
            at = (at + 1) & mask;
        }
        const auto known = std::find(words.begin(), words.end(), word);
        slots[at] = {hash, static_cast<std::uint32_t>(known - words.begin())};
        if (known == words.end()) words.push_back(word);
    }
}

}  // namespace okr::reading
