#include "outline/scale.hpp"

#include <fmt/format.h>

#include "reading/rhythm.hpp"
#include "reading/unit.hpp"

namespace okr::outlining {

namespace {

using reading::Dimension;

bool is_bare(const Quantity& quantity) { return quantity.unit.empty() && !quantity.scale; }

/// 0.65 beside 65% is the same share.
double bare_value(const Quantity& bare, const Quantity& like) {
    const bool is_share = like.unit == "%" && bare.value > 0 && bare.value < 1;
    return is_share ? bare.value * 100 : bare.value;
}

std::optional<double> rhythm(std::string_view unit) {
    return unit.starts_with('/') ? reading::times_a_year(unit.substr(1)) : std::nullopt;
}

/// 3 of 5 beside 75%, and the other way round.
std::optional<double> part_in(const Quantity& quantity, const Quantity& like) {
    if (quantity.scale && like.unit == "%") return quantity.value / *quantity.scale * 100;
    if (like.scale && quantity.unit == "%") return quantity.value / 100 * *like.scale;
    return std::nullopt;
}

/// How many of one unit the other is.
std::optional<double> factor(const std::string& from, const std::string& to) {
    if (const auto often = rhythm(from), like = rhythm(to); often && like) return *often / *like;
    const reading::Unit* one = reading::canonical_unit(from);
    const reading::Unit* other = reading::canonical_unit(to);
    if (one == nullptr || other == nullptr || one->dimension != other->dimension) return std::nullopt;
    const bool converts = one->dimension != Dimension::money && one->dimension != Dimension::other;
    return converts ? std::optional(one->factor / other->factor) : std::nullopt;
}

bool is_money(const std::string& unit) {
    const reading::Unit* known = reading::canonical_unit(unit);
    return (known != nullptr && known->dimension == Dimension::money) || !reading::currency(unit).empty();
}

/// Up to three decimals, and no more than there are.
std::string number_in_words(double number) {
    std::string text = fmt::format("{:.3f}", number);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.')) text.pop_back();
    return text;
}

}  // namespace

std::optional<double> value_in(const Quantity& quantity, const Quantity& like) {
    if (quantity.scale && like.scale) return quantity.value / *quantity.scale * *like.scale;
    if (const auto part = part_in(quantity, like)) return part;
    if (quantity.unit == like.unit || is_bare(like)) return quantity.value;
    if (is_bare(quantity)) return bare_value(quantity, like);
    const auto times = factor(quantity.unit, like.unit);
    return times ? std::optional(quantity.value * *times) : std::nullopt;
}

std::optional<double> level_after(const Quantity& change, double start, const Quantity& like, Direction direction) {
    if (change.unit == "x") return start * change.value;
    if (direction != Direction::up && direction != Direction::down) return std::nullopt;
    const double sign = direction == Direction::up ? 1 : -1;
    if (change.unit == "%" && like.unit != "%") return start * (1 + sign * change.value / 100);
    if (change.unit == "%") return std::nullopt;
    if (change.unit == "pp") return like.unit == "%" ? std::optional(start + sign * change.value) : std::nullopt;
    const auto amount = value_in(change, like);
    return amount ? std::optional(start + sign * *amount) : std::nullopt;
}

std::string amount_in_words(double amount, const Quantity& like) {
    const std::string number = number_in_words(amount);
    if (like.unit.empty()) return number;
    if (is_money(like.unit)) return like.unit + number;
    if (like.unit.starts_with('/')) return number + like.unit;
    return fmt::format("{} {}", number, like.unit == "%" ? "pp" : like.unit);
}

}  // namespace okr::outlining
