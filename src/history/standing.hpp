// What an object stands in, and where its measure stands: what a change itself does not say.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
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
};

/// What `current` says, where it can be read. Reading takes its time: ask for what has changed.
std::optional<double> number_of(const model::KeyResult& result);

/// Its words and the fields that bind it: "Conversion rate, baseline 52%, target 65%".
std::string promise_of(const model::KeyResult& result);

/// By names as changes have them.
using Standings = std::map<std::string, Standing, std::less<>>;

/// Do both sides hold the same names, in the same order? Then nothing was renamed, and it is not worth while to make
/// standings of all.
bool have_same_names(const std::vector<diffing::PlacedDocument>& a, const std::vector<diffing::PlacedDocument>& b);

/// Key results and indicators by their names. It looks into the documents.
using Results = std::unordered_map<std::string, const model::KeyResult*>;
Results results_of(const std::vector<diffing::PlacedDocument>& files);

Standings standings_of(const std::vector<diffing::PlacedDocument>& files);

}  // namespace okr::history
