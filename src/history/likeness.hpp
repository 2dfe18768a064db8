// Where a life seems to begin: was there something alike before?
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "history/happening.hpp"
#include "model/cycle.hpp"

namespace okr::history {

struct Forerunner {
    std::string ref;
    std::string why;  ///< "taken for what became of `checkout/basket@2025-Q4`, by likeness (0.72)"
};

class LikenessSearch {
public:
    LikenessSearch(const Trail& trail, const Happenings& happenings) : trail_(trail), happenings_(happenings) {}

    /// The most alike of one kind that was dropped by then, or stood in the team's cycle before. Nothing unless the
    /// happening is an addition.
    [[nodiscard]] std::optional<Forerunner> find(const Happening& added, const model::NamedCycles& cycles) const;

private:
    [[nodiscard]] std::string cycle_before(const std::string& ref, const model::NamedCycles& cycles) const;

    const Trail& trail_;
    const Happenings& happenings_;
};

}  // namespace okr::history
