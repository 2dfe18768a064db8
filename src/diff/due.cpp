#include "diff/due.hpp"

#include <fmt/format.h>

#include "base/date.hpp"

namespace okr::diffing {

namespace {

struct Due {
    std::optional<std::string> written;
    std::optional<base::Date> day;
    std::string words;

    Due(const model::Text& by, const std::string& cycle_end) {
        if (by) written = by.value;
        day = base::parse_date(by ? by.value : cycle_end);
        words = by ? by.value : cycle_end.empty() ? "no day" : fmt::format("the end of the cycle ({})", cycle_end);
    }
};

Way way_between(const Due& before, const Due& after) {
    if (before.day == after.day) return Way::same;
    if (!before.day || !after.day) return after.day ? Way::raised : Way::eased;
    return *after.day > *before.day ? Way::eased : Way::raised;
}

}  // namespace

DueStep due_step(const model::Text& before, const model::Text& after, const std::string& cycle_end_before,
                 const std::string& cycle_end_after) {
    const Due old(before, cycle_end_before);
    const Due now(after, cycle_end_after);
    if (!before && !after) return {};
    return {{old.written, now.written, way_between(old, now), after ? &after : nullptr}, old.words, now.words};
}

}  // namespace okr::diffing
