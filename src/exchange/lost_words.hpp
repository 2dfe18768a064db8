// The last look at a table or a tree: what of the source is found nowhere in what was read becomes an aside.
#pragma once

#include <vector>

#include "exchange/record.hpp"
#include "okr/exchange.hpp"

namespace okr::exchange {

/// `told`: every value of the source with its column's or key's name, in the source's order. Teams and cycles of sets
/// that hold nothing count as lost. Values that only steer ("done: false", "type: key result") do not.
void keep_lost_words(Exchange& exchange, const std::vector<NamedValue>& told);

}  // namespace okr::exchange
