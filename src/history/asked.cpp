#include "history/asked.hpp"

#include <algorithm>

namespace okr::history {

namespace {

bool is_workspace_owner(std::string_view owner) { return owner == "strategy" || owner == "teams"; }

std::string_view owner_of(std::string_view ref) { return ref.substr(0, ref.find('/')); }

/// Where the cycle begins, behind the `@`; the end where there is none.
std::size_t cycle_at(std::string_view ref) {
    const std::size_t at = ref.rfind('@');
    return at == std::string_view::npos || is_workspace_owner(owner_of(ref)) ? ref.size() : at;
}

Asked without_slash(std::string name, std::string cycle) {
    using Kind = Asked::Kind;
    if (!cycle.empty()) return {Kind::team, std::move(name), {}, std::move(cycle)};
    if (name.empty()) return {Kind::object, {}, {}, {}};
    if (name == "strategy") return {Kind::strategy, {}, {}, {}};
    if (name == "settings") return {Kind::settings, {}, {}, {}};
    return {Kind::word, name, name, {}};
}

}  // namespace

std::string_view team_of(std::string_view ref) {
    const std::string_view owner = owner_of(ref);
    return owner.size() == ref.size() || is_workspace_owner(owner) ? std::string_view() : owner;
}

std::string_view cycle_of(std::string_view ref) { return ref.substr(std::min(cycle_at(ref) + 1, ref.size())); }

std::string_view key_of(std::string_view ref) {
    const std::size_t slash = ref.find('/');
    const std::string_view name = ref.substr(0, cycle_at(ref));
    return slash == std::string_view::npos ? name : name.substr(slash + 1);
}

Asked parse_asked(std::string_view ref) {
    using Kind = Asked::Kind;
    if (ref.empty()) return {};
    const std::string name(ref.substr(0, cycle_at(ref)));
    const std::string cycle(cycle_of(ref));
    const std::size_t slash = name.find('/');
    if (slash == std::string::npos) return without_slash(name, cycle);
    const std::string owner = name.substr(0, slash);
    const std::string id = name.substr(slash + 1);
    if (owner == "strategy") return {Kind::goal, {}, id, {}};
    if (owner == "teams") return {Kind::team_entry, {}, id, {}};
    return {Kind::object, owner, id, cycle};
}

bool Asked::names(std::string_view ref) const {
    switch (kind) {
        case Kind::everything: return true;
        case Kind::team: return team_of(ref) == team && (cycle.empty() || cycle_of(ref) == cycle);
        case Kind::object:
            return team_of(ref) == team && key_of(ref) == id && (cycle.empty() || cycle_of(ref) == cycle);
        case Kind::strategy: return owner_of(ref) == "strategy";
        case Kind::goal: return owner_of(ref) == "strategy" && key_of(ref) == id && ref != "strategy";
        case Kind::team_entry: return owner_of(ref) == "teams" && key_of(ref) == id;
        case Kind::settings: return ref == "settings";
        case Kind::word: return false;
    }
    return false;
}

std::string_view Asked::key() const {
    if (!team.empty()) return "team";
    return kind == Kind::team_entry ? "teams" : kind == Kind::everything ? "" : "strategy";
}

std::string Asked::mark() const {
    if (!team.empty()) return team;
    if (kind == Kind::goal || kind == Kind::strategy) return "strategy";
    return kind == Kind::team_entry ? id : std::string();
}

}  // namespace okr::history
