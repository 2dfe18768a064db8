#include "rules/near_objects.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/nearest.hpp"

namespace okr::rule {

namespace {

using model::ObjectKind;
using model::Reference;

bool is_of(const std::vector<ObjectKind>& kinds, const model::Target& target) {
    return std::find(kinds.begin(), kinds.end(), target.kind) != kinds.end();
}

constexpr std::string_view nothing = "nothing of that name exists";

}  // namespace

NearObject NearObjects::find(const Reference& reference, const model::TeamFile& file,
                             const std::vector<ObjectKind>& kinds) {
    if (--left_ < 0) return {std::string(nothing), ""};
    Reference wanted = reference;
    if (wanted.team.empty()) wanted.team = file.team.value;
    if (wanted.cycle.empty()) wanted.cycle = file.cycle.value;
    if (reference.team.empty())
        if (std::string meant = with_another_team(wanted, kinds); !meant.empty())
            return {"this team has nothing of that name", std::move(meant)};
    if (std::string meant = in_another_cycle(wanted, kinds); !wanted.cycle.empty() && !meant.empty())
        return {fmt::format("nothing of that name exists in {}", wanted.cycle), std::move(meant)};
    return {std::string(nothing), nearly_so(reference, wanted.team)};
}

std::string NearObjects::with_another_team(std::string_view id, const model::TeamFile& file,
                                           const std::vector<ObjectKind>& kinds) {
    if (--left_ < 0) return {};
    return with_another_team({file.team.value, std::string(id), file.cycle.value}, kinds);
}

std::string NearObjects::nearest(std::string_view word, const std::vector<std::string_view>& names) {
    return --left_ < 0 ? std::string() : std::string(base::nearest(word, names));
}

/// In the same cycle; nothing where several have one.
std::string NearObjects::with_another_team(const Reference& wanted, const std::vector<ObjectKind>& kinds) const {
    std::string meant;
    for (const std::string_view team : workspace_.team_ids()) {
        const auto* found = workspace_.objects.find(model::full_name(team, wanted.id, wanted.cycle));
        if (team == wanted.team || found == nullptr || !is_of(kinds, *found)) continue;
        if (!meant.empty()) return {};
        meant = model::full_name(team, wanted.id, "");
    }
    return meant;
}

/// The latest one, as their names are ordered.
std::string NearObjects::in_another_cycle(const Reference& wanted, const std::vector<ObjectKind>& kinds) const {
    const auto named = workspace_.objects.beginning_with(model::full_name(wanted.team, wanted.id, "") + "@");
    const auto latest =
        std::find_if(named.rbegin(), named.rend(), [&](const auto& one) { return is_of(kinds, one.second); });
    return latest == named.rend() ? std::string() : std::string(latest->first);
}

/// Spelt as the author wrote the rest.
std::string NearObjects::nearly_so(const Reference& reference, const std::string& team) const {
    const std::string id(base::nearest(reference.id, ids_of(team)));
    return id == reference.id || id.empty() ? nearest_team(reference)
                                            : model::full_name(reference.team, id, reference.cycle);
}

/// Of all cycles.
std::vector<std::string_view> NearObjects::ids_of(const std::string& team) const {
    std::vector<std::string_view> ids;
    for (const auto& [ref, target] : workspace_.objects.beginning_with(team + "/"))
        ids.push_back(ref.substr(team.size() + 1, ref.find('@') - team.size() - 1));
    return ids;
}

/// The same id under a team whose name is near.
std::string NearObjects::nearest_team(const Reference& reference) const {
    if (reference.team.empty()) return {};
    const std::string_view team = base::nearest(reference.team, workspace_.team_ids());
    if (team.empty() || team == reference.team) return {};
    return model::full_name(team, reference.id, reference.cycle);
}

}  // namespace okr::rule
