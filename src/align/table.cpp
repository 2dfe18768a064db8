#include "align/table.hpp"

#include <algorithm>
#include <array>

// clang-format off
#define OKR_CONVERSATIONS(KIND)     \
    KIND(goal_without_okrs)         \
    KIND(objective_without_goal)    \
    KIND(support_leads_nowhere)     \
    KIND(priority_mismatch)         \
    KIND(off_strategy)              \
    KIND(cascaded)                  \
    KIND(duplicate)                 \
    KIND(synergy)                   \
    KIND(contradiction)             \
    KIND(need_unanswered)           \
    KIND(need_declined)             \
    KIND(accepted_without_carrier)  \
    KIND(request_unanswered)        \
    KIND(need_late)                 \
    KIND(dependency_circle)         \
    KIND(draft_not_shown)           \
    KIND(overcommitted)             \
    KIND(pushed)                    \
    KIND(suspect)                   \
    KIND(goalposts_moved)           \
    KIND(no_okrs)                   \
    KIND(late)                      \
    KIND(silent)                    \
    KIND(zombie)                    \
    KIND(shipped_nothing_moved)     \
    KIND(strategy_unclear)
// clang-format on

namespace okr {

namespace aligning {

#define OKR_DECLARE(name) extern const ConversationKind name;
OKR_CONVERSATIONS(OKR_DECLARE)
#undef OKR_DECLARE

namespace {

#define OKR_ADDRESS(name) &name,
constexpr std::array table{OKR_CONVERSATIONS(OKR_ADDRESS)};
#undef OKR_ADDRESS

}  // namespace

std::span<const ConversationKind* const> all_kinds() { return table; }

}  // namespace aligning

std::span<const ConversationInfo* const> conversation_kinds() {
    static const auto infos = [] {
        std::array<const ConversationInfo*, std::tuple_size_v<decltype(aligning::table)>> all{};
        std::transform(aligning::table.begin(), aligning::table.end(), all.begin(),
                       [](const aligning::ConversationKind* kind) { return &kind->info; });
        return all;
    }();
    return infos;
}

const ConversationInfo* find_conversation_kind(std::string_view name) {
    const auto all = conversation_kinds();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const ConversationInfo* info) { return info->name == name; });
    return found == all.end() ? nullptr : *found;
}

}  // namespace okr
