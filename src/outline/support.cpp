#include "outline/support.hpp"

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

/// Walks up from one objective, each once.
class Climb {
public:
    explicit Climb(const model::Workspace& workspace) : workspace_(workspace) {}

    void from(const Objective& objective) {
        if (!seen_.insert(&objective).second) return;
        for (const model::Text& text : objective.supports)
            if (const auto target = supported(workspace_, text.value, objective)) step(*target);
    }

    std::set<std::string> goals;

private:
    void step(const Target& target) {
        if (target.kind == model::ObjectKind::goal) goals.insert(target.object->key);
        if (target.objective != nullptr) from(*target.objective);
    }

    const model::Workspace& workspace_;
    std::set<const Objective*> seen_;
};

}  // namespace

std::optional<Target> supported(const model::Workspace& workspace, std::string_view text, std::string_view cycle) {
    const auto reference = model::parse_reference(text);
    if (!reference) return std::nullopt;
    return reference->team.empty() ? workspace.find_goal(reference->id) : workspace.find(*reference, "", cycle);
}

std::optional<Target> supported(const model::Workspace& workspace, std::string_view text, const Objective& objective) {
    return supported(workspace, text, cycle_of(objective));
}

std::set<std::string> goals_reached(const model::Workspace& workspace, const Objective& objective) {
    Climb climb(workspace);
    climb.from(objective);
    return climb.goals;
}

std::string name_of(const std::optional<Target>& target, const std::string& as_written) {
    if (!target) return as_written;
    return target->kind == model::ObjectKind::goal ? target->object->key : target->object->ref;
}

}  // namespace okr::outlining
