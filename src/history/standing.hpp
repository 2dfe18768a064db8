// What an object stands in, and where its measure stands: what a change itself does not say.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diff/document.hpp"

namespace okr::history {

struct Standing {
    std::string_view noun;  ///< "objective", "key result", "initiative", "indicator"
    std::string title;
    std::vector<std::string> wholes;  ///< the objective, or the goal, that it stands in
    std::vector<std::string> moves;   ///< of an initiative: the key results and objectives that it is to move
    std::string current;              ///< of a key result, as written; may be empty
    std::optional<double> number;     ///< the same, where it can be read
};

/// By names as changes have them.
using Standings = std::map<std::string, Standing, std::less<>>;

void add_standings(const diffing::PlacedDocument& file, Standings& standings);

}  // namespace okr::history
