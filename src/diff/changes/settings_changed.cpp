// The settings of the workspace are others.
#include "diff/change_kind.hpp"
#include "diff/field_changes.hpp"

namespace okr::diffing {

namespace {

/// A file that says nothing but the version asks for nothing.
bool is_silent(const SettingsPair& pair, const std::string& key) { return key == "okr" && !pair.is_both(); }

void check(const SettingsPair& pair, Sink& sink) {
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
                   "nothing slips by.",
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
