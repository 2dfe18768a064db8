// "1.200": a thousand and two hundred in one country, one and a fifth in another. What stands beside it tells.
#pragma once

#include "okr/reading.hpp"

namespace okr::reading {

struct Sentence;

/// One dot with three digits behind it, as in "1.200 visits".
bool groups_thousands(const Quantity& quantity);
inline bool may_group_thousands(const Quantity& quantity) {
    constexpr std::size_t shortest = 5;
    return quantity.text.size() >= shortest && quantity.value < 1000 && groups_thousands(quantity);
}

/// "15.000 €": no price has a third decimal that is nought.
bool tells_whole_money(const Quantity& quantity);

/// Beside "900" or "1.200.000" of the same unit, the dot of "1.200" groups thousands.
bool tells_of_thousands(const Quantity& beside, const Quantity& quantity);

/// Of numbers that stand in one sentence.
void settle_thousands(Sentence& sentence);

}  // namespace okr::reading
