#include "align/support.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include "outline/support.hpp"

namespace okr::aligning {

namespace {

/// A step on the way up, and the step that it was taken from.
struct Step {
    Station* station;
    std::size_t from;
    const model::Object* object;  ///< what `supports` names
};

constexpr std::size_t longest_path = 20;
constexpr std::size_t nowhere = std::numeric_limits<std::size_t>::max();

/// Climbs from one objective, each above it once.
class Climb {
public:
    /// `number` is one that no other climb of the finder has.
    Climb(SupportFinder& finder, std::size_t number) : finder_(finder), number_(number) {}

    Support run(Station& start) {
        start.climb = number_;
        steps_.push_back({&start, nowhere, start.objective});
        for (std::size_t at = 0; at < steps_.size(); ++at) visit(at);
        std::sort(support_.goals.begin(), support_.goals.end());
        support_.goals.erase(std::unique(support_.goals.begin(), support_.goals.end()), support_.goals.end());
        return std::move(support_);
    }

private:
    void visit(std::size_t at) {
        Station& station = *steps_[at].station;
        if (station.objective->demand.present) support_.reaches_demand = true;
        for (const Way& way : finder_.ways_from(station)) follow(at, way);
    }

    void follow(std::size_t at, const Way& way) {
        if (way.goal) {
            support_.goals.push_back(*way.goal);
            if (support_.path.empty()) tell_path(at, way.object->key);
            return;
        }
        if (way.above == nullptr) return;
        if (way.above == steps_.front().station) support_.runs_in_circle = true;
        if (way.above->climb == number_) return;
        way.above->climb = number_;
        steps_.push_back({way.above, at, way.object});
    }

    /// Of a long one the middle is left out.
    void tell_path(std::size_t at, const std::string& goal) {
        std::vector<const std::string*> path{&goal};
        for (; at != nowhere; at = steps_[at].from) path.push_back(&steps_[at].object->ref);
        support_.steps = path.size() - 1;
        const std::size_t half = path.size() > longest_path ? longest_path / 2 : path.size();
        const auto tell = [&](const std::string* ref) { support_.path.push_back(*ref); };
        std::for_each(path.rbegin(), path.rbegin() + static_cast<std::ptrdiff_t>(half), tell);
        if (half == path.size()) return;
        support_.path.emplace_back("…");
        std::for_each(path.rend() - static_cast<std::ptrdiff_t>(half), path.rend(), tell);
    }

    SupportFinder& finder_;
    std::size_t number_;
    std::vector<Step> steps_;
    Support support_;
};

}  // namespace

SupportFinder::SupportFinder(const model::Workspace& workspace, const std::vector<Goal>& goals)
    : workspace_(workspace) {
    for (Index at = 0; at < goals.size(); ++at) goals_.emplace(goals[at].said, at);
}

Support SupportFinder::find(const model::Objective& objective) {
    return Climb(*this, ++climbs_).run(station_of(objective));
}

Station& SupportFinder::station_of(const model::Objective& objective) {
    Station& station = stations_[&objective];
    station.objective = &objective;
    return station;
}

Way SupportFinder::way_to(const model::Target& target) {
    const auto goal = goals_.find(target.object);
    if (goal != goals_.end()) return {goal->second, target.object, nullptr};
    return {std::nullopt, target.object, target.objective == nullptr ? nullptr : &station_of(*target.objective)};
}

const std::vector<Way>& SupportFinder::ways_from(Station& station) {
    if (station.ways) return *station.ways;
    std::vector<Way> ways;
    for (const model::Text& text : station.objective->supports)
        if (const auto target = outlining::supported(workspace_, text.value, *station.objective))
            ways.push_back(way_to(*target));
    return station.ways.emplace(std::move(ways));
}

}  // namespace okr::aligning
