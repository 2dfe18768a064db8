#include "render/sparkline.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace okr::render {

namespace {

constexpr std::array<std::string_view, 8> blocks{"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
constexpr std::size_t most_values = 32;

std::vector<double> thinned(const std::vector<double>& values) {
    if (values.size() <= most_values) return values;
    std::vector<double> some;
    for (std::size_t at = 0; at < most_values; ++at)
        some.push_back(values[at * (values.size() - 1) / (most_values - 1)]);
    return some;
}

}  // namespace

std::string sparkline(const std::vector<double>& values) {
    const bool is_finite = std::all_of(values.begin(), values.end(), [](double value) { return std::isfinite(value); });
    if (values.size() < 2 || !is_finite) return {};
    const auto [least, greatest] = std::minmax_element(values.begin(), values.end());
    std::string out;
    for (const double value : thinned(values)) {
        const double part = *greatest > *least ? (value - *least) / (*greatest - *least) : 0.5;
        out += blocks[static_cast<std::size_t>(std::lround(part * (blocks.size() - 1)))];
    }
    return out;
}

}  // namespace okr::render
