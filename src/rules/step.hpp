// Numbers of a title that tell how far its fields lie apart: "€1.2m saved", "20% below last year".
#pragma once

#include "rules/values.hpp"

namespace okr::rule {

/// Equal, as people round: within a fiftieth, or a half from 10 on.
bool is_about(double a, double b);

/// The number is the step from the one field to the other, or the share that it is of where it begins.
bool is_step(const Quantity& said, const std::optional<Value>& from, const std::optional<Value>& to);

}  // namespace okr::rule
