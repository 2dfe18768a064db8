// The figures of an alignment as tables for a terminal: goals by rank, teams by goals.
#pragma once

#include <string>

#include "render/align.hpp"

namespace okr::render {

/// A bar for the key results that lead to each goal. Nothing where there are no goals.
std::string coverage_text(const Figures& figures, const Style& style);

/// Each team's shares, and how many of its key results lead to each goal; of more than 30 teams that it is told in
/// totals. Nothing where there are no teams.
std::string teams_text(const Figures& figures, const AlignView& view, const Style& style);

/// Objectives that lead to a goal through others, the longest chains first; no more than a screen of them.
std::string leads_text(const std::vector<Lead>& leads, const Style& style);

/// What a column of a goal is called: its rank; "a", "b", … of those without one, in the order of the coverage.
std::vector<std::string> labels_of(const std::vector<Coverage>& goals);

}  // namespace okr::render
