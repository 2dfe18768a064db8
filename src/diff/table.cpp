#include "diff/table.hpp"

#include <algorithm>
#include <array>

// clang-format off
#define OKR_CHANGES(CHANGE)       \
    CHANGE(kr_became_action)      \
    CHANGE(target_lowered)        \
    CHANGE(baseline_moved)        \
    CHANGE(kr_dropped)            \
    CHANGE(measure_swapped)       \
    CHANGE(measure_lost)          \
    CHANGE(kr_added)              \
    CHANGE(target_raised)         \
    CHANGE(kr_became_outcome)     \
    CHANGE(kr_became_initiative)  \
    CHANGE(kr_moved)              \
    CHANGE(baseline_set)          \
    CHANGE(kr_reworded)           \
    CHANGE(checked_in)            \
    CHANGE(weight_changed)        \
    CHANGE(owner_changed)         \
    CHANGE(id_renamed)            \
    CHANGE(objective_dropped)     \
    CHANGE(supports_moved)        \
    CHANGE(objective_reworded)    \
    CHANGE(objective_moved)       \
    CHANGE(because_changed)       \
    CHANGE(demand_changed)        \
    CHANGE(shared_with_changed)   \
    CHANGE(supports_added)        \
    CHANGE(objective_added)       \
    CHANGE(objective_reviewed)    \
    CHANGE(initiative_swapped)    \
    CHANGE(initiative_dropped)    \
    CHANGE(initiative_done)       \
    CHANGE(initiative_added)      \
    CHANGE(initiative_status)     \
    CHANGE(initiative_retargeted) \
    CHANGE(initiative_reworded)   \
    CHANGE(initiative_moved)      \
    CHANGE(strategy_dropped)      \
    CHANGE(goal_dropped)          \
    CHANGE(goal_changed)          \
    CHANGE(goal_reranked)         \
    CHANGE(indicator_dropped)     \
    CHANGE(indicator_changed)     \
    CHANGE(choice_dropped)        \
    CHANGE(choice_changed)        \
    CHANGE(strategy_reworded)     \
    CHANGE(strategy_added)        \
    CHANGE(goal_added)            \
    CHANGE(indicator_added)       \
    CHANGE(choice_added)          \
    CHANGE(indicator_checked_in)  \
    CHANGE(need_dropped)          \
    CHANGE(need_changed)          \
    CHANGE(need_met)              \
    CHANGE(need_added)            \
    CHANGE(request_answered)      \
    CHANGE(request_dropped)       \
    CHANGE(request_changed)       \
    CHANGE(request_added)         \
    CHANGE(team_dropped)          \
    CHANGE(team_changed)          \
    CHANGE(team_added)            \
    CHANGE(settings_changed)      \
    CHANGE(extension_changed)
// clang-format on

namespace okr {

namespace diffing {

#define OKR_DECLARE(name) extern const ChangeKind name;
OKR_CHANGES(OKR_DECLARE)
#undef OKR_DECLARE

namespace {

#define OKR_ADDRESS(name) &name,
constexpr std::array table{OKR_CHANGES(OKR_ADDRESS)};
#undef OKR_ADDRESS

}  // namespace

std::span<const ChangeKind* const> all_kinds() { return table; }

}  // namespace diffing

std::span<const ChangeInfo* const> change_kinds() {
    static const auto infos = [] {
        std::array<const ChangeInfo*, std::tuple_size_v<decltype(diffing::table)>> all{};
        std::transform(diffing::table.begin(), diffing::table.end(), all.begin(),
                       [](const diffing::ChangeKind* kind) { return &kind->info; });
        return all;
    }();
    return infos;
}

const ChangeInfo* find_change_kind(std::string_view name) {
    const auto all = change_kinds();
    const auto found = std::find_if(all.begin(), all.end(), [&](const ChangeInfo* info) { return info->name == name; });
    return found == all.end() ? nullptr : *found;
}

std::string_view name(Grade grade) {
    constexpr std::array<std::string_view, 3> names{"low", "medium", "high"};
    return names[static_cast<std::size_t>(grade)];
}

}  // namespace okr
