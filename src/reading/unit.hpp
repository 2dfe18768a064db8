// Units as people write them: the spelling, the canonical name, and how it converts.
#pragma once

#include <cstdint>
#include <string_view>

namespace okr::reading {

enum class Dimension : std::uint8_t {
    none,
    share,
    points,
    factor,
    money,
    time,
    data,
    mass,
    length,
    energy,
    volume,
    rate,
    heat,
    other
};

struct Unit {
    std::string_view spelling;   ///< lower case, as it follows a number
    std::string_view canonical;  ///< as Quantity::unit gives it
    Dimension dimension = Dimension::none;
    double factor = 1;  ///< to the dimension's base: seconds, bytes, kilograms, metres
};

/// By a spelling in lower case; nullptr if it is none.
const Unit* find_unit(std::string_view spelling);

/// By the canonical name, for comparing quantities; nullptr for "" and for unknown ones.
const Unit* canonical_unit(std::string_view canonical);

/// Currency signs and codes that stand before a number: "$", "€", "usd". Canonical sign, or "".
std::string_view currency(std::string_view spelling);

/// 1e3 for "k", 1e6 for "m", "mn", "million" …; 0 if it is none.
double magnitude(std::string_view spelling);

}  // namespace okr::reading
