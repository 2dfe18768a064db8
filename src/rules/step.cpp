#include "rules/step.hpp"

#include <algorithm>
#include <cmath>

namespace okr::rule {

bool is_about(double a, double b) {
    return std::abs(a - b) <= std::max(0.02 * std::abs(b), std::abs(b) >= 10 ? 0.5 : 0);
}

bool is_step(const Quantity& said, const std::optional<Value>& from, const std::optional<Value>& to) {
    if (!from || !to || from->quantity.unit != to->quantity.unit) return false;
    const double begin = from->quantity.value;
    const double step = std::abs(to->quantity.value - begin);
    if (same_dimension(said, to->quantity) && is_about(said.value, step)) return true;
    return said.unit == "%" && begin != 0 && is_about(said.value, step / std::abs(begin) * 100);
}

}  // namespace okr::rule
