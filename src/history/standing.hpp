// What an object stands in, and where its measure stands: what a change itself does not say.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diff/document.hpp"

namespace okr::history {

/// It looks into the document, which must be kept as long.
struct Standing {
    std::string_view noun;  ///< "objective", "key result", "initiative", "indicator"
    std::string_view title;
    std::vector<std::string> wholes;           ///< the objective, or the goal, that it stands in
    std::vector<std::string> moves;            ///< of an initiative: the key results and objectives that it is to move
    const model::KeyResult* result = nullptr;  ///< where it is one

    /// Of a key result, as written; may be empty.
    [[nodiscard]] std::string current() const;
    /// The same, where it can be read. Reading takes its time: ask for what has changed.
    [[nodiscard]] std::optional<double> number() const;
};

/// By names as changes have them.
using Standings = std::map<std::string, Standing, std::less<>>;

void add_standings(const diffing::PlacedDocument& file, Standings& standings);

}  // namespace okr::history
