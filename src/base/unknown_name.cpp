#include "base/unknown_name.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <utility>

#include "base/nearest.hpp"
#include "base/printable.hpp"

namespace okr::base {

Failure unknown_name(std::string message, std::string_view word, const std::vector<std::string_view>& known,
                     std::string_view are) {
    constexpr std::size_t most = 12;
    const std::string_view near = nearest(word, known);
    if (!near.empty()) return {fmt::format("{}; did you mean `{}`?", message, printable(near))};
    if (known.empty()) return {std::move(message)};
    const auto end = known.begin() + static_cast<std::ptrdiff_t>(std::min(known.size(), most));
    const std::string all = printable(fmt::format("{}", fmt::join(known.begin(), end, ", ")));
    return {fmt::format("{}; {} {}{}", message, are, all, known.size() > most ? ", …" : "")};
}

}  // namespace okr::base
