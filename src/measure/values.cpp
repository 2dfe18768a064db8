#include "measure/values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/ascii.hpp"
#include "base/digits.hpp"
#include "base/quoted.hpp"
#include "reading/journey.hpp"
#include "reading/rhythm.hpp"
#include "reading/span.hpp"
#include "reading/thousands.hpp"
#include "reading/unit.hpp"

namespace okr::measure {

namespace {

/// The value with the unit that the field `unit` names; nothing where that unit is not known.
std::optional<Level> with_unit(const std::string& value, const std::string& unit) {
    for (const std::string& text : {value + " " + unit, value + unit, unit + value})
        if (auto level = parse_level(text); level && !level->quantity.unit.empty()) return level;
    return std::nullopt;
}

bool has_minus(std::string_view text) {
    return text.starts_with('-') || text.starts_with("−") || text.starts_with("–");
}

/// A way begins at a level, never at a step: where the baseline is -5%, a factor, or below zero in another unit, what
/// is written like a step beside it (+30, 3x) is a level too.
bool is_level_beside(const Quantity& quantity, const model::Text& baseline) {
    const auto level = baseline ? parse_level(baseline.value) : std::nullopt;
    if (!level || level->quantity.unit != quantity.unit) return false;
    return level->quantity.relative || level->quantity.value < 0;
}

/// "half" as the target of what began at 120 is half of that, and no 50%.
bool is_part_of_baseline(const Quantity& quantity, const model::Text& baseline) {
    if (quantity.unit != "%" || quantity.relative || base::has_digit(quantity.text)) return false;
    const auto level = baseline ? parse_level(baseline.value) : std::nullopt;
    return level && level->quantity.unit != "%" && !level->quantity.scale && std::abs(level->quantity.value) > 1;
}

void take_for_factor(Quantity& quantity) {
    quantity.value /= 100;
    quantity.unit = "x";
    quantity.relative = true;
}

void take_for_level(Quantity& quantity) {
    if (has_minus(quantity.text)) quantity.value = -std::abs(quantity.value);
    quantity.relative = false;
}

/// "1.5m" whose `unit` is money.
bool are_millions(const Quantity& quantity, std::string_view unit) {
    return quantity.unit == "m" && !reading::currency(base::lowered(unit)).empty();
}

bool is_time(const model::Text& text) {
    const auto level = text ? parse_level(text.value) : std::nullopt;
    const reading::Unit* unit = level ? reading::canonical_unit(level->quantity.unit) : nullptr;
    return unit != nullptr && unit->dimension == reading::Dimension::time;
}

/// "50m" beside "1h".
bool are_minutes(const Quantity& quantity, const model::KeyResult& result) {
    if (quantity.unit != "m" || quantity.text.find("met") != std::string::npos) return false;
    return is_time(result.baseline) || is_time(result.target) || is_time(result.current);
}

/// "1.200" beside "900" in another field.
bool are_thousands(const Quantity& quantity, const model::KeyResult& result) {
    if (!reading::may_group_thousands(quantity)) return false;
    for (const model::Text* text : {&result.baseline, &result.target, &result.current}) {
        const auto beside = *text ? parse_level(text->value) : std::nullopt;
        if (beside && reading::tells_of_thousands(beside->quantity, quantity)) return true;
    }
    return false;
}

/// "130/90 mmHg" beside "130/80 mmHg": the first number alone does not tell them apart.
bool is_told_by_second(const Quantity& quantity, const model::KeyResult& result) {
    if (quantity.unit != "mmHg" || quantity.text.find('/') == std::string::npos) return false;
    for (const model::Text* text : {&result.baseline, &result.target, &result.current}) {
        const auto beside = *text ? parse_level(text->value) : std::nullopt;
        if (beside && beside->quantity.value == quantity.value && beside->quantity.text != quantity.text) return true;
    }
    return false;
}

/// Whose notation tells how a field is meant: the other end of the way, or the title that names it.
const model::Text& beside(std::string_view name, const model::KeyResult& result) {
    if (name == "target") return result.baseline;
    return result.target ? result.target : result.title;
}

std::optional<Value> read_field(std::string_view name, const model::KeyResult& result, const model::Text& text) {
    const model::Text& unit = result.unit;
    if (!text) return std::nullopt;
    auto level = parse_level(text.value);
    if (!level) level = reading::parse_span(text.value, beside(name, result).value);
    if (!level || level->quantity.is_placeholder || is_told_by_second(level->quantity, result)) return std::nullopt;
    if (level->quantity.upper && name != "target") return std::nullopt;  // nothing stands in two places
    if (level->quantity.relative && is_level_beside(level->quantity, result.baseline)) take_for_level(level->quantity);
    if (name == "target" && is_part_of_baseline(level->quantity, result.baseline)) take_for_factor(level->quantity);
    if (are_minutes(level->quantity, result)) level->quantity.unit = "min";
    if (are_thousands(level->quantity, result)) level->quantity.value *= 1000;
    if (unit && (level->quantity.unit.empty() || are_millions(level->quantity, unit.value)))
        if (auto better = with_unit(text.value, unit.value)) level = better;
    return Value{name, level->quantity, level->comparator, &text};
}

Value from_sentence(std::string_view name, const Quantity& quantity, std::string comparator) {
    return {name, quantity, std::move(comparator), nullptr};
}

bool is_bare(const Quantity& quantity) { return quantity.unit.empty() && !quantity.scale; }

/// How many of the smallest unit of its kind one of this unit is; nothing for units that do not convert.
std::optional<double> in_base_units(const Quantity& quantity) {
    const reading::Unit* unit = reading::canonical_unit(quantity.unit);
    if (unit == nullptr) return std::nullopt;
    return quantity.value * unit->factor;
}

bool are_of_one_dimension(const Quantity& a, const Quantity& b) {
    const reading::Unit* one = reading::canonical_unit(a.unit);
    const reading::Unit* other = reading::canonical_unit(b.unit);
    const bool convert = one != nullptr && other != nullptr && one->dimension == other->dimension;
    return convert && one->dimension != reading::Dimension::money && one->dimension != reading::Dimension::other;
}

/// A bare number beside a percentage may be a share (0.65) or the percentage itself (65): only what both agree on.
std::optional<std::partial_ordering> compare_bare(double bare, const Quantity& other) {
    const auto as_it_is = bare <=> other.value;
    const bool may_be_share = other.unit == "%" && bare > 0 && bare < 1;
    if (may_be_share && (bare * 100 <=> other.value) != as_it_is) return std::nullopt;
    return as_it_is;
}

/// 3 of 5 beside 75%: the part in percent.
std::optional<double> part_beside(const Quantity& part, const Quantity& share) {
    if (!part.scale || share.scale || share.unit != "%" || part.relative || share.relative) return std::nullopt;
    return part.value / *part.scale * 100;
}

std::partial_ordering reversed(std::partial_ordering order) { return 0 <=> order; }

bool starts_number(std::string_view text, std::size_t at) {
    const auto is_digit = [&](std::size_t i) { return text[i] >= '0' && text[i] <= '9'; };
    return is_digit(at) && (at == 0 || !(is_digit(at - 1) || text[at - 1] == '.' || text[at - 1] == ','));
}

/// Every number of the text, alone and with up to two words behind it.
template <typename Accepts>
bool any_number(std::string_view text, Accepts accepts) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!starts_number(text, at)) continue;
        std::size_t end = at;
        for (int words = 0; words < 3 && end < text.size(); ++words) {
            end = std::min(text.find_first_of(" ;()", end + 1), text.size());
            const auto level = parse_level(text.substr(at, end - at));
            if (level && accepts(level->quantity)) return true;
        }
    }
    return false;
}

}  // namespace

