#include "rules/direction.hpp"

#include <array>
#include <span>

#include "base/one_of.hpp"
#include "measure/wording.hpp"
#include "reading/rank.hpp"
#include "reading/unit.hpp"
#include "rules/values.hpp"

namespace okr::rule {

namespace {

using Words = std::span<const std::string_view>;

/// As the sentence's verb: these have no other meaning.
constexpr std::array<std::string_view, 15> raise{
    "increase", "increasing", "increased", "raise", "raising", "grow",    "growing",  "boost",
    "double",   "triple",     "quadruple", "more",  "lift",    "push up", "multiply",
};
constexpr std::array<std::string_view, 24> lower{
    "reduce", "reducing", "reduced", "decrease", "decreasing", "decreased", "lower",      "lowering",
    "cut",    "cutting",  "shrink",  "shorten",  "halve",      "lessen",    "minimise",   "minimize",
    "drop",   "fewer",    "less",    "down",     "bring down", "cut down",  "drive down", "trim",
};

constexpr std::array<std::string_view, 9> hold{"keep",   "maintain", "hold",     "stay",   "remain",
                                               "retain", "sustain",  "preserve", "protect"};

/// Right before "from": the measure is the subject ("churn falls from …").
constexpr std::array<std::string_view, 8> rises{"rises",    "grows", "climbs", "increases",
                                                "increase", "up",    "rise",   "growth"};
constexpr std::array<std::string_view, 9> falls{"falls",     "drops", "shrinks",   "declines", "decreases",
                                                "decreased", "down",  "reduction", "decrease"};

/// Words that a sentence may open with before its verb.
constexpr std::array<std::string_view, 9> openers{
    "we", "to", "will", "help", "further", "significantly", "steadily", "sharply", "measurably"};

using base::is_one_of;

/// The sentence's first word that says something; two of them, where together they are one verb. "Less than" is none.
bool opens_with(const std::vector<std::string>& sentence, Words verbs) {
    std::size_t first = 0;
    while (first < sentence.size() && is_one_of(sentence[first], openers)) ++first;
    if (first >= sentence.size()) return false;
    const std::string_view next = first + 1 < sentence.size() ? std::string_view(sentence[first + 1]) : "";
    if (is_one_of(sentence[first], verbs)) return next != "than";
    const bool may_be_two = next == "up" || next == "down";
    return may_be_two && is_one_of(sentence[first] + " " + std::string(next), verbs);
}

bool says_before_from(const std::vector<std::string>& sentence, Words verbs) {
    for (std::size_t i = 1; i < sentence.size(); ++i)
        if (sentence[i] == "from" && is_one_of(sentence[i - 1], verbs)) return true;
    return false;
}

/// "Increase speed from 3 days to 1 day": the faster, the less.
bool is_told_in_time(const KeyResultView& view, const Quantity& quantity) {
    const reading::Unit* unit = reading::canonical_unit(quantity.unit);
    return unit != nullptr && unit->dimension == reading::Dimension::time &&
           measure::has_any(view.facts.wording(),
                            "speed, pace, performance, responsiveness, frequency, efficiency, cadence, agility");
}

/// "Climb from rank 112 to 50": up a list, to smaller numbers.
bool is_rank(const KeyResultView& view, const Quantity& quantity) {
    return reading::is_rank(quantity) || measure::names_rank(view.facts.wording()) ||
           (view.result.metric && measure::names_rank(measure::wording(view.result.metric.value)));
}

}  // namespace

Direction stated_direction(std::string_view sentence) { return stated_direction(measure::words_of(sentence)); }

Direction stated_direction(const std::vector<std::string>& words) {
    const bool up = opens_with(words, raise) || says_before_from(words, rises);
    const bool down = opens_with(words, lower) || says_before_from(words, falls);
    if (up == down) return Direction::unknown;
    return up ? Direction::up : Direction::down;
}

bool is_hold(const KeyResultView& view) {
    return opens_with(view.facts.words(), hold) ||
           measure::has_any(
               view.facts.wording(),
               "stays, remains, kept, is held, steady, stable, no worse than, never, keeping, maintaining");
}

bool goes_wrong_way(const KeyResultView& view) {
    const Direction direction = stated_direction(view.facts.words());
    if (direction == Direction::unknown) return false;
    const auto& baseline = baseline_of(view);
    const auto& target = target_of(view);
    if (!baseline || !target || baseline->quantity.relative || target->quantity.relative) return false;
    if (is_told_in_time(view, target->quantity) || is_rank(view, target->quantity)) return false;
    const auto order = compare(target->quantity, baseline->quantity);
    return order && (direction == Direction::up ? *order < 0 : *order > 0);
}

}  // namespace okr::rule
