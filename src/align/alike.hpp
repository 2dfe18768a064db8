// Texts of different teams that say the same: one aim, one measure, or a text handed down from above.
//
// Precision before recall: a false "you two do the same" costs trust. Measures are compared as measures, aims by the
// words that tell one from another, weighted by how rare they are. Nothing here is quadratic in the number of texts.
#pragma once

#include <string>
#include <vector>

#include "align/graph.hpp"
#include "align/measured.hpp"

namespace okr::aligning {

/// Two objectives of two teams.
struct SameAim {
    Index a, b;       ///< a < b
    double likeness;  ///< 0 to 1
    Terms shared;     ///< why: the words that both have
};

/// Two key results of two teams that count one thing.
struct SameMeasure {
    Index a, b;  ///< a < b
    Relation relation;
};

/// A text that says what one above it says.
struct HandedDown {
    const model::Object* text;   ///< the objective or key result that says it again
    Index team;                  ///< whose it is
    const model::Object* above;  ///< the key result, indicator, objective or goal that it says again
    std::optional<Index> from;   ///< the team above; nothing: the strategy
    const model::Goal* goal;     ///< the goal, or the one whose indicator it is; else nothing
    model::Text said, said_above;
};

class Alike {
public:
    explicit Alike(const Graph& graph);

    [[nodiscard]] const std::vector<SameAim>& aims() const { return aims_; }
    [[nodiscard]] const std::vector<SameMeasure>& measures() const { return measures_; }
    [[nodiscard]] const std::vector<HandedDown>& handed_down() const { return handed_down_; }

private:
    std::vector<SameAim> aims_;
    std::vector<SameMeasure> measures_;
    std::vector<HandedDown> handed_down_;
};

}  // namespace okr::aligning
