// Builds the index once and probes it linearly.
#include "reading/word_index.hpp"

#include <algorithm>
#include <bit>
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
    return static_cast<std::size_t>(hash ^ (hash >> 32U));
}

WordIndex::WordIndex(Table table) : slots_(std::bit_ceil(table.size() * 2 + 2)), mask_(slots_.size() - 1) {
    entries_.reserve(table.size());
    for (auto& [key, word] : table) {
        const std::size_t hash = Hash{}(key);
        std::size_t at = hash & mask_;
        while (slots_[at].entry != 0) at = (at + 1) & mask_;
        entries_.push_back({key, word});
        slots_[at] = {static_cast<std::uint32_t>(hash), static_cast<std::uint32_t>(entries_.size())};
    }
}

const Word* WordIndex::find(std::string_view key) const {
    const std::size_t hash = Hash{}(key);
    for (std::size_t at = hash & mask_; slots_[at].entry != 0; at = (at + 1) & mask_) {
        const Entry& entry = entries_[slots_[at].entry - 1];
        if (slots_[at].hash == static_cast<std::uint32_t>(hash) && entry.key == key) return &entry.word;
    }
    return nullptr;
}

}  // namespace okr::reading
