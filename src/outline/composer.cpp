#include "outline/composer.hpp"

#include <algorithm>
#include <set>

#include "model/reference.hpp"
#include "model/values.hpp"
#include "outline/cycles.hpp"
#include "outline/parts.hpp"
#include "outline/progress.hpp"
#include "outline/support.hpp"

namespace okr::outlining {

namespace {

using model::ObjectKind;
using Objectives = std::vector<const model::Objective*>;

std::optional<int> rank_of(const model::Goal& goal) {
    const auto number = model::parse_number(goal.priority.value);
    return number && *number >= 1 && *number < 1e9 ? std::optional(static_cast<int>(*number)) : std::nullopt;
}

/// Goals without a rank come last, in the order of the file.
bool comes_first(const Outline::Goal& a, const Outline::Goal& b) {
    if (a.rank && b.rank) return *a.rank < *b.rank;
    return a.rank.has_value() && !b.rank.has_value();
}

bool is_known_work(const Outline::KeyResult& result) { return is_blended(result.kind) && result.progress; }

}  // namespace

Composer::Composer(const model::Workspace& workspace, const linting::Readings& readings, Scope scope)
    : workspace_(workspace), views_(readings.views()), scope_(std::move(scope)), reached_(workspace) {
    for (const rule::KeyResultView& view : views_.key_results) results_[&view.result] = &view;
    for (const rule::ObjectiveView& view : views_.objectives)
        if (is_in(view.file))
            for (const std::string& goal : reached_.of(view.objective))
                objectives_of_goals_[goal].push_back(view.objective.ref);
    for (const rule::InitiativeView& view : views_.initiatives)
        for (const model::Objective* objective : moved_by(view)) movers_[objective].push_back(&view);
}

Outline Composer::compose(const std::string& today) const {
    Outline outline;
    outline.organisation = workspace_.settings.organisation.value;
    add_cycle(outline, today);
    if (scope_.team.empty()) add_strategy(outline);
    if (!scope_.strategy_alone) add_teams(outline);
    if (scope_.team.empty() && !scope_.target && !scope_.strategy_alone) add_idle_teams(outline);
    add_unreadable(outline);
    return outline;
}

void Composer::add_cycle(Outline& outline, const std::string& today) const {
    outline.cycle = scope_.cycle;
    for (const std::string& name : cycles_with_okrs(workspace_, scope_.team))
        if (name != scope_.cycle) outline.other_cycles.push_back(name);
    const auto days = model::find_cycle(scope_.cycle, workspace_.settings.cycles);
    if (!days) return;
    outline.first_day = base::to_string(days->first);
    outline.last_day = base::to_string(days->last);
    outline.elapsed = elapsed(*days, today);
}

void Composer::add_strategy(Outline& outline) const {
    for (const model::Strategy& strategy : workspace_.strategies) {
        if (!outline.strategy)
            outline.strategy = {strategy.purpose.value, strategy.vision.value, strategy.horizon.value, {}, {}};
        for (const model::Goal& each : strategy.goals)
            if (!scope_.is_goal() || scope_.target->object == &each) outline.strategy->goals.push_back(goal(each));
        for (const model::Choice& choice : strategy.choices) outline.strategy->choices.push_back(choice_part(choice));
    }
    if (!outline.strategy) return;
    std::stable_sort(outline.strategy->goals.begin(), outline.strategy->goals.end(), comes_first);
    if (scope_.is_goal()) outline.strategy->choices.clear();
}

Outline::Goal Composer::goal(const model::Goal& goal) const {
    Outline::Goal part{goal.key, goal.title.value,   goal.why.value, goal.by.value, goal.owner.value, rank_of(goal),
                       {},       objectives_of(goal)};
    for (const model::KeyResult& indicator : goal.indicators)
        part.indicators.push_back(key_result_part(*results_.at(&indicator)));
    return part;
}

std::vector<std::string> Composer::objectives_of(const model::Goal& goal) const {
    const auto found = objectives_of_goals_.find(goal.key);
    if (found == objectives_of_goals_.end()) return {};
    std::vector<std::string> refs = found->second;
    std::sort(refs.begin(), refs.end());
    return refs;
}

void Composer::add_teams(Outline& outline) const {
    std::set<std::string> ids;
    for (const model::TeamFile& file : workspace_.team_files)
        if (file.team && is_in(file) && (scope_.team.empty() || file.team.value == scope_.team))
            ids.insert(file.team.value);
    if (!scope_.team.empty()) ids.insert(scope_.team);
    for (const std::string& id : ids) {
        Outline::Team part = team(id);
        const bool is_empty = part.objectives.empty() && part.initiatives.items.empty();
        if (!is_empty || !scope_.team.empty()) outline.teams.push_back(std::move(part));
    }
}

void Composer::add_idle_teams(Outline& outline) const {
    for (const model::Team& team : workspace_.teams) {
        const auto found = std::find_if(outline.teams.begin(), outline.teams.end(),
                                        [&](const Outline::Team& each) { return each.id == team.key; });
        if (team.id && (found == outline.teams.end() || found->objectives.empty()))
            outline.idle_teams.push_back(team.key);
    }
    std::sort(outline.idle_teams.begin(), outline.idle_teams.end());
}

void Composer::add_unreadable(Outline& outline) const {
    for (const model::File& file : workspace_.files)
        if (file.is_broken) outline.unreadable.push_back(file.path);
}

Outline::Team Composer::team(const std::string& id) const {
    const model::Team* known = workspace_.find_team(id);
    Outline::Team part{id, known ? known->name.value : "", known ? known->kind.value : "", {}, {}};
    Objectives shown;
    for (const rule::ObjectiveView& view : views_.objectives) {
        if (view.file.team.value != id || !is_in(view)) continue;
        part.objectives.push_back(objective(view));
        shown.push_back(&view.objective);
    }
    part.initiatives = initiatives_of(id, shown);
    return part;
}

Outline::Objective Composer::objective(const rule::ObjectiveView& view) const {
    const model::Objective& objective = view.objective;
    Outline::Objective part;
    part.id = objective.key;
    part.ref = objective.ref;
    part.title = objective.title.value;
    part.because = objective.because.value;
    part.shared_with = values(objective.shared_with);
    part.key_results = key_results(objective);
    for (const model::Text& text : objective.supports)
        part.supports.push_back(name_of(supported(workspace_, text.value, view.file.cycle.value), text.value));
    const auto& goals = reached_.of(objective);
    part.goals.assign(goals.begin(), goals.end());
    if (objective.demand.present) part.demand = objective.demand.from ? objective.demand.from.value : "a demand";
    part.progress = mean_progress(part.key_results, false);
    if (std::any_of(part.key_results.begin(), part.key_results.end(), is_known_work))
        part.progress_with_work = mean_progress(part.key_results, true);
    part.initiatives = initiatives_of(objective, view.file);
    if (scope_.target && scope_.target->kind == ObjectKind::key_result)
        std::erase_if(part.key_results,
                      [&](const Outline::KeyResult& result) { return result.id != scope_.target->object->key; });
    return part;
}

std::vector<Outline::KeyResult> Composer::key_results(const model::Objective& objective) const {
    std::vector<Outline::KeyResult> parts;
    for (const model::KeyResult& result : objective.key_results)
        parts.push_back(key_result_part(*results_.at(&result)));
    return parts;
}

Outline::Initiatives Composer::initiatives_of(const model::Objective& objective, const model::TeamFile& file) const {
    std::vector<Outline::Initiative> items;
    if (const auto movers = movers_.find(&objective); movers != movers_.end())
        for (const rule::InitiativeView* view : movers->second)
            if (view->file.team.value == file.team.value && is_in(view->file))
                items.push_back(initiative_part(*view, workspace_));
    return initiatives_part(std::move(items));
}

Outline::Initiatives Composer::initiatives_of(const std::string& team, const Objectives& objectives) const {
    std::set<const rule::InitiativeView*> moving;
    for (const model::Objective* objective : objectives)
        if (const auto movers = movers_.find(objective); movers != movers_.end())
            moving.insert(movers->second.begin(), movers->second.end());
    std::vector<Outline::Initiative> items;
    for (const rule::InitiativeView& view : views_.initiatives) {
        if (view.file.team.value != team || !is_in(view.file)) continue;
        const bool is_wanted = !scope_.target || scope_.target->object == &view.initiative || moving.contains(&view);
        if (is_wanted) items.push_back(initiative_part(view, workspace_));
    }
    return initiatives_part(std::move(items));
}

bool Composer::is_in(const model::TeamFile& file) const { return !file.cycle || file.cycle.value == scope_.cycle; }

bool Composer::is_in(const rule::ObjectiveView& view) const {
    if (!is_in(view.file)) return false;
    if (!scope_.target) return true;
    if (scope_.is_goal()) return reached_.of(view.objective).contains(scope_.target->object->key);
    return scope_.target->kind != ObjectKind::initiative && scope_.target->objective == &view.objective;
}

std::set<const model::Objective*> Composer::moved_by(const rule::InitiativeView& view) const {
    std::set<const model::Objective*> moved{view.objective};
    for (const model::Text& text : view.initiative.moves) {
        const auto reference = model::parse_reference(text.value);
        const auto target = reference ? workspace_.find(*reference, view.file.team.value, scope_.cycle) : std::nullopt;
        if (target) moved.insert(target->objective);
    }
    moved.erase(nullptr);
    return moved;
}

}  // namespace okr::outlining
