#include "reading/rhythm.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace okr::reading {

std::optional<double> times_a_year(std::string_view period) {
    static constexpr std::array<std::pair<std::string_view, double>, 21> rhythms{{
        {"hour", 8760},  {"hourly", 8760},  {"day", 365},    {"daily", 365},   {"week", 52}, {"weekly", 52},
        {"month", 12},   {"monthly", 12},   {"quarter", 4},  {"quarterly", 4}, {"year", 1},  {"yearly", 1},
        {"annually", 1}, {"2 days", 182.5}, {"2 weeks", 26}, {"2 months", 6},  {"wk", 52},   {"mo", 12},
        {"mth", 12},     {"qtr", 4},        {"yr", 1},
    }};
    const auto found = std::find_if(rhythms.begin(), rhythms.end(), [&](const auto& r) { return r.first == period; });
    return found == rhythms.end() ? std::nullopt : std::optional(found->second);
}

std::optional<double> times_a_year(const Quantity& quantity) {
    if (!quantity.unit.starts_with('/')) return std::nullopt;
    const auto times = times_a_year(std::string_view(quantity.unit).substr(1));
    return times ? std::optional(quantity.value * *times) : std::nullopt;
}

}  // namespace okr::reading
