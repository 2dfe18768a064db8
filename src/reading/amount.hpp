// A quantity of a sentence together with what its reading needs: its sign, shape and the tokens it takes up.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "okr/reading.hpp"
#include "reading/token.hpp"
#include "reading/unit.hpp"

namespace okr::reading {

enum class Shape : std::uint8_t { count, share, points, factor, money, time, measure, rating, often, zero };

struct Amount {
    Quantity quantity;
    std::string_view comparator;  ///< ">", ">=", "<", "<=", "=" or ""
    Shape shape = Shape::count;
    char sign = ' ';         ///< '+' or '-' as written before the number
    bool is_weak = false;    ///< "no", "one": may be no number at all
    bool is_window = false;  ///< "over 30 days", "within 2 weeks": when, not how much
    std::size_t end = 0;     ///< index of the first token behind it
};

/// The quantity that begins at token `i`, comparator included; nothing if none does.
std::optional<Amount> amount_at(const Text& text, std::size_t i);

}  // namespace okr::reading
