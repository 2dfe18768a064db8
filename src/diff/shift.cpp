#include "diff/shift.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "diff/asides.hpp"
#include "diff/due.hpp"
#include "diff/kinds.hpp"
#include "diff/other_measure.hpp"
#include "diff/rewording.hpp"
#include "diff/target_way.hpp"
#include "diff/view.hpp"

namespace okr::diffing {

namespace {

using measure::Value;

/// "4 h" of a field that leaves its unit to `unit`, where that is another now.
std::string with_unit(const View& view, const View& other, std::string text) {
    const std::string& unit = view.result.unit.value;
    const auto level = parse_level(text);
    const bool is_told = unit == other.result.unit.value || (level && !level->quantity.unit.empty());
    return view.target->text == nullptr || unit.empty() || is_told ? text : fmt::format("{} {}", text, unit);
}

/// The target as written; "10 a week" where the other says "10 a month".
std::string written_target(const View& view, const View& other) {
    const std::string text = with_unit(view, other, View::written(*view.target));
    if (have_other_divisors(view, other)) return fmt::format("{} per {}", text, divisor_of(view)->quantity.text);
    const std::string& rhythm = view.phrase.rhythm;
    const bool is_in_text = text.ends_with(rhythm) || !rhythm_of(view.target->quantity).empty();
    if (rhythm == other.phrase.rhythm || is_in_text) return text;
    return fmt::format("{}{}{}", text, rhythm.starts_with('/') ? "" : " ", rhythm);
}

Step target_step(const View& before, const View& after) {
    if (!before.target || !after.target) return {};
    return {written_target(before, after), written_target(after, before), way_between(before, after),
            after.target->text};
}

/// The field as written, or the number of the sentence.
std::optional<std::string> written(const model::Text& field, const std::optional<Value>& value) {
    if (field) return field.value;
    return value ? std::optional(View::written(*value)) : std::nullopt;
}

std::optional<Step> baseline_step(const View& before, const View& after) {
    const auto& old = before.baseline;
    const auto& now = after.baseline;
    if (is_same_baseline(before, after)) return std::nullopt;
    const model::Text& field = after.result.baseline;
    const auto readable = old ? written(before.result.baseline, old) : std::nullopt;
    return Step{readable, written(field, now), Way::same, field ? &field : nullptr};
}

/// Work, and sentences without measure, have numbers to compare only while they say the same beside them.
bool says_something_else(const View& before, const View& after) {
    return before.reading.kind != Kind::outcome && before.phrase.core != after.phrase.core;
}

/// One of the sentence's measures, and its number is nowhere else.
bool has_lost_a_measure(const View& before, const View& after) {
    const auto& old = before.reading.more_measures;
    if (old.size() <= after.reading.more_measures.size()) return false;
    return std::any_of(old.begin(), old.end(), [&](const Measure& measure) {
        return measure.target && !measure::mentions(after.result.headline().value, *measure.target);
    });
}

void compare_numbers(const View& before, const View& after, Shift& shift) {
    const Asides asides = asides_between(before, after);
    shift.is_other_measure = is_other_measure(before, after, asides);
    shift.words = naming_step(before, after);
    if (shift.is_other_measure || says_something_else(before, after)) return;
    shift.target = target_step(before, after);
    shift.baseline = baseline_step(before, after);
    if (!asides.is_unclear) shift.more = asides.steps;
}

}  // namespace

std::string from_to(const Step& step) {
    const bool is_corridor = step.before->starts_with("between ") || step.after->starts_with("between ");
    return is_corridor ? fmt::format(": {} instead of {}", *step.after, *step.before)
                       : fmt::format(" from {} to {}", *step.before, *step.after);
}

std::vector<const Step*> Shift::targets(Way way) const {
    std::vector<const Step*> found;
    if (target.way == way) found.push_back(&target);
    for (const Step& step : more)
        if (step.way == way) found.push_back(&step);
    return found;
}

Shift shift_between(const model::KeyResult& before, const model::KeyResult& after, const Reader& reader,
                    const Cycle& cycle_before, const Cycle& cycle_after) {
    const View old(before, reader, cycle_before);
    const View now(after, reader, cycle_after);
    Shift shift;
    std::tie(shift.from, shift.to) = kinds_between(old, now);
    shift.due = due_step({before.by, old.phrase.deadline, cycle_before}, {after.by, now.phrase.deadline, cycle_after});
    shift.words = naming_step(old, now);
    if (shift.is_of_one_kind()) compare_numbers(old, now, shift);
    if (shift.is_other_measure) return shift;
    if (const auto rewording = rewording_between(old, now, shift)) {
        shift.is_part_lost = shift.is_of_one_kind() && has_lost_a_measure(old, now);
        shift.is_reworded = true;
        shift.words_field = rewording->field;
        shift.words = rewording->step;
    }
    return shift;
}

}  // namespace okr::diffing
