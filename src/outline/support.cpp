#include "outline/support.hpp"

#include <map>
#include <vector>

#include "model/reference.hpp"

namespace okr::outlining {

namespace {

using model::Objective;
using model::Target;

/// From its full name, team/id@cycle.
std::string_view cycle_of(const Objective& objective) {
    const std::size_t at = objective.ref.rfind('@');
    return at == std::string::npos ? std::string_view() : std::string_view(objective.ref).substr(at + 1);
}

using Objectives = std::vector<const Objective*>;

/// Who supports what.
struct Supporters {
    std::map<std::string, Objectives> of_goals;
    std::unordered_map<const Objective*, Objectives> of_objectives;

    void add(const Objective& supporter, const Target& target) {
        if (target.kind == model::ObjectKind::goal) of_goals[target.object->key].push_back(&supporter);
        if (target.objective != nullptr) of_objectives[target.objective].push_back(&supporter);
    }
};

Supporters supporters_in(const model::Workspace& workspace) {
    Supporters supporters;
    for (const model::TeamFile& file : workspace.team_files)
        for (const Objective& objective : file.objectives)
            for (const model::Text& text : objective.supports)
                if (const auto target = supported(workspace, text.value, objective)) supporters.add(objective, *target);
    return supporters;
}

}  // namespace

std::optional<Target> supported(const model::Workspace& workspace, std::string_view text, std::string_view cycle) {
    const auto reference = model::parse_reference(text);
    if (!reference) return std::nullopt;
    return reference->team.empty() ? workspace.find_goal(reference->id) : workspace.find(*reference, "", cycle);
}

std::optional<Target> supported(const model::Workspace& workspace, std::string_view text, const Objective& objective) {
    return supported(workspace, text, cycle_of(objective));
}

GoalsReached::GoalsReached(const model::Workspace& workspace) {
    Supporters supporters = supporters_in(workspace);
    for (auto& [goal, waiting] : supporters.of_goals)
        while (!waiting.empty()) {
            const Objective* objective = waiting.back();
            waiting.pop_back();
            if (!goals_[objective].insert(goal).second) continue;
            const Objectives& below = supporters.of_objectives[objective];
            waiting.insert(waiting.end(), below.begin(), below.end());
        }
}

const std::set<std::string>& GoalsReached::of(const Objective& objective) const {
    static const std::set<std::string> none;
    const auto found = goals_.find(&objective);
    return found == goals_.end() ? none : found->second;
}

std::string name_of(const std::optional<Target>& target, const std::string& as_written) {
    if (!target) return as_written;
    return target->kind == model::ObjectKind::goal ? target->object->key : target->object->ref;
}

}  // namespace okr::outlining
