#include "rules/table.hpp"

#include <algorithm>
#include <array>

#include "base/nearest.hpp"

// clang-format off
#define OKR_RULES(RULE)        \
    RULE(yaml_syntax)          \
    RULE(yaml_unsafe)          \
    RULE(duplicate_key)        \
    RULE(unknown_key)          \
    RULE(missing_key)          \
    RULE(wrong_type)           \
    RULE(bad_value)            \
    RULE(duplicate_id)         \
    RULE(unresolved_reference) \
    RULE(misplaced_file)       \
    RULE(clashing_name)        \
    RULE(hidden_character)     \
    RULE(comment_cuts_text)    \
    RULE(unmatched_pattern)    \
    RULE(allow_unknown_rule)   \
    RULE(allow_unused)         \
    RULE(allow_expired)        \
    RULE(allow_no_reason)      \
    RULE(baseline_stale)       \
    RULE(baseline_malformed)   \
    RULE(kr_action)            \
    RULE(kr_output)            \
    RULE(kr_mixed)             \
    RULE(kr_unmeasured)        \
    RULE(kr_no_baseline)       \
    RULE(kr_several_measures)  \
    RULE(kr_mismatch)          \
    RULE(kr_wrong_way)         \
    RULE(kr_already_met)       \
    RULE(kr_unit)              \
    RULE(kr_out_of_range)      \
    RULE(kr_repeats_objective) \
    RULE(kr_duplicate)         \
    RULE(kr_after_cycle)       \
    RULE(kr_no_id)             \
    RULE(objective_blended)    \
    RULE(objective_count)      \
    RULE(objective_kr_count)   \
    RULE(objective_measured)   \
    RULE(objective_action)     \
    RULE(objective_unaligned)  \
    RULE(objective_no_because) \
    RULE(initiative_moves_nothing)     \
    RULE(initiative_is_outcome)        \
    RULE(initiative_no_hypothesis)     \
    RULE(initiative_dropped_silently)  \
    RULE(strategy_missing)     \
    RULE(strategy_vague)       \
    RULE(strategy_goal_action) \
    RULE(strategy_rank)        \
    RULE(strategy_no_choice)
// clang-format on

namespace okr {

namespace rule {

#define OKR_DECLARE(name) extern const Rule name;
OKR_RULES(OKR_DECLARE)

namespace {
#define OKR_LIST(name) &name,
constexpr std::array table{OKR_RULES(OKR_LIST)};
}  // namespace

std::span<const Rule* const> all() { return table; }

}  // namespace rule

std::span<const RuleInfo* const> rules() {
    static const std::vector<const RuleInfo*> infos = [] {
        std::vector<const RuleInfo*> result;
        for (const rule::Rule* each : rule::all()) result.push_back(&each->info);
        return result;
    }();
    return infos;
}

const RuleInfo* find_rule(std::string_view name) {
    const auto found =
        std::find_if(rules().begin(), rules().end(), [&](const RuleInfo* rule) { return rule->name == name; });
    return found == rules().end() ? nullptr : *found;
}

std::string_view nearest_rule(std::string_view name) {
    std::vector<std::string_view> names;
    for (const RuleInfo* rule : rules()) names.push_back(rule->name);
    return base::nearest(name, names);
}

}  // namespace okr
