// The table of weights: for each clue, how much it speaks for each of the five kinds.
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "reading/clue.hpp"

namespace okr::reading {

/// One unit of a weight, as natural logarithm of the odds.
inline constexpr double weight_unit = 1.0 / 32;

struct Weight {
    Clue clue = 0;
    std::array<std::int8_t, 5> of_kind{};
};

/// A view of a table with open addressing, a power of two of slots: every sentence asks some two hundred times.
class Weights {
public:
    explicit Weights(std::span<const Weight> slots) : slots_(slots), mask_(slots.size() - 1) {}

    [[nodiscard]] const Weight* find(Clue clue) const {
        for (std::size_t at = clue & mask_; slots_[at].clue != 0; at = (at + 1) & mask_)
            if (slots_[at].clue == clue) return &slots_[at];
        return nullptr;
    }

private:
    std::span<const Weight> slots_;
    std::size_t mask_;
};

/// Those that the build has made of weights.txt.
Weights weights();

}  // namespace okr::reading
