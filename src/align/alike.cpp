#include "align/alike.hpp"

#include "align/alike_parts.hpp"

namespace okr::aligning {

Alike::Alike(const Graph& graph) {
    const Sayings sayings(graph);
    measures_ = same_measures(sayings);
    aims_ = same_aims(sayings, measures_);
    handed_down_ = aligning::handed_down(sayings);
}

}  // namespace okr::aligning
