#include "diff/due.hpp"

#include <fmt/format.h>

namespace okr::diffing {

namespace {

/// A side's day and how it is told.
struct DueDay {
    std::optional<std::string> written;
    std::optional<base::Date> day;
    std::string words;
};

DueDay day_of(const Due& due) {
    if (due.by) return {due.by.value, base::parse_date(due.by.value), due.by.value};
    if (due.deadline) return {due.deadline->text, due.deadline->day, due.deadline->text};
    if (!due.cycle) return {{}, {}, "no day"};
    return {{}, due.cycle->last, fmt::format("the end of the cycle ({})", base::to_string(due.cycle->last))};
}

bool is_told(const Due& due) { return due.by || due.deadline; }
/// "By Easter".
bool is_riddle(const Due& due) { return !due.by && due.deadline && !due.deadline->day; }

Way way_between(const DueDay& before, const DueDay& after) {
    if (before.day == after.day) return Way::same;
    if (!before.day || !after.day) return after.day ? Way::raised : Way::eased;
    return *after.day > *before.day ? Way::eased : Way::raised;
}

}  // namespace

DueStep due_step(const Due& before, const Due& after) {
    if ((!is_told(before) && !is_told(after)) || is_riddle(before) || is_riddle(after)) return {};
    const DueDay old = day_of(before);
    const DueDay now = day_of(after);
    return {{old.written, now.written, way_between(old, now), after.by ? &after.by : nullptr}, old.words, now.words};
}

}  // namespace okr::diffing
