#include "emergence/main_line.hpp"

#include <algorithm>

namespace okr::emerging {

namespace {

constexpr MainLine::Place nowhere = static_cast<MainLine::Place>(-1);

}  // namespace

MainLine::MainLine(const history::Trail& trail) : landing_(trail.size(), nowhere) {
    if (trail.size() == 0) return;
    places_.push_back(static_cast<Place>(trail.size() - 1));
    for (auto parents = trail.parents(places_.back()); !parents.empty(); parents = trail.parents(places_.back()))
        places_.push_back(parents.front());
    std::reverse(places_.begin(), places_.end());
    for (const Place place : places_) land(place, trail);
}

/// Everything that this commit has and the main line before it had not.
void MainLine::land(Place first, const history::Trail& trail) {
    std::vector<Place> waiting{first};
    while (!waiting.empty()) {
        const Place place = waiting.back();
        waiting.pop_back();
        if (landing_[place] != nowhere) continue;
        landing_[place] = first;
        for (const Place parent : trail.parents(place)) waiting.push_back(parent);
    }
}

std::size_t MainLine::step(Place place) const {
    return static_cast<std::size_t>(std::lower_bound(places_.begin(), places_.end(), landing(place)) - places_.begin());
}

}  // namespace okr::emerging
