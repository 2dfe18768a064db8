// Values as other tools write them, in this format's notation; where that is not sure, they become asides.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "okr/exchange.hpp"

namespace okr::exchange {

/// "2026-08-31" of "31.08.2026", "2026/8/31", "Aug 31, 2026", "8/31/2026", "2026-08-31T12:00:00Z"; nothing where the
/// day could be another one ("3/4/2026") or none is named ("Aug 2026").
std::optional<std::string> date_in(std::string_view text);

/// "0.8" of "80%", "80", "8/10", "0.8"; nothing for words, and for what may stand on another scale.
std::optional<std::string> fraction_in(std::string_view text);

/// Every date, confidence, weight and status of the set is valid afterwards, or kept as an aside.
void make_values_valid(Exchange::Set& set);

}  // namespace okr::exchange
