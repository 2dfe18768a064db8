#include "reading/span.hpp"

#include <fmt/format.h>

#include "base/ascii.hpp"
#include "base/digits.hpp"
#include "reading/numeral.hpp"
#include "reading/unit.hpp"

namespace okr::reading {
namespace {

/// "1:40" with what stands around it.
struct Clock {
    std::string_view before, first, second, after;
};

std::string_view digits_at(std::string_view text) { return text.substr(0, text.find_first_not_of("0123456789")); }

std::optional<Clock> clock_in(std::string_view text) {
    const std::size_t begin = text.find_first_of("0123456789");
    if (begin == std::string_view::npos) return std::nullopt;
    const std::string_view first = digits_at(text.substr(begin));
    const std::string_view rest = text.substr(begin + first.size());
    if (first.size() > 3 || !rest.starts_with(':')) return std::nullopt;
    const std::string_view second = digits_at(rest.substr(1));
    if (second.size() != 2 || second.front() > '5') return std::nullopt;
    return Clock{text.substr(0, begin), first, second, base::stripped(rest.substr(3), " ")};
}

bool is_time_or_nothing(std::string_view word) {
    const Unit* unit = find_unit(word);
    return word.empty() || (unit != nullptr && unit->dimension == Dimension::time);
}

}  // namespace

std::optional<Level> parse_span(std::string_view text, std::string_view beside) {
    const auto clock = clock_in(text);
    const auto other = clock ? clock_in(beside) : std::nullopt;
    if (!other || clock->after != other->after || !is_time_or_nothing(clock->after)) return std::nullopt;
    const double parts = numeral_value(clock->first) * 60 + numeral_value(clock->second);
    auto level = parse_level(fmt::format("{}{}", clock->before, parts));
    if (!level || level->quantity.relative) return std::nullopt;
    level->quantity.text = text.substr(clock->before.size());
    level->quantity.extent = {clock->before.size(), text.size()};
    level->quantity.unit = "h:mm";
    return level;
}

}  // namespace okr::reading
