#include "diff/target_way.hpp"

#include <algorithm>

namespace okr::diffing {

namespace {

using measure::Value;
using Order = std::optional<std::partial_ordering>;

/// What "by 20%" and "double" come to from a baseline.
Quantity level_from(const Quantity& baseline, const Quantity& change, bool falls) {
    const double amount = falls ? -change.value : change.value;
    Quantity level = baseline;
    if (change.unit == "x")
        level.value *= change.value;
    else if (change.unit == "%")
        level.value *= 1 + amount / 100;
    else
        level.value += amount;
    return level;
}

/// The level that the target stands for; nothing for an amount of change without a baseline.
std::optional<Quantity> level_of(const View& view, const View& other) {
    const Quantity& target = view.target->quantity;
    const auto& baseline = view.baseline ? view.baseline : other.baseline;
    if (!target.relative) return target;
    if (!baseline || baseline->quantity.relative) return std::nullopt;
    const bool falls = view.reading.measure && view.reading.measure->direction == Direction::down;
    return level_from(baseline->quantity, target, falls);
}

bool adds_up(const Quantity& quantity) { return quantity.unit != "%" && !quantity.scale; }

/// As what it comes to in a year; a rhythm that is its unit ("4/month") is told by that then.
void take_a_year(Quantity& quantity, double times) {
    const bool has_own = quantity.unit.starts_with('/');
    quantity.value *= has_own ? times_of(quantity.unit).value_or(times) : times;
    if (has_own) quantity.unit.clear();
}

/// "4 a month" and "1 a week" as what they come to in a year.
void spread_over_years(const View& before, const View& after, Quantity& old, Quantity& now) {
    const auto from = times_of(before.phrase.rhythm);
    const auto to = times_of(after.phrase.rhythm);
    if (!from || !to || *from == *to || !adds_up(old) || !adds_up(now)) return;
    take_a_year(old, *from);
    take_a_year(now, *to);
}

/// "1 per 100 km" and "1 per 50 km" as what they come to for one.
void divide(const View& before, const View& after, Quantity& old, Quantity& now) {
    if (!have_other_divisors(before, after)) return;
    old.value /= divisor_of(before)->quantity.value;
    now.value /= divisor_of(after)->quantity.value;
}

/// "By 20%" asks for more where it says 30%, whichever way the measure goes; a growth of at most 20% does not.
Way way_of(const View& before, const View& after, bool grows) {
    const bool is_change = after.target->quantity.relative && before.target->quantity.relative;
    const bool more_is_harder =
        is_change ? !after.target->comparator.starts_with('<') : aim_of(before, after) == Direction::up;
    return grows == more_is_harder ? Way::raised : Way::eased;
}

/// A corridor that holds the other is the easier one.
Way way_of_ranges(const View& before, const View& after, std::partial_ordering lower) {
    const auto upper = *after.target->quantity.upper <=> *before.target->quantity.upper;
    if (lower == 0 && upper == 0) return Way::same;
    if (lower <= 0 && upper >= 0) return Way::eased;
    if (lower >= 0 && upper <= 0) return Way::raised;
    return way_of(before, after, lower > 0);
}

}  // namespace

Order order_of_targets(const View& before, const View& after) {
    if (!before.target || !after.target) return std::nullopt;
    Quantity old = before.target->quantity;
    Quantity now = after.target->quantity;
    if (old.relative != now.relative) {
        const auto from = level_of(before, after);
        const auto to = level_of(after, before);
        return from && to ? order_of(*to, *from) : std::nullopt;
    }
    spread_over_years(before, after, old, now);
    divide(before, after, old, now);
    return order_of(now, old);
}

const Number* divisor_of(const View& view) {
    const auto& asides = view.phrase.asides;
    const auto is_divisor = [](const Number& number) { return number.is_divisor && number.quantity.value > 0; };
    if (std::count_if(asides.begin(), asides.end(), is_divisor) != 1) return nullptr;
    return &*std::find_if(asides.begin(), asides.end(), is_divisor);
}

bool have_other_divisors(const View& before, const View& after) {
    const auto may_be_divided = [](const View& view) {
        return view.target && view.target->text == nullptr && adds_up(view.target->quantity);
    };
    const Number* old = divisor_of(before);
    const Number* now = divisor_of(after);
    if (!may_be_divided(before) || !may_be_divided(after) || old == nullptr || now == nullptr) return false;
    return old->quantity.unit == now->quantity.unit && old->quantity.value != now->quantity.value;
}

bool is_same_baseline(const View& before, const View& after) {
    if (!before.baseline || !after.baseline) return !before.baseline && !after.baseline;
    Quantity old = before.baseline->quantity;
    Quantity now = after.baseline->quantity;
    const auto from = times_of(before.phrase.rhythm);
    const auto to = times_of(after.phrase.rhythm);
    if (is_same_number(old, now) && from == to) return true;
    if (!from || !to || !adds_up(old) || !adds_up(now)) return is_same_number(old, now);
    take_a_year(old, *from);
    take_a_year(now, *to);
    return is_same_number(old, now);
}

Way way_between(const View& before, const View& after) {
    const Order order = order_of_targets(before, after);
    if (!order) return Way::same;
    if (is_bounded_from_behind(before, after)) return Way::eased;
    if (before.target->quantity.upper && after.target->quantity.upper) return way_of_ranges(before, after, *order);
    return *order == 0 ? Way::same : way_of(before, after, *order > 0);
}

}  // namespace okr::diffing
