// Texts that name what the strategy has put off, or another value of a dimension than the one it has chosen.
#pragma once

#include <string>
#include <vector>

#include "align/graph.hpp"

namespace okr::aligning {

/// A text that strays from a choice of the strategy.
struct Stray {
    enum class What { objective, key_result, initiative, request };
    What what;
    Index at;  ///< in the graph's list of its sort
    Index team;
    const model::Choice* choice;
    std::string value;  ///< "France": what it pursues
    std::string word;   ///< as the text names it: "French"
    bool is_put_off;    ///< the choice says `not_now`; else it only says something else
    const model::Text* text;
};

class Strays {
public:
    /// Demands, dropped initiatives and ideas, requests that were not accepted are never strays.
    explicit Strays(const Graph& graph);

    /// By sort, then in the graph's order.
    [[nodiscard]] const std::vector<Stray>& all() const { return all_; }

private:
    std::vector<Stray> all_;
};

}  // namespace okr::aligning
