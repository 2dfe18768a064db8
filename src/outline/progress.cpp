#include "outline/progress.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "outline/scale.hpp"
#include "rules/values.hpp"

namespace okr::outlining {

namespace {

using rule::KeyResultView;
using rule::Value;

/// The numbers of a key result in one unit, as far as they are known.
struct Levels {
    std::optional<double> baseline, target, current;
    Quantity unit;                        ///< a quantity that has it
    Direction good = Direction::unknown;  ///< which side of the target is the good one
    bool says_side = false;               ///< a comparator says so, not the numbers alone
    std::optional<double> far_end{};      ///< of a range: what lies beyond it nobody wants either
};

Direction direction_of(const KeyResultView& view) {
    return view.reading.measure ? view.reading.measure->direction : Direction::unknown;
}

/// The first of the values that has a unit speaks for all.
Quantity common_unit(const std::vector<const std::optional<Value>*>& values) {
    for (const auto* value : values)
        if (*value && !(*value)->quantity.relative && !((*value)->quantity.unit.empty() && !(*value)->quantity.scale))
            return (*value)->quantity;
    return {};
}

std::optional<double> level(const std::optional<Value>& value, const Levels& levels, Direction direction) {
    if (!value) return std::nullopt;
    if (!value->quantity.relative) return value_in(value->quantity, levels.unit);
    if (!levels.baseline) return std::nullopt;
    return level_after(value->quantity, *levels.baseline, levels.unit, direction);
}

/// The end of "45–50 %" that what begins above it reaches first.
std::optional<double> upper_end(const std::optional<Value>& target, const Levels& levels) {
    if (!target || !target->quantity.upper) return std::nullopt;
    Quantity end = target->quantity;
    end.value = *end.upper;
    return value_in(end, levels.unit);
}

/// What begins below a range reaches its lower end first.
void take_range(Levels& levels, const std::optional<double>& upper) {
    if (!upper || !levels.baseline || !levels.target) return;
    levels.far_end = upper;
    if (*levels.baseline > *upper) std::swap(levels.target, levels.far_end);
}

/// The target and the current value are both amounts of change: the way begins at nothing.
bool are_changes(const std::optional<Value>& target, const std::optional<Value>& current) {
    return target && current && target->quantity.relative && current->quantity.relative;
}

Direction good_side(const Levels& levels, const Value& target, Direction direction) {
    if (target.comparator.starts_with('>')) return Direction::up;
    if (target.comparator.starts_with('<') || levels.target == 0.0) return Direction::down;
    if (direction == Direction::up || direction == Direction::down) return direction;
    if (!levels.baseline || levels.baseline == levels.target) return Direction::unknown;
    return *levels.target > *levels.baseline ? Direction::up : Direction::down;
}

Levels changes(const Value& target, const Value& current) {
    Levels levels{0.0, target.quantity.value, std::nullopt, target.quantity, Direction::up, false};
    if (current.quantity.unit == target.quantity.unit) levels.current = current.quantity.value;
    return levels;
}

Levels levels_of(const KeyResultView& view) {
    const auto baseline = rule::baseline_of(view);
    const auto target = rule::target_of(view);
    const auto current = view.facts.current_field();
    if (!baseline && are_changes(target, current)) return changes(*target, *current);
    const Direction direction = direction_of(view);
    Levels levels;
    levels.unit = common_unit({&target, &baseline, &current});
    if (baseline && !baseline->quantity.relative) levels.baseline = value_in(baseline->quantity, levels.unit);
    levels.target = level(target, levels, direction);
    take_range(levels, upper_end(target, levels));
    levels.current = level(current, levels, direction);
    if (levels.target) levels.good = good_side(levels, *target, direction);
    levels.says_side = target && !target->comparator.empty();
    return levels;
}

bool is_met(double value, const Levels& levels) {
    const double slack = 1e-9 * std::max(1.0, std::abs(*levels.target));
    if (std::abs(value - *levels.target) <= slack) return true;
    return levels.good == Direction::up ? value > *levels.target
                                        : levels.good == Direction::down && value < *levels.target;
}

/// A way to go: two ends, and the first is not beyond the second already.
bool has_way(const Levels& levels) {
    if (!levels.baseline || *levels.baseline == *levels.target) return false;
    return !(levels.says_side && is_met(*levels.baseline, levels));
}

/// Behind the first end of a range: there until the other end, and too far beyond it.
Progress in_range(const Levels& levels) {
    const bool grows = *levels.far_end > *levels.target;
    const double beyond = grows ? *levels.current - *levels.far_end : *levels.far_end - *levels.current;
    if (beyond <= 0) return {1.0, 1.0, true, {}};
    return {std::nullopt, 0.0, false, amount_in_words(beyond, levels.unit)};
}

Progress on_the_way(const Levels& levels) {
    const double way = (*levels.current - *levels.baseline) / (*levels.target - *levels.baseline);
    if (levels.far_end && way > 1) return in_range(levels);
    return {way, std::clamp(way, 0.0, 1.0), way >= 1, {}};
}

Progress at_threshold(const Levels& levels) {
    if (is_met(*levels.current, levels)) return {std::nullopt, 1.0, true, {}};
    if (levels.good == Direction::unknown) return {};
    return {std::nullopt, 0.0, false, amount_in_words(std::abs(*levels.target - *levels.current), levels.unit)};
}

/// "60%" of a task.
Progress share_done(const KeyResultView& view) {
    const auto current = view.facts.current_field();
    if (!is_blended(view.reading.kind) || !current || current->quantity.unit != "%") return {};
    const double way = current->quantity.value / 100;
    return {way, std::clamp(way, 0.0, 1.0), way >= 1, {}};
}

}  // namespace

Progress progress_of(const KeyResultView& view) {
    const Levels levels = levels_of(view);
    if (!rule::target_of(view)) return share_done(view);
    if (!levels.target || !levels.current) return {};
    return has_way(levels) ? on_the_way(levels) : at_threshold(levels);
}

std::optional<double> mean_progress(const std::vector<Outline::KeyResult>& results, bool with_work) {
    double sum = 0;
    double weights = 0;
    double heaviest = 0;  // by which all are divided: a sum of very heavy ones would be beyond all numbers
    for (const Outline::KeyResult& result : results) heaviest = std::max(heaviest, result.weight);
    for (const Outline::KeyResult& result : results) {
        const bool counts = result.counted || (with_work && is_blended(result.kind));
        if (!counts || !result.progress) continue;
        sum += result.weight / heaviest * *result.progress;
        weights += result.weight / heaviest;
    }
    return weights > 0 ? std::optional(sum / weights) : std::nullopt;
}

}  // namespace okr::outlining
