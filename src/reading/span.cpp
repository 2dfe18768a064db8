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
    std::string_view before, after;
    std::size_t parts = 0;
    double value = 0;  ///< in the last of its parts
};

std::string_view digits_at(std::string_view text) { return text.substr(0, text.find_first_not_of("0123456789")); }

/// Behind the first part, each has two digits and less than sixty.
bool takes_part(Clock& clock) {
    const std::string_view digits =
        clock.after.starts_with(':') ? digits_at(clock.after.substr(1)) : std::string_view{};
    if (digits.size() != 2 || digits.front() > '5') return false;
    clock.value = clock.value * 60 + numeral_value(digits);
    clock.after.remove_prefix(1 + digits.size());
    return true;
}

std::optional<Clock> clock_in(std::string_view text) {
    const std::size_t begin = text.find_first_of("0123456789");
    if (begin == std::string_view::npos) return std::nullopt;
    const std::string_view first = digits_at(text.substr(begin));
    if (first.size() > 3) return std::nullopt;
    Clock clock{text.substr(0, begin), text.substr(begin + first.size()), 1, numeral_value(first)};
    while (clock.parts < 3 && takes_part(clock)) ++clock.parts;
    clock.after = base::stripped(clock.after, " ");
    return clock.parts > 1 ? std::optional(clock) : std::nullopt;
}

/// "h", "min/km", "min per km".
bool is_time_or_nothing(std::string_view words) {
    const Unit* unit = find_unit(words.substr(0, words.find_first_of(" /")));
    return words.empty() || (unit != nullptr && unit->dimension == Dimension::time);
}

/// The twelve of "1:12".
std::string_view whole_of_ratio(std::string_view text) {
    const std::string_view whole = text.starts_with("1:") ? text.substr(2) : std::string_view{};
    return digits_at(whole).size() == whole.size() && whole.size() < 4 ? whole : std::string_view{};
}

/// "1:12" beside "1:8", which no clock shows.
std::optional<Level> ratio_in(std::string_view text, std::string_view beside) {
    const std::string_view whole = whole_of_ratio(text);
    const std::string_view other = whole_of_ratio(beside);
    if (whole.empty() || other.empty() || (whole.size() == 2 && other.size() == 2)) return std::nullopt;
    Level level;
    level.quantity.text = text;
    level.quantity.value = 1;
    level.quantity.scale = numeral_value(whole);
    level.quantity.extent = {0, text.size()};
    return level;
}

}  // namespace

std::optional<Level> parse_span(std::string_view text, std::string_view beside) {
    if (auto ratio = ratio_in(text, beside)) return ratio;
    const auto clock = clock_in(text);
    const auto other = clock ? clock_in(beside) : std::nullopt;
    if (!other || clock->parts != other->parts) return std::nullopt;
    if (clock->after != other->after || !is_time_or_nothing(clock->after)) return std::nullopt;
    auto level = parse_level(fmt::format("{}{}", clock->before, clock->value));
    if (!level || level->quantity.relative) return std::nullopt;
    level->quantity.text = text.substr(clock->before.size());
    level->quantity.extent = {clock->before.size(), text.size()};
    level->quantity.unit = clock->parts == 2 ? "h:mm" : "h:mm:ss";
    return level;
}

}  // namespace okr::reading
