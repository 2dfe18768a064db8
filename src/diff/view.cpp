#include "diff/view.hpp"

#include <algorithm>
#include <array>

#include "base/one_of.hpp"
#include "diff/lexicon.hpp"
#include "measure/wording.hpp"
#include "reading/journey.hpp"
#include "reading/rank.hpp"
#include "reading/sentence.hpp"
#include "reading/unit.hpp"

namespace okr::diffing {

namespace {

using measure::Value;

/// Of "… stay longer than an hour from 30% to 45%" the level is the number that can be compared with the baseline.
std::optional<Value> fitting(std::optional<Value> target, const std::optional<Value>& baseline,
                             const std::string& sentence) {
    const bool is_of_sentence = target && baseline && target->text == nullptr && baseline->text == nullptr;
    if (!is_of_sentence || target->quantity.relative || order_of(target->quantity, baseline->quantity)) return target;
    for (const Number& number : numbers_of(sentence)) {
        const bool is_behind = number.quantity.extent.begin > baseline->quantity.extent.begin;
        if (is_behind && number.quantity.unit == baseline->quantity.unit)
            return Value{target->field, number.quantity, number.comparator, nullptr};
    }
    return target;
}

bool is_told(Direction direction) { return direction == Direction::up || direction == Direction::down; }

/// "By at least 20%" bounds the change, not the level.
Direction by_sign(const View& view) {
    if (!view.target || view.target->quantity.relative) return Direction::unknown;
    const std::string& comparator = view.target->comparator;
    if (comparator.starts_with('>')) return Direction::up;
    return comparator.starts_with('<') ? Direction::down : Direction::unknown;
}

/// The way up a list leads to smaller numbers.
Direction by_rank(const View& view) {
    return view.target && reading::is_rank(view.target->quantity) ? Direction::down : Direction::unknown;
}

/// Nobody can get below nothing, but those who begin there.
Direction by_zero(const View& view) {
    const bool is_zero = view.target && view.target->quantity.value == 0 && !view.target->quantity.relative;
    const bool is_below = view.baseline && view.baseline->quantity.value < 0;
    return is_zero && !is_below ? Direction::down : Direction::unknown;
}

Direction by_baseline(const View& view) {
    if (!view.baseline || !view.target || view.target->quantity.relative) return Direction::unknown;
    const auto order = order_of(view.target->quantity, view.baseline->quantity);
    if (!order || *order == std::partial_ordering::equivalent) return Direction::unknown;
    return *order < 0 ? Direction::down : Direction::up;
}

Direction by_words(const View& view) {
    const Direction told = view.reading.measure ? view.reading.measure->direction : Direction::unknown;
    return is_told(told) ? told : Direction::unknown;
}

bool is_trouble(const reading::Node& node, std::string_view word) {
    if (node.is(reading::Class::trouble)) return true;
    static constexpr std::array<std::string_view, 7> burdens{"attrition", "churn", "cost",  "costs",
                                                             "latency",   "lost",  "wasted"};
    const std::string_view of_rate = word.ends_with(" rate") ? word.substr(0, word.size() - 5) : word;
    const std::string_view last = of_rate.substr(of_rate.rfind(' ') + 1);  // "acquisition cost"
    return lexicon().find(of_rate).is(reading::Class::trouble) || base::is_one_of(last, burdens);
}

bool may_follow_trouble(const reading::Node& node, std::string_view word) {
    if (base::is_one_of(word, {"that", "which", "who", "whose", "where"})) return false;
    return node.is(reading::Class::preposition) || word == "rate" || word == "this" || times_a_year(word);
}

bool begins(std::string_view text, std::string_view words) {
    return text.starts_with(words) && (text.size() == words.size() || text[words.size()] == ' ');
}

/// "90% of incidents with a review": of so many more may be better.
bool is_share_of_them(const View& view) {
    if (!view.target || view.target->text != nullptr) return false;
    const Quantity& target = view.target->quantity;
    const std::string_view rest = view.result.headline().value;
    return target.scale ||
           (target.unit == "%" && rest.substr(std::min(target.extent.end, rest.size())).starts_with(" of "));
}

/// "Maximum cost per order of $25".
std::string_view without_bound(std::string_view words) {
    const std::size_t first = std::min(words.find(' '), words.size());
    const bool is_bound = lexicon().find(words.substr(0, first)).is(reading::Class::comparator);
    return is_bound ? words.substr(std::min(first + 1, words.size())) : words;
}

/// What is measured, with what follows it: "complaint per 1,000 households". Nothing where more stands before it:
/// "answer complaints".
std::string_view name_of(const View& view) {
    if (is_share_of_them(view)) return {};
    const std::string& metric = view.phrase.metric;
    const std::string_view words = without_bound(view.phrase.words);
    if (view.result.metric || begins(metric, words)) return metric;
    return begins(words, metric) ? words : std::string_view();
}

/// "False alarms a week", "error rate": troubles themselves, not "alarms that we find first" or "answer 90% of
/// tickets".
bool names_trouble(const View& view) {
    const auto sentence = reading::parse(name_of(view), lexicon());
    const auto word = [&](const reading::Node& node) { return sentence.lower(node); };
    const auto trouble = std::find_if(sentence.nodes.begin(), sentence.nodes.end(),
                                      [&](const reading::Node& node) { return is_trouble(node, word(node)); });
    if (trouble == sentence.nodes.end()) return false;
    return trouble + 1 == sentence.nodes.end() || may_follow_trouble(trouble[1], word(trouble[1]));
}

bool is_time(const Quantity& quantity) {
    const reading::Unit* unit = reading::canonical_unit(quantity.unit);
    return unit != nullptr && unit->dimension == reading::Dimension::time && !quantity.relative;
}

/// "Time to the first reply", "latency": shorter is better.
bool names_waiting(const View& view) {
    static constexpr std::array<std::string_view, 9> waiting{"time",  "latency",  "wait",     "waiting", "queue",
                                                             "delay", "duration", "response", "reply"};
    const auto words = measure::words_of(view.phrase.metric);
    const auto is_waiting = [](const std::string& word) {
        return std::find(waiting.begin(), waiting.end(), word) != waiting.end();
    };
    const auto is_won = [](const std::string& word) { return word == "saved" || word == "won" || word == "gained"; };
    return view.target && is_time(view.target->quantity) && std::any_of(words.begin(), words.end(), is_waiting) &&
           std::none_of(words.begin(), words.end(), is_won);
}

Direction by_topic(const View& view) {
    return names_trouble(view) || names_waiting(view) || measure::names_rank(measure::wording(view.phrase.metric))
               ? Direction::down
               : Direction::unknown;
}

}  // namespace

View::View(const model::KeyResult& of, const Reader& reader, const std::optional<base::DateRange>& cycle)
    : result(of),
      reading(reader.read(measure::statement_of(of))),
      baseline(measure::baseline_of(of, reading)),
      target(fitting(measure::target_of(of, reading), baseline, of.headline().value)),
      phrase(phrase_of(of, reading, baseline, target, cycle)) {}

std::string View::written(const Value& value) {
    if (value.text != nullptr) return value.text->value;
    const std::string& text = value.quantity.text;
    return value.quantity.upper && text.find(" and ") != std::string::npos ? "between " + text : text;
}

Direction aim_of(const View& before, const View& after) {
    for (const auto told : {by_rank, by_sign, by_zero})
        for (const View* view : {&after, &before})
            if (const Direction direction = told(*view); is_told(direction)) return direction;
    for (const auto told : {by_baseline, by_words, by_topic})
        for (const View* view : {&before, &after})
            if (const Direction direction = told(*view); is_told(direction)) return direction;
    return Direction::up;
}

/// "Up to 65%" promises less than 65%, whichever way it goes.
bool says_up_to(const View& view) {
    return view.target && view.target->text != nullptr && reading::says_up_to(view.target->text->value);
}

bool is_bounded_from_behind(const View& before, const View& after) {
    const Direction sign = says_up_to(after) ? Direction::down : by_sign(after);
    if (!is_told(sign) || is_told(by_sign(before)) || says_up_to(before)) return false;
    for (const auto told : {by_zero, by_baseline, by_words, by_topic})
        if (const Direction direction = told(before); is_told(direction)) return direction != sign;
    return false;
}

bool is_bound_of_one_alone(const View& before, const View& after) {
    const auto is_above = [](const View& view) { return says_up_to(view) || by_sign(view) == Direction::down; };
    if (is_above(before) == is_above(after)) return false;
    const View& plain = is_above(before) ? after : before;  // the other's words are the sign's
    const auto tells = [&](auto told) { return is_told(told(plain)); };
    return !tells(by_sign) && !tells(by_rank) && !tells(by_zero) && !tells(by_baseline) && !tells(by_words) &&
           !tells(by_topic);
}

bool is_turned_round(const View& before, const View& after) {
    const auto told = [](const View& view) {
        if (const Direction sign = by_sign(view); is_told(sign)) return sign;
        return view.baseline || by_zero(view) != Direction::unknown ? Direction::unknown : by_words(view);
    };
    return is_told(told(before)) && is_told(told(after)) && told(before) != told(after);
}

}  // namespace okr::diffing
