// The title of a key result says one value and its fields another.
//
// Notation does not count, and neither does a number of the title that measures something else ("95% of requests under
// 300 ms" beside `target: 300 ms`).
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/digits.hpp"
#include "rules/condition.hpp"
#include "rules/direction.hpp"
#include "rules/key_result.hpp"
#include "rules/step.hpp"
#include "rules/values.hpp"

namespace okr::rule {

namespace {

/// What the title says where a field says something else.
struct Clash {
    std::string in_title;
    Value field;
};

/// Of the larger to the smaller.
double ratio_of(const Quantity& a, const Quantity& b) {
    return std::max(a.value, b.value) / std::min(a.value, b.value);
}

/// "2.5" with `unit: million dollars` is 2.5 million, in whatever words the unit says so.
bool may_differ_by_magnitude(const Quantity& a, const Quantity& b) {
    const double ratio = ratio_of(a, b);
    return ratio == 1e3 || ratio == 1e6 || ratio == 1e9;
}

/// €12m a year beside €1m a month.
bool may_differ_by_period(const Quantity& a, const Quantity& b) {
    const double ratio = ratio_of(a, b);
    return ratio == 4 || ratio == 12 || ratio == 52 || ratio == 365;
}

bool differ(const Quantity& in_title, const Quantity& in_field) {
    if (in_title.is_placeholder || in_title.relative != in_field.relative) return false;
    const bool is_number = base::has_digit(in_title.text);  // not "at nine", "a week"
    if (!is_number || (in_field.scale && in_title.value == *in_field.scale)) return false;
    if (!same_dimension(in_title, in_field) || may_differ_by_magnitude(in_title, in_field)) return false;
    return !is_same(in_title, in_field);
}

bool are_opposite(const std::string& a, const std::string& b) {
    return (a.starts_with('<') && b.starts_with('>')) || (a.starts_with('>') && b.starts_with('<'));
}

/// Where "by 20%" leads from here. "By 5%" of a percentage may also be meant in points.
std::vector<double> ends_of(const Quantity& change, double from, bool is_percentage, Direction direction) {
    const double sign = direction == Direction::down ? -1 : 1;
    if (change.unit == "x") return {from * change.value, from / change.value};
    if (change.unit != "%") return {from + sign * change.value};
    if (is_percentage) return {from * (1 + sign * change.value / 100), from + sign * change.value};
    return {from * (1 + sign * change.value / 100)};
}

/// The same amount, as a change and as a level: "save €1m" and `target: €1m`.
bool says(Quantity change, const Quantity& level) {
    change.relative = level.relative;
    return is_same(change, level);
}

/// "Reduce by 20%" beside `baseline: 50` and `target: 45`.
bool change_leads_elsewhere(const KeyResultView& view, const Measure& title, const Value& from, const Value& to) {
    const Quantity& change = *title.target;
    const Direction direction = stated_direction(view.result.title.value);
    if (!change.relative || change.value == 0 || !title.comparator.empty() || direction == Direction::unknown)
        return false;
    if (from.quantity.relative || to.quantity.relative || from.quantity.unit != to.quantity.unit) return false;
    if (says(change, to.quantity) || from.quantity.value == 0) return false;
    const auto ends = ends_of(change, from.quantity.value, from.quantity.unit == "%", direction);
    return std::none_of(ends.begin(), ends.end(), [&](double end) { return is_about(to.quantity.value, end); });
}

/// "by 20%", "double".
std::string change_in_words(const Quantity& change) {
    const bool is_number = base::has_digit(change.text);
    return is_number ? "by " + change.text : quoted(change.text);
}

/// "22 to 24 °Brix" beside a baseline of 19 and a target of 22, or of "22 to 24": a range, and no way.
bool is_range_in_words(const KeyResultView& view, const Measure& title) {
    const auto& baseline = view.facts.baseline_field();
    const auto& target = view.facts.target_field();
    if (!title.baseline || !baseline || !target || is_same(*title.baseline, baseline->quantity)) return false;
    const std::string_view before = std::string_view(view.result.title.value).substr(0, title.baseline->extent.begin);
    if (before.ends_with("from ") || before.ends_with("From ")) return false;
    return is_same(*title.baseline, target->quantity) || mentions(target->text->value, *title.baseline);
}

std::vector<Clash> find_clashes(const KeyResultView& view, const Measure& title) {
    std::vector<Clash> clashes;
    if (is_range_in_words(view, title)) return clashes;
    const std::string& text = view.result.title.value;
    const bool is_movement = title.baseline && title.target;
    const auto& baseline = view.facts.baseline_field();
    const auto& target = view.facts.target_field();
    const auto clash = [&](const Quantity& said, const Value& field) {
        if (!title.period.empty() && may_differ_by_period(said, field.quantity)) return false;
        return differ(said, field.quantity) && (is_movement || !mentions(text, field.quantity));
    };
    if (title.baseline && baseline && clash(*title.baseline, *baseline))
        clashes.push_back({title.baseline->text, *baseline});
    if (!title.target || !target || is_condition(view, title, *target)) return clashes;
    if (!title.baseline && is_step(*title.target, baseline, target)) return clashes;
    const bool is_other_side =
        is_same(*title.target, target->quantity) && are_opposite(title.comparator, target->comparator);
    if (clash(*title.target, *target) || is_other_side)
        clashes.push_back({in_words(title.comparator, *title.target), *target});
    else if (baseline && change_leads_elsewhere(view, title, *baseline, *target))
        clashes.push_back({change_in_words(*title.target), *target});
    return clashes;
}

void check(const KeyResultView& view, Sink& sink) {
    if (!view.result.title || (!view.result.baseline && !view.result.target)) return;
    const Reading& title = view.title();
    if (!title.measure) return;
    const std::vector<Clash> clashes = find_clashes(view, *title.measure);
    if (clashes.empty()) return;
    const auto& [said, field] = clashes.front();
    Draft draft = about(
        view, fmt::format("{} says {}, and `{}` says {}", quoted(view), said, field.field, quoted(field.text->value)),
        "make the two agree, or leave the number to the field alone");
    for (const Clash& clash : clashes)
        for (auto& note : clash.field.note()) draft.notes.push_back(std::move(note));
    sink.tell(std::move(draft));
}

}  // namespace

extern const Rule kr_mismatch{
    .info =
        {
            .name = "kr-mismatch",
            .group = "key result",
            .severity = Severity::error,
            .summary = "The title of a key result says one value and its fields another.",
            .why = "People read the title and programs read the fields. Where the two differ, half of the organisation "
                   "works towards another target than the one that is reported.",
            .source = "",
            .wrong = R"(-- okrs/2026-Q1/trains.yaml --
team: trains
cycle: 2026-Q1
objectives:
  - title: Commuters trust the timetable
    key_results:
      - title: Trains on time from 81% to 90%
        baseline: 81%
        target: 88%
)",
            .right = R"(-- okrs/2026-Q1/trains.yaml --
team: trains
cycle: 2026-Q1
objectives:
  - title: Commuters trust the timetable
    key_results:
      - title: Trains on time from 81% to 90%
        baseline: 81%
        target: 0.9
)",
        },
    .check = check,
};

}  // namespace okr::rule
