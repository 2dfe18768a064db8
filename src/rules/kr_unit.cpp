// The values of a key result cannot be compared with each other.
//
// Only what is certain: two units that are known and of different kinds. A bare number fits every unit, and a change in
// points or by a factor fits every level.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/digits.hpp"
#include "reading/unit.hpp"
#include "rules/condition.hpp"
#include "rules/key_result.hpp"
#include "rules/step.hpp"
#include "rules/values.hpp"

namespace okr::rule {

namespace {

using reading::Dimension;

/// Nothing where the unit is not known, or could mean several things ("m": metres, minutes, months, millions).
std::optional<Dimension> dimension_of(const Quantity& quantity) {
    const reading::Unit* unit = reading::canonical_unit(quantity.unit);
    if (unit == nullptr || quantity.relative || quantity.is_placeholder || quantity.unit == "m") return std::nullopt;
    static constexpr std::array vague{Dimension::none, Dimension::points, Dimension::factor, Dimension::other};
    if (std::find(vague.begin(), vague.end(), unit->dimension) != vague.end()) return std::nullopt;
    return unit->dimension;
}

bool conflict(const Quantity& a, const Quantity& b) {
    return dimension_of(a) && dimension_of(b) && !same_dimension(a, b);
}

/// A value as it is written: `unit` says nothing about it yet.
std::optional<Value> as_written(std::string_view field, const model::Text& text) {
    const auto level = text ? parse_level(text.value) : std::nullopt;
    if (!level) return std::nullopt;
    return Value{field, level->quantity, level->comparator, &text};
}

/// `unit: minutes` as a quantity of one minute.
std::optional<Value> unit_field(const model::Text& unit) {
    for (const std::string& text : {"1 " + unit.value, unit.value + "1"})
        if (const auto level = unit ? parse_level(text) : std::nullopt; level && dimension_of(level->quantity))
            return Value{"unit", level->quantity, "", &unit};
    return std::nullopt;
}

using Values = std::vector<Value>;

void add(Values& values, const std::optional<Value>& value) {
    if (value) values.push_back(*value);
}

/// Without `unit` all values are taken as they are written.
Values fields_of(const KeyResultView& view) {
    Values values;
    const model::KeyResult& result = view.result;
    if (result.unit) {
        add(values, as_written("target", result.target));
        add(values, as_written("baseline", result.baseline));
        add(values, as_written("current", result.current));
        add(values, unit_field(result.unit));
    } else {
        add(values, view.facts.target_field());
        add(values, view.facts.baseline_field());
        add(values, view.facts.current_field());
    }
    return values;
}

/// The title's target, unless another of its numbers is of the field's kind.
std::optional<Value> title_target(const KeyResultView& view) {
    if (!view.result.title) return std::nullopt;
    const Reading& title = view.title();
    if (!title.measure || !title.measure->target || !title.more_measures.empty()) return std::nullopt;
    if (!base::has_digit(title.measure->target->text)) return std::nullopt;  // "half the waste"
    return Value{"title", *title.measure->target, "", &view.result.title};
}

std::string described(const Value& value) {
    if (value.field == "title") return "it says " + value.quantity.text;
    return fmt::format("`{}` is {}", value.field, quoted(value.text->value));
}

void tell(const KeyResultView& view, const Value& one, const Value& other, Sink& sink) {
    Draft draft = about(view, fmt::format("{} mixes units: {}, and {}", quoted(view), described(one), described(other)),
                        "write both values in units of one kind, or name the measure that they are of");
    for (const Value& value : {one, other})
        if (value.field != "title") draft.notes.push_back(value.note().front());
    sink.tell(std::move(draft));
}

/// A field that begins like a number and is none.
bool is_unread(const model::Text& text, const std::optional<Value>& value) {
    if (!text || value || !begins_like_number(text.value)) return false;
    const auto level = parse_level(text.value);
    return !level || !level->quantity.is_placeholder;
}

void tell_unread(const KeyResultView& view, std::string_view field, const model::Text& text, Sink& sink) {
    Draft draft = about(view,
                        fmt::format("{} has no progress to tell: `{}` is {}, which is read as no single number",
                                    quoted(view), field, quoted(text.value)),
                        fmt::format("write `{}` as one number with its unit, as in `{}: 1.5 h`", field, field));
    draft.notes.emplace_back(text.place, fmt::format("`{}` stands here", field));
    draft.is_unsure = true;
    sink.tell(std::move(draft));
}

/// Beside a target that can be read, or there is nothing to compare with.
void look_for_unread(const KeyResultView& view, Sink& sink) {
    if (!target_of(view)) return;
    if (is_unread(view.result.baseline, view.facts.baseline_field()))
        return tell_unread(view, "baseline", view.result.baseline, sink);
    if (is_unread(view.result.current, view.facts.current_field()))
        tell_unread(view, "current", view.result.current, sink);
}

void check(const KeyResultView& view, Sink& sink) {
    look_for_unread(view, sink);
    const Values fields = fields_of(view);
    for (std::size_t i = 0; i < fields.size(); ++i)
        for (std::size_t j = i + 1; j < fields.size(); ++j)
            if (conflict(fields[i].quantity, fields[j].quantity)) return tell(view, fields[i], fields[j], sink);
    const auto title = title_target(view);
    if (!title || is_step(title->quantity, view.facts.baseline_field(), view.facts.target_field())) return;
    for (const Value& field : fields)
        if (conflict(title->quantity, field.quantity) && !names_dimension(view.result.title.value, field.quantity) &&
            !is_condition(view, *view.title().measure, field))
            return tell(view, *title, field, sink);
}

}  // namespace

extern const Rule kr_unit{
    .info =
        {
            .name = "kr-unit",
            .group = "key result",
            .severity = Severity::error,
            .summary = "The values of a key result have units that cannot be compared, or are no numbers.",
            .why =
                "From 52% to 300 ms there is no way: one of the values belongs to another measure. No progress can "
                "be told until it is clear which. The same goes for what looks like a number and is none that can be "
                "compared: a range (5-10), a time of day (1:30), a date.",
            .source = "",
            .wrong = R"(-- okrs/2026-Q1/hotline.yaml --
team: hotline
cycle: 2026-Q1
objectives:
  - title: Whoever calls is helped at once
    key_results:
      - metric: Waiting time of callers
        baseline: 4 minutes
        target: 90%
)",
            .right = R"(-- okrs/2026-Q1/hotline.yaml --
team: hotline
cycle: 2026-Q1
objectives:
  - title: Whoever calls is helped at once
    key_results:
      - metric: Waiting time of callers
        baseline: 4 minutes
        target: 45 seconds
)",
        },
    .check = check,
};

}  // namespace okr::rule
