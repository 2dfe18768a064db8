// Builds the index once and probes it linearly.
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

WordIndex::WordIndex(const Table& table)
    : slots_(std::bit_ceil(table.size() + table.size() / 2 + 2)), mask_(slots_.size() - 1) {
    for (const auto& [key, word] : table) {
        const std::uint64_t hash = Hash{}(key);
        std::size_t at = (hash >> 1U) & mask_;
        while (slots_[at].hash != 0) {
            assert(slots_[at].hash != hash);
            at = (at + 1) & mask_;
        }
        slots_[at] = {hash, word};
    }
}

const Word* WordIndex::find(std::string_view key) const {
    const std::uint64_t hash = Hash{}(key);
    for (std::size_t at = (hash >> 1U) & mask_; slots_[at].hash != 0; at = (at + 1) & mask_)
        if (slots_[at].hash == hash) return &slots_[at].word;
    return nullptr;
}

}  // namespace okr::reading
