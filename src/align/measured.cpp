#include "align/measured.hpp"

#include <algorithm>
#include <initializer_list>
#include <iterator>
#include <string>
#include <vector>

#include "measure/wording.hpp"

namespace okr::aligning {

namespace {

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// "falls" in "falls from 5% to 3%": it tells the way, and what is counted is told without it. Elsewhere it may be a
/// thing that is counted ("falls of patients").
bool is_way(std::string_view word, std::string_view next) {
    const bool may_be = is_one_of(word, {"fall",    "falls",   "drop",   "drops",  "decline", "declines", "go",       "goes",
                                         "move",    "moves",   "stay",   "stays",  "reach",   "reaches",  "hit",      "hits",
                                         "exceed",  "exceeds", "come",   "comes",  "get",     "gets",     "improves", "climbs",
                                         "remains", "change",  "changes", "halves", "doubles"});
    const bool is_before_amount =
        is_one_of(next, {"from", "to", "by", "below", "under", "above", "over", "at", "up", "down", "within", ""}) ||
        next.find_first_of("0123456789<>=%$") != std::string_view::npos;
    return may_be && is_before_amount;
}

/// A sentence without the words that only lead to its numbers.
std::string without_ways(std::string_view sentence) {
    const std::vector<std::string> words = measure::words_of(sentence);
    std::string rest;
    for (std::size_t i = 0; i < words.size(); ++i)
        if (!is_way(words[i], i + 1 < words.size() ? std::string_view(words[i + 1]) : std::string_view()))
            rest += words[i] + " ";
    return rest;
}

/// The metric as a field, or the whole sentence: a word that is left out could be the one that tells two measures apart.
Terms terms_of_metric(const model::KeyResult& result) {
    Terms terms = terms_of(result.metric ? result.metric.value : without_ways(result.headline().value));
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
    measured.terms = terms_of_metric(result);
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
