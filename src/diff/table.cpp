#include "diff/table.hpp"

#include <algorithm>
#include <array>

// clang-format off
#define OKR_CHANGES(CHANGE)      \
    CHANGE(target_lowered)       \
    CHANGE(kr_dropped)           \
    CHANGE(kr_added)
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
