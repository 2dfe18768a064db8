#include "align/measured.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include "base/one_of.hpp"
#include "measure/wording.hpp"

namespace okr::aligning {

namespace {

using base::is_one_of;

bool is_amount(std::string_view word) { return word.front() >= '0' && word.front() <= '9'; }

/// "falls" in "falls from 5% to 3%": it tells the way, and what is counted is told without it. Elsewhere it may be a
/// thing that is counted ("falls of patients").
bool is_way(std::string_view word, std::string_view next) {
    const bool may_be = is_one_of(
        word, {"fall", "falls", "drop",     "drops",   "decline", "declines", "go",      "goes",    "move",   "moves",
               "stay", "stays", "reach",    "reaches", "hit",     "hits",     "exceed",  "exceeds", "come",   "comes",
               "get",  "gets",  "improves", "climbs",  "remains", "change",   "changes", "halves",  "doubles"});
    const bool is_before_amount =
        is_one_of(next, {"from", "to", "by", "below", "under", "above", "over", "at", "up", "down", "within", ""}) ||
        next.find_first_of("0123456789<>=%$") != std::string_view::npos;
    return may_be && is_before_amount;
}

bool has_digit(std::string_view text) { return text.find_first_of("0123456789") != std::string_view::npos; }

/// Takes the stretch out of the sentence, if it is there as the reader found it. Beside numbers in digits a word such
/// as "every month" belongs to what is counted.
void cut(std::string& sentence, const std::optional<Quantity>& quantity) {
    if (!quantity || quantity->text.empty() || (!has_digit(quantity->text) && has_digit(sentence))) return;
    const auto [begin, end] = quantity->extent;
    if (begin < end && end <= sentence.size() && sentence.compare(begin, end - begin, quantity->text) == 0)
        sentence.replace(begin, end - begin, end - begin, ' ');
}

/// A sentence without its baseline and target, and without the words that only lead to them. Other numbers stay: they
/// tell retention after a week from retention after a month.
std::vector<std::string> words_about(std::string sentence, const std::optional<Measure>& measure) {
    if (measure) {
        cut(sentence, measure->baseline);
        cut(sentence, measure->target);
    }
    const std::vector<std::string> rest = measure::words_of(sentence);
    std::vector<std::string> words;
    for (std::size_t i = 0; i < rest.size(); ++i) {
        const bool is_end_of_way = i > 0 && (rest[i - 1] == "from" || rest[i - 1] == "to") && is_amount(rest[i]);
        if (!is_end_of_way &&
            !is_way(rest[i], i + 1 < rest.size() ? std::string_view(rest[i + 1]) : std::string_view()))
            words.push_back(rest[i]);
    }
    return words;
}

Terms telling(Terms terms) {
    Terms told;
    std::copy_if(terms.begin(), terms.end(), std::back_inserter(told),
                 [](const std::string& term) { return !is_sort_of_number(term); });
    return told.empty() ? terms : told;
}

/// The metric as a field, or the whole sentence: a word that is left out could be the one that tells two measures
/// apart.
Terms terms_of_metric(const model::KeyResult& result, const Reading& reading) {
    if (result.metric) return telling(terms_of(measure::words_of(result.metric.value)));
    return terms_of_statement(result.headline().value, reading.measure);
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

Terms terms_of_statement(const std::string& sentence, const std::optional<Measure>& measure) {
    return telling(terms_of(words_about(sentence, measure)));
}

Measured measured_by(const model::KeyResult& result, const Reading& reading) {
    Measured measured;
    const bool is_written_as_measure = result.metric && result.target;
    if (is_blended(reading.kind) && !is_written_as_measure) return measured;
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
