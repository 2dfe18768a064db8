#include "diff/shift.hpp"

#include <algorithm>
#include <vector>

#include "diff/phrase.hpp"
#include "measure/likeness.hpp"
#include "measure/values.hpp"

namespace okr::diffing {

namespace {

using measure::Value;

/// From here on two phrases name one measure: "checkout conversion rate", "rate of conversion at checkout".
constexpr double same_measure = 0.6;

/// A key result on one side, read.
struct View {
    const model::KeyResult& result;
    Reading reading;
    Phrase phrase;
    std::optional<Value> baseline, target;

    View(const model::KeyResult& of, const Reader& reader)
        : result(of),
          reading(reader.read(measure::statement_of(of))),
          phrase(phrase_of(of, reading, reader)),
          baseline(measure::baseline_of(of, reading)),
          target(measure::target_of(of, reading)) {}
};

/// The side of the target that is the good one. A measure is to grow where nothing says otherwise.
Direction good_side(const View& view) {
    const std::string& comparator = view.target->comparator;
    if (comparator.starts_with('>')) return Direction::up;
    if (comparator.starts_with('<') || (view.target->quantity.value == 0 && !view.target->quantity.relative))
        return Direction::down;
    if (view.baseline && !view.target->quantity.relative)
        if (const auto order = measure::compare(view.target->quantity, view.baseline->quantity))
            return *order < 0 ? Direction::down : Direction::up;
    const auto& measured = view.reading.measure;
    return measured && measured->direction == Direction::down ? Direction::down : Direction::up;
}

/// "By 20%" asks for more where it says 30%, whichever way the measure goes.
Way way_between(const View& before, const View& after, std::partial_ordering order) {
    if (order == std::partial_ordering::equivalent) return Way::same;
    const bool grows = order > 0;
    if (before.target->quantity.relative) return grows ? Way::raised : Way::eased;
    return grows == (good_side(after) == Direction::up) ? Way::raised : Way::eased;
}

std::string written(const Value& value) {
    return value.text != nullptr ? value.text->value : measure::in_words(value.comparator, value.quantity);
}

const model::Text* field_of(const Value& value) { return value.text; }

std::optional<std::partial_ordering> order_of(const View& before, const View& after) {
    if (!before.target || !after.target) return std::nullopt;
    const Quantity& old = before.target->quantity;
    const Quantity& now = after.target->quantity;
    return old.relative == now.relative ? measure::compare(now, old) : std::nullopt;
}

Step target_step(const View& before, const View& after) {
    const auto order = order_of(before, after);
    if (!order) return {};
    return {written(*before.target), written(*after.target), way_between(before, after, *order),
            field_of(*after.target)};
}

std::optional<Step> baseline_step(const View& before, const View& after) {
    if (!before.baseline && !after.baseline) return std::nullopt;
    if (before.baseline && after.baseline && measure::is_same(before.baseline->quantity, after.baseline->quantity))
        return std::nullopt;
    Step step;
    if (before.baseline) step.before = written(*before.baseline);
    if (after.baseline) {
        step.after = written(*after.baseline);
        step.at = field_of(*after.baseline);
    }
    return step;
}

Step due_step(const model::Text& before, const model::Text& after, const std::string& end_before,
              const std::string& end_after) {
    const std::string& old = before ? before.value : end_before;
    const std::string& now = after ? after.value : end_after;
    if ((!before && !after) || old == now || old.empty() || now.empty()) return {};
    return {old, now, now > old ? Way::eased : Way::raised, after ? &after : nullptr};
}

bool turned_round(const View& before, const View& after) {
    if (!before.target || !after.target) return false;
    const auto sign = [](const View& view) { return view.target->comparator.substr(0, 1); };
    return sign(before) != sign(after) && !sign(before).empty() && !sign(after).empty() && sign(before) != "=" &&
           sign(after) != "=";
}

bool is_of_other_dimension(const View& before, const View& after) {
    if (!before.target || !after.target) return false;
    return before.target->quantity.relative == after.target->quantity.relative && !order_of(before, after);
}

bool is_other_measure(const View& before, const View& after) {
    if (before.reading.kind != Kind::outcome || after.reading.kind != Kind::outcome) return false;
    const double likeness = std::max(measure::likeness(before.phrase.metric, after.phrase.metric),
                                     measure::likeness(before.phrase.words, after.phrase.words));
    return likeness < same_measure || before.phrase.period != after.phrase.period || turned_round(before, after) ||
           is_of_other_dimension(before, after);
}

}  // namespace

Shift shift_between(const model::KeyResult& before, const model::KeyResult& after, const Reader& reader,
                    const std::string& cycle_end_before, const std::string& cycle_end_after) {
    const View old(before, reader);
    const View now(after, reader);
    Shift shift{old.reading.kind, now.reading.kind, false, false, {}, {}, std::nullopt};
    shift.due = due_step(before.by, after.by, cycle_end_before, cycle_end_after);
    if (!shift.is_of_one_kind()) return shift;
    shift.is_other_measure = is_other_measure(old, now);
    shift.is_reworded = old.phrase.words != now.phrase.words;
    if (shift.is_other_measure) return shift;
    shift.target = target_step(old, now);
    shift.baseline = baseline_step(old, now);
    return shift;
}

}  // namespace okr::diffing