std::vector<std::pair<model::Place, std::string>> Value::note() const {
    if (text == nullptr) return {};
    return {{text->place, fmt::format("`{}` is {} here", field, base::quoted(text->value))}};
}

std::optional<Value> baseline_field(const model::KeyResult& result) {
    return read_field("baseline", result, result.baseline);
}

std::optional<Value> target_field(const model::KeyResult& result) {
    if (auto value = read_field("target", result, result.target)) {
        const auto start = reading::says_up_to(result.target.value) ? baseline_field(result) : std::nullopt;
        if (start && reading::leads_up_to(result.target.value, start->quantity, value->quantity))
            value->comparator.clear();
        return value;
    }
    if (result.target && result.baseline)
        if (const auto range = reading::parse_range(result.target.value, parse_level(result.baseline.value)))
            return Value{"target", range->quantity, range->comparator, &result.target};
    const auto journey = result.target ? reading::parse_journey(result.target.value) : std::nullopt;
    if (!journey || journey->end.quantity.is_placeholder) return std::nullopt;
    return Value{"target", journey->end.quantity, journey->end.comparator, &result.target};
}

std::optional<Value> current_field(const model::KeyResult& result) {
    return read_field("current", result, result.current);
}

std::optional<Value> baseline_in(const Reading& reading) {
    const auto& measure = reading.measure;
    if (!measure || !measure->baseline || measure->baseline->is_placeholder) return std::nullopt;
    return from_sentence("baseline", *measure->baseline, "");
}

