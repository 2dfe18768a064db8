// The settings of the workspace are others.
#include <fmt/format.h>

#include "base/date.hpp"
#include "diff/change_kind.hpp"
#include "diff/field_changes.hpp"

namespace okr::diffing {

namespace {

/// A file that says nothing but the version asks for nothing.
bool is_silent(const SettingsPair& pair, const std::string& key) { return key == "okr" && !pair.is_both(); }

/// The last day of a named cycle: the second of its two.
std::string_view end_of(const SettingsPart& cycle) {
    const std::string_view days = cycle.meaning;
    const std::size_t second = days.find(';') + 1;
    return days.substr(second, days.find(';', second) - second);
}

/// A later end is a later day for all that is due in the cycle.
void check_ends(const SettingsPair& pair, Sink& sink) {
    for (const auto& [key, part] : pair.before) {
        const auto found = pair.after.find(key);
        if (!key.starts_with("cycles.") || found == pair.after.end()) continue;
        const std::string_view was = end_of(part);
        const std::string_view is = end_of(found->second);
        if (base::parse_date(was) && base::parse_date(is) && *base::parse_date(was) < *base::parse_date(is))
            sink.tell({std::string(was), std::string(is),
                       fmt::format("{} ends on {} instead of {}: what is due in it is due later", key, is, was),
                       &found->second.text, Grade::high});
    }
}

void check(const SettingsPair& pair, Sink& sink) {
    check_ends(pair, sink);
    FieldChanges changes;
    for (const auto& [key, part] : pair.before) {
        const auto found = pair.after.find(key);
        if (is_silent(pair, key)) continue;
        if (found == pair.after.end())
            changes.take(key, part.text.value, {});
        else if (found->second.meaning != part.meaning)
            changes.take(key, part.text.value, found->second.text.value, &found->second.text);
    }
    for (const auto& [key, part] : pair.after)
        if (!pair.before.contains(key) && !is_silent(pair, key)) changes.take(key, {}, part.text.value, &part.text);
    changes.tell(sink);
}

}  // namespace

extern const ChangeKind settings_changed{
    .info =
        {
            .name = "settings-changed",
            .group = "workspace",
            .grade = Grade::low,
            .tally = Tally::changed,
            .summary = "Keys of okr.yaml have other values; the change names them.",
            .why = "No team promised anything else. A review is judged by the settings from before the change, so "
                   "nothing slips by. A named cycle that ends later is of high grade: all that is due in it is eased.",
            .before = R"(-- okr.yaml --
okr: 1
organisation: Mill Lane Bakery
check_in_every: 2 weeks
)",
            .after = R"(-- okr.yaml --
okr: 1
organisation: Mill Lane Bakery
check_in_every: 1 week
)",
        },
    .checks = {check},
};

}  // namespace okr::diffing
