#include "align/support.hpp"

#include <algorithm>
#include <deque>
#include <unordered_set>

#include "outline/support.hpp"

namespace okr::aligning {

namespace {

/// A step on the way up, and the step that it was taken from.
struct Step {
    const model::Objective* objective;
    const Step* from;
    std::string ref;  ///< what `supports` names: the objective, or a key result of it
};

constexpr std::size_t longest_path = 20;

void tell_path(const Step* step, const std::string& goal, Support& support) {
    std::vector<std::string>& path = support.path;
    path.push_back(goal);
    for (; step != nullptr; step = step->from) path.push_back(step->ref);
    std::reverse(path.begin(), path.end());
    support.steps = path.size() - 1;
    if (path.size() <= longest_path) return;
    path.erase(path.begin() + longest_path / 2, path.end() - longest_path / 2);
    path.insert(path.begin() + longest_path / 2, "…");
}

/// Climbs from one objective, each above it once.
class Climb {
public:
    explicit Climb(SupportFinder& finder) : finder_(finder) {}

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
        for (const model::Target& target : finder_.targets_of(*step.objective)) follow(step, target);
    }

    void follow(const Step& step, const model::Target& target) {
        if (const auto goal = finder_.goal_at(target)) {
            support_.goals.push_back(*goal);
            if (support_.path.empty()) tell_path(&step, target.object->key, support_);
            return;
        }
        if (target.objective == nullptr) return;
        if (target.objective == steps_.front().objective) support_.runs_in_circle = true;
        if (seen_.insert(target.objective).second) steps_.push_back({target.objective, &step, target.object->ref});
    }

    SupportFinder& finder_;
    std::deque<Step> steps_;
    std::unordered_set<const model::Objective*> seen_;
    Support support_;
};

}  // namespace

SupportFinder::SupportFinder(const model::Workspace& workspace, const std::vector<Goal>& goals)
    : workspace_(workspace) {
    for (Index at = 0; at < goals.size(); ++at) goals_.emplace(goals[at].said, at);
}

Support SupportFinder::find(const model::Objective& objective) { return Climb(*this).run(objective); }

const std::vector<model::Target>& SupportFinder::targets_of(const model::Objective& objective) {
    const auto [known, is_new] = targets_.try_emplace(&objective);
    if (!is_new) return known->second;
    for (const model::Text& text : objective.supports)
        if (const auto target = outlining::supported(workspace_, text.value, objective))
            known->second.push_back(*target);
    return known->second;
}

std::optional<Index> SupportFinder::goal_at(const model::Target& target) const {
    const auto found = goals_.find(target.object);
    return found == goals_.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace okr::aligning