std::optional<Value> target_in(const Reading& reading) {
    const auto& measure = reading.measure;
    if (!measure || !measure->target || measure->target->is_placeholder) return std::nullopt;
    return from_sentence("target", *measure->target, measure->comparator);
}

std::optional<Value> with_sign(std::optional<Value> target, const Reading& reading) {
    if (target && target->comparator.empty() && reading.measure) target->comparator = reading.measure->comparator;
    return target;
}

std::optional<Value> baseline_of(const model::KeyResult& result, const Reading& reading) {
    return result.baseline ? baseline_field(result) : baseline_in(reading);
}

std::optional<Value> target_of(const model::KeyResult& result, const Reading& reading) {
    return result.target ? with_sign(target_field(result), reading) : target_in(reading);
}

Statement statement_of(const model::KeyResult& result) {
    return {result.title.value, result.metric.value, result.baseline.value, result.target.value, result.unit.value};
}

std::optional<std::partial_ordering> compare(const Quantity& a, const Quantity& b) {
    if (is_same(a, b)) return std::partial_ordering::equivalent;
    if (a.scale && b.scale && *a.scale != *b.scale) return a.value / *a.scale <=> b.value / *b.scale;
    if (const auto part = part_beside(a, b)) return *part <=> b.value;
    if (const auto part = part_beside(b, a)) return a.value <=> *part;
    if (a.unit == b.unit) return a.value <=> b.value;
    if (const auto one = reading::times_a_year(a), other = reading::times_a_year(b); one && other)
        return *one <=> *other;
    if (is_bare(a)) return compare_bare(a.value, b);
    if (const auto order = is_bare(b) ? compare_bare(b.value, a) : std::nullopt) return reversed(*order);
    if (!are_of_one_dimension(a, b)) return std::nullopt;
    return *in_base_units(a) <=> *in_base_units(b);
}

bool is_same(const Quantity& a, const Quantity& b) {
    if (same_value(a, b)) return true;
    const bool one_is_bare = is_bare(a) || is_bare(b);
    return one_is_bare && std::abs(a.value - b.value) <= 1e-9 * std::abs(a.value);
}

bool mentions(std::string_view text, const Quantity& quantity) {
    return any_number(text, [&](const Quantity& number) { return is_same(number, quantity); });
}

bool names_dimension(std::string_view text, const Quantity& quantity) {
    return any_number(text,
                      [&](const Quantity& number) { return !number.unit.empty() && same_dimension(number, quantity); });
}

std::string in_words(const std::string& comparator, const Quantity& quantity) {
    return comparator.empty() ? quantity.text : comparator + " " + quantity.text;
}

}  // namespace okr::measure
