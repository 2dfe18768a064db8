// The table of weights: for each clue, how much it speaks for each of the five kinds.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "reading/evidence.hpp"

namespace okr::reading {

/// One unit of a weight, as natural logarithm of the odds.
inline constexpr double weight_unit = 1.0 / 32;

struct Weight {
    Clue clue = 0;
    std::array<std::int8_t, 5> of_kind{};
};

/// Constant after construction: open addressing, for every sentence asks some two hundred times.
class Weights {
public:
    /// Of lines "clue's words: 3 -12 0 5 4"; comments begin with '#'.
    explicit Weights(std::string_view lines);

    [[nodiscard]] const Weight* find(Clue clue) const {
        for (std::size_t at = clue & mask_; slots_[at].clue != 0; at = (at + 1) & mask_)
            if (slots_[at].clue == clue) return &slots_[at];
        return nullptr;
    }

private:
    void add(std::string_view line);

    std::vector<Weight> slots_;
    std::size_t mask_ = 0;
};

/// As the build embeds them.
const Weights& weights();

}  // namespace okr::reading
