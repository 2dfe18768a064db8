// The outline for programs.
#include <cmath>
#include <nlohmann/json.hpp>

#include "render/json_text.hpp"
#include "render/outline.hpp"

namespace okr::render {

namespace {

using nlohmann::ordered_json;

ordered_json text_or_null(const std::string& text) { return text.empty() ? ordered_json() : ordered_json(text); }

template <typename T>
ordered_json or_null(const std::optional<T>& value) {
    return value ? ordered_json(*value) : ordered_json();
}

/// Four decimals are more than anybody measures, and the same on every machine.
ordered_json share(const std::optional<double>& value) {
    return value ? ordered_json(std::round(*value * 1e4) / 1e4) : ordered_json();
}

template <typename T>
ordered_json list_of(const std::vector<T>& parts, ordered_json (*convert)(const T&)) {
    ordered_json list = ordered_json::array();
    for (const T& part : parts) list.push_back(convert(part));
    return list;
}

ordered_json over_achievement(const Outline::KeyResult& result) {
    return result.way && *result.way > 1 ? share(*result.way - 1) : ordered_json();
}

ordered_json key_result_json(const Outline::KeyResult& result) {
    return {{"id", result.id},
            {"ref", result.ref},
            {"title", result.title},
            {"kind", name(result.kind)},
            {"sure", result.sure},
            {"counted", result.counted},
            {"baseline", text_or_null(result.baseline)},
            {"target", text_or_null(result.target)},
            {"current", text_or_null(result.current)},
            {"progress", share(result.progress)},
            {"over_achievement", over_achievement(result)},
            {"met", or_null(result.met)},
            {"distance", text_or_null(result.distance)},
            {"confidence", or_null(result.confidence)},
            {"weight", result.weight},
            {"owner", text_or_null(result.owner)},
            {"by", text_or_null(result.by)},
            {"note", text_or_null(result.note)}};
}

ordered_json initiative_json(const Outline::Initiative& initiative) {
    return {{"id", initiative.id},
            {"ref", initiative.ref},
            {"title", initiative.title},
            {"status", text_or_null(initiative.status)},
            {"moves", initiative.moves},
            {"replaces", text_or_null(initiative.replaces)},
            {"owner", text_or_null(initiative.owner)}};
}

ordered_json initiatives_json(const Outline::Initiatives& initiatives) {
    return {{"done", initiatives.done},       {"doing", initiatives.doing},
            {"dropped", initiatives.dropped}, {"swapped", initiatives.swapped},
            {"total", initiatives.total},     {"items", list_of(initiatives.items, initiative_json)}};
}

ordered_json objective_json(const Outline::Objective& objective) {
    return {{"id", objective.id},
            {"ref", objective.ref},
            {"title", objective.title},
            {"because", text_or_null(objective.because)},
            {"supports", objective.supports},
            {"goals", objective.goals},
            {"shared_with", objective.shared_with},
            {"demand", text_or_null(objective.demand)},
            {"progress", share(objective.progress)},
            {"progress_with_work", share(objective.progress_with_work)},
            {"key_results", list_of(objective.key_results, key_result_json)},
            {"initiatives", initiatives_json(objective.initiatives)}};
}

ordered_json team_json(const Outline::Team& team) {
    return {{"id", team.id},
            {"name", text_or_null(team.name)},
            {"kind", text_or_null(team.kind)},
            {"objectives", list_of(team.objectives, objective_json)},
            {"initiatives", initiatives_json(team.initiatives)}};
}

ordered_json goal_json(const Outline::Goal& goal) {
    return {{"id", goal.id},
            {"title", goal.title},
            {"why", text_or_null(goal.why)},
            {"priority", or_null(goal.rank)},
            {"by", text_or_null(goal.by)},
            {"owner", text_or_null(goal.owner)},
            {"indicators", list_of(goal.indicators, key_result_json)},
            {"objectives", goal.objectives}};
}

ordered_json choice_json(const Outline::Choice& choice) {
    return {{"dimension", choice.dimension}, {"pursue", choice.pursue}, {"not_now", choice.not_now}};
}

ordered_json strategy_json(const std::optional<Outline::Strategy>& strategy) {
    if (!strategy) return {};
    return {{"purpose", text_or_null(strategy->purpose)},
            {"vision", text_or_null(strategy->vision)},
            {"horizon", text_or_null(strategy->horizon)},
            {"goals", list_of(strategy->goals, goal_json)},
            {"choices", list_of(strategy->choices, choice_json)}};
}

}  // namespace

std::string outline_json(const Outline& outline) {
    return document({{"schema_version", 1},
                     {"tool", tool()},
                     {"organisation", text_or_null(outline.organisation)},
                     {"cycle", text_or_null(outline.cycle)},
                     {"first_day", text_or_null(outline.first_day)},
                     {"last_day", text_or_null(outline.last_day)},
                     {"elapsed", share(outline.elapsed)},
                     {"strategy", strategy_json(outline.strategy)},
                     {"teams", list_of(outline.teams, team_json)},
                     {"idle_teams", outline.idle_teams},
                     {"other_cycles", outline.other_cycles},
                     {"unreadable", outline.unreadable}});
}

}  // namespace okr::render
