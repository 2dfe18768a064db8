// Work taken out of the key results: it becomes initiatives of the objective it stood under.
#pragma once

#include "okr/exchange.hpp"
#include "okr/reading.hpp"

namespace okr::exchange {

/// Key results whose reading is sure and blended become initiatives; mixed ones are split in two. Nothing of them is
/// lost: what an initiative has no key for becomes an aside. Returns how many were taken.
std::size_t separate_work(Exchange::Objective& objective, const Reader& reader);

}  // namespace okr::exchange
