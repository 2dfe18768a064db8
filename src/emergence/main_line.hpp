// The main line of a history: the tip, its first parent, and so on; and where each commit came into it.
#pragma once

#include <vector>

#include "history/trail.hpp"

namespace okr::emerging {

class MainLine {
public:
    using Place = history::Trail::Place;

    explicit MainLine(const history::Trail& trail);

    /// Oldest first.
    [[nodiscard]] const std::vector<Place>& places() const { return places_; }
    /// The first commit of the main line that was built on this one, or is it.
    [[nodiscard]] Place landing(Place place) const { return landing_[place]; }
    /// Which one of `places()` that is.
    [[nodiscard]] std::size_t step(Place place) const;

private:
    void land(Place first, const history::Trail& trail);

    std::vector<Place> places_;
    std::vector<Place> landing_;  ///< by place in the trail
};

}  // namespace okr::emerging
