#include "align/support.hpp"

#include <algorithm>
#include <deque>
#include <set>

#include "outline/support.hpp"

namespace okr::aligning {

namespace {

/// A step on the way up, and the step that it was taken from.
struct Step {
    const model::Objective* objective;
    const Step* from;
    std::string ref;  ///< what `supports` names: the objective, or a key result of it
};

std::string_view cycle_of(const model::Objective& objective) {
    const std::size_t at = objective.ref.rfind('@');
    return at == std::string::npos ? std::string_view() : std::string_view(objective.ref).substr(at + 1);
}

std::vector<std::string> path_to(const Step* step, const std::string& goal) {
    std::vector<std::string> path{goal};
    for (; step != nullptr; step = step->from) path.push_back(step->ref);
    std::reverse(path.begin(), path.end());
    return path;
}

/// Climbs from one objective, each above it once.
class Climb {
public:
    Climb(const model::Workspace& workspace, const std::map<const model::Object*, Index>& goals)
        : workspace_(workspace), goals_(goals) {}

    Support run(const model::Objective& start) {
        steps_.push_back({&start, nullptr, start.ref});
        seen_.insert(&start);
        for (std::size_t at = 0; at < steps_.size(); ++at) visit(steps_[at]);
        std::sort(support_.goals.begin(), support_.goals.end());
        support_.goals.erase(std::unique(support_.goals.begin(), support_.goals.end()), support_.goals.end());
        return std::move(support_);
    }

private:
    void visit(const Step& step) {
        if (step.objective->demand.present) support_.reaches_demand = true;
        for (const model::Text& text : step.objective->supports)
            if (const auto target = outlining::supported(workspace_, text.value, cycle_of(*step.objective)))
                follow(step, *target);
    }

    void follow(const Step& step, const model::Target& target) {
        if (const auto goal = goals_.find(target.object); goal != goals_.end()) {
            support_.goals.push_back(goal->second);
            if (support_.path.empty()) support_.path = path_to(&step, target.object->key);
            return;
        }
        if (target.objective == nullptr) return;
        if (target.objective == steps_.front().objective) support_.runs_in_circle = true;
        if (seen_.insert(target.objective).second) steps_.push_back({target.objective, &step, target.object->ref});
    }

    const model::Workspace& workspace_;
    const std::map<const model::Object*, Index>& goals_;
    std::deque<Step> steps_;
    std::set<const model::Objective*> seen_;
    Support support_;
};

}  // namespace

SupportFinder::SupportFinder(const model::Workspace& workspace, const std::vector<Goal>& goals)
    : workspace_(workspace) {
    for (Index at = 0; at < goals.size(); ++at) goals_.emplace(goals[at].said, at);
}

Support SupportFinder::find(const model::Objective& objective) const { return Climb(workspace_, goals_).run(objective); }

}  // namespace okr::aligning
