// Work taken out of the key results: it becomes initiatives of the objective it stood under.
#pragma once

#include "okr/exchange.hpp"
#include "okr/reading.hpp"

namespace okr::exchange {

/// Key results whose reading is sure and blended become initiatives; mixed ones are split in two. Nothing of them is
/// lost: what an initiative has no key for becomes an aside. Returns their lines and sentences.
std::vector<Exchange::Aside> separate_work(Exchange::Objective& objective, const Reader& reader);

}  // namespace okr::exchange
