// A mixed sentence in two, with nothing left behind.
#pragma once

#include <optional>
#include <string_view>

#include "okr/reading.hpp"

namespace okr::measure {

/// The split of the title; a remark in brackets that neither part took goes to the key result. Nothing where other
/// words would be lost. `so_that` is what is kept of the title beside the two.
std::optional<Split> whole_split(const Split& split, std::string_view title, std::string_view so_that);

}  // namespace okr::measure
