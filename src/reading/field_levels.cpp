#include "reading/field_levels.hpp"

#include <algorithm>

#include "reading/journey.hpp"
#include "reading/span.hpp"
#include "reading/thousands.hpp"

namespace okr::reading {

namespace {

/// "from 30 to 50" as a target says both, unless a baseline of its own stands beside it.
void read_journey(const Statement& statement, FieldLevels& levels) {
    const auto journey = parse_journey(statement.target);
    if (!journey) return;
    const auto range = parse_range(statement.target, levels.baseline);
    levels.target = range ? range : journey->end;
    if (statement.baseline.empty()) levels.baseline = Level{"", journey->start};
}

/// "1:40" and "1:00".
void read_spans(const Statement& statement, FieldLevels& levels) {
    const auto start = parse_span(statement.baseline, statement.target);
    const auto end = start ? parse_span(statement.target, statement.baseline) : std::nullopt;
    if (end) levels = {end, start};
}

/// "B1", "AA-", "A++": only beside another does it tell a way.
bool is_letter_grade(std::string_view text) {
    const std::size_t letters = std::min(text.find_first_not_of("ABCDEFG"), text.size());
    const std::string_view rest = text.substr(letters);
    return letters > 0 && letters < 4 && rest.size() < 3 && rest.find_first_not_of("+-0123456789") == rest.npos;
}

/// "900" and "1.200".
void read_thousands(std::optional<Level>& level, const std::optional<Level>& beside) {
    if (!level || !beside || !may_group_thousands(level->quantity)) return;
    if (tells_of_thousands(beside->quantity, level->quantity)) level->quantity.value *= 1000;
}

Direction way_between(double from, double to) {
    if (from == to) return Direction::hold;
    return to > from ? Direction::up : Direction::down;
}

Direction way_to_bound(std::string_view comparator) {
    if (comparator.starts_with('<')) return Direction::down;
    return comparator.starts_with('>') ? Direction::up : Direction::unknown;
}

Direction way_of_step(std::string_view words) {
    if (words.starts_with("up ")) return Direction::up;
    if (words.starts_with("down ")) return Direction::down;
    const bool is_minus = words.starts_with('-') || words.starts_with("−") || words.starts_with("–");
    if (is_minus) return Direction::down;
    return words.starts_with('+') ? Direction::up : Direction::unknown;
}

}  // namespace

FieldLevels levels_of(const Statement& statement) {
    FieldLevels levels{parse_level(statement.target), parse_level(statement.baseline)};
    if (!levels.target && !statement.target.empty()) read_journey(statement, levels);
    if (!levels.target || !levels.baseline) read_spans(statement, levels);
    read_thousands(levels.target, levels.baseline);
    read_thousands(levels.baseline, levels.target);
    const bool has_both = levels.target && levels.baseline;
    if (has_both && leads_up_to(statement.target, levels.baseline->quantity, levels.target->quantity))
        levels.target->comparator.clear();
    return levels;
}

bool climbs_in_letters(const Statement& statement) {
    return is_letter_grade(statement.baseline) && is_letter_grade(statement.target);
}

Direction direction_to(const Level& target, const std::optional<Level>& baseline, std::string_view words,
                       Direction otherwise) {
    const Quantity& end = target.quantity;
    if (baseline && same_dimension(baseline->quantity, end) && !end.relative)
        return way_between(baseline->quantity.value, end.value);
    if (otherwise == Direction::unknown) otherwise = way_to_bound(target.comparator);
    return otherwise == Direction::unknown && end.relative ? way_of_step(words) : otherwise;
}

}  // namespace okr::reading
