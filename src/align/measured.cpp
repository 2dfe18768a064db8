#include "align/measured.hpp"

#include <algorithm>

namespace okr::aligning {

namespace {

/// The metric as a field, as found in the sentence, or the sentence itself.
Terms terms_of_metric(const model::KeyResult& result, const Reading& reading) {
    const bool is_found = reading.measure && !reading.measure->metric.empty();
    Terms terms = terms_of(result.metric ? result.metric.value : is_found ? reading.measure->metric : result.headline().value);
    Terms telling;
    std::copy_if(terms.begin(), terms.end(), std::back_inserter(telling),
                 [](const std::string& term) { return !is_sort_of_number(term); });
    return telling.empty() ? terms : telling;
}

Direction between(const measure::Value& baseline, const measure::Value& target) {
    const auto order = measure::compare(baseline.quantity, target.quantity);
    if (!order || *order == std::partial_ordering::equivalent) return Direction::unknown;
    return *order == std::partial_ordering::less ? Direction::up : Direction::down;
}

/// Numbers say more than words: an "improved" time goes down.
Direction direction_of(const model::KeyResult& result, const Reading& reading,
                       const std::optional<measure::Value>& target) {
    if (!target) return Direction::unknown;
    if (target->comparator.starts_with('>')) return Direction::up;
    if (target->comparator.starts_with('<')) return Direction::down;
    const auto baseline = measure::baseline_of(result, reading);
    if (baseline && !target->quantity.relative)
        if (const Direction way = between(*baseline, *target); way != Direction::unknown) return way;
    return reading.measure ? reading.measure->direction : Direction::unknown;
}

bool are_opposite(Direction a, Direction b) {
    return (a == Direction::up && b == Direction::down) || (a == Direction::down && b == Direction::up);
}

}  // namespace

Measured measured_by(const model::KeyResult& result, const Reading& reading) {
    Measured measured;
    if (is_blended(reading.kind)) return measured;
    measured.terms = terms_of_metric(result, reading);
    measured.target = measure::target_of(result, reading);
    measured.direction = direction_of(result, reading, measured.target);
    return measured;
}

Relation relation_of(const Measured& a, const Measured& b) {
    const Quantity& one = a.target->quantity;
    const Quantity& other = b.target->quantity;
    if (!same_dimension(one, other)) return Relation::none;
    if (are_opposite(a.direction, b.direction)) return Relation::opposite;
    if (one.relative != other.relative) return Relation::none;
    return measure::is_same(one, other) ? Relation::equal : Relation::apart;
}

}  // namespace okr::aligning
