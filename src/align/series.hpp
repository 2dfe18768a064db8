// The same key result through cycles in a row: by its id, or because it measures the same thing.
#pragma once

#include <deque>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "align/cycles_before.hpp"
#include "align/graph.hpp"
#include "okr/reading.hpp"

namespace okr::aligning {

/// A key result as it stands in one cycle, with what it measures.
struct Episode {
    const model::KeyResult* said = nullptr;
    const Reading* reading = nullptr;
    std::string_view cycle;
    std::string metric;  ///< its words, as they compare
};

class Series {
public:
    /// The graph must outlive it.
    explicit Series(const Graph& graph);

    [[nodiscard]] Episode episode(const KeyResult& result) const;

    /// The same measure in the cycle before, whatever its target.
    [[nodiscard]] std::vector<Episode> before(const KeyResult& result);

    /// The same one with the same target in each of the cycles before, the nearest first.
    [[nodiscard]] std::vector<Episode> unchanged(const KeyResult& result);

private:
    struct Earlier {
        const model::KeyResult* said = nullptr;
        std::string_view cycle;
        std::set<std::string> terms;
        const Reading* reading = nullptr;  ///< read when it is asked for
    };

    void add(const model::TeamFile& file, std::size_t step);
    [[nodiscard]] std::vector<Episode> same_as(const Episode& later, const std::string& team, std::size_t step);
    [[nodiscard]] Episode episode(Earlier& earlier);

    const Graph& graph_;
    std::vector<SameDays> row_;
    Reader reader_;
    std::deque<Reading> readings_;
    std::map<std::pair<std::size_t, std::string>, std::vector<Earlier>> earlier_;  ///< by steps back, and team
};

}  // namespace okr::aligning
