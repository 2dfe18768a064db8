#include "diff/home_step.hpp"

#include <fmt/format.h>

#include "model/cycle.hpp"

namespace okr::diffing {

namespace {

std::string home_of(const Thing& thing) {
    return thing.cycle.empty() ? thing.team : fmt::format("{} in {}", thing.team, thing.cycle);
}

std::optional<base::Date> end_of(const Thing& thing) {
    const auto days = model::find_cycle(thing.cycle, thing.file->document->settings.cycles);
    return days ? std::optional(days->last) : std::nullopt;
}

}  // namespace

bool is_put_off(const Thing& was, const Thing& is) {
    if (was.cycle == is.cycle) return false;  // a cycle that is given other days is told of the settings
    const auto old = end_of(was), now = end_of(is);
    return old && (!now || *now > *old);
}

std::optional<HomeStep> home_step(const Thing& was, const Thing& is, const References& references) {
    const bool is_other_team = !references.is_same_team(was.team, is.team);
    const bool is_other_cycle = was.cycle != is.cycle;
    if (!is_other_team && !is_other_cycle) return std::nullopt;
    const bool is_named = !was.cycle.empty() && !is.cycle.empty();
    const auto shown = [&](const Thing& thing) {
        return !is_other_cycle ? thing.team : !is_other_team && is_named ? thing.cycle : home_of(thing);
    };
    return HomeStep{home_of(was), home_of(is), fmt::format("moved from {} to {}", shown(was), shown(is))};
}

}  // namespace okr::diffing
