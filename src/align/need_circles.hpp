// Circles of needs: each is carried by what the next one is for.
#pragma once

#include <vector>

#include "align/handshakes.hpp"

namespace okr::aligning {

/// Places in Graph::needs: each need waits for the one behind it, the last for the first. A need stands in one circle
/// at most, the shortest that the first of its needs is in.
std::vector<std::vector<Index>> circles_of_needs(const Graph& graph, const Handshakes& handshakes);

}  // namespace okr::aligning
