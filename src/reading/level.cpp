// A field's value, and when two values say the same.
#include <cmath>
#include <cstdlib>

#include "okr/reading.hpp"

namespace okr {

std::optional<Level> parse_level(std::string_view text) {
    const std::string copy(text);
    const auto digit = copy.find_first_of("0123456789");
    if (digit == std::string::npos) return std::nullopt;
    Level level;
    char* end = nullptr;
    level.quantity.value = std::strtod(copy.c_str() + digit, &end);
    level.quantity.text = copy.substr(digit);
    if (*end == '%') level.quantity.unit = "%";
    return level;
}

bool same_value(const Quantity& a, const Quantity& b) {
    return std::abs(a.value - b.value) < 1e-9 && same_dimension(a, b);
}

bool same_dimension(const Quantity& a, const Quantity& b) {
    return a.unit == b.unit || a.unit.empty() || b.unit.empty();
}

}  // namespace okr
