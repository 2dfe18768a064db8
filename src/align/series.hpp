// The same key result through cycles in a row: by its id, or because it measures the same thing.
#pragma once

#include <deque>
#include <map>
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

    /// The same measure in the cycle before, whatever its target.
    [[nodiscard]] std::vector<Episode> before(const KeyResult& result);

    /// The same one with the same target in each of the cycles before, the nearest first.
    [[nodiscard]] std::vector<Episode> unchanged(const KeyResult& result);

private:
    /// A team's key results of one cycle, in the order of files.
    struct Chapter {
        std::vector<const model::TeamFile*> files;
        std::vector<Episode> episodes;  ///< read when they are asked for
        std::multimap<std::string, std::size_t, std::less<>> by_id, by_metric;
    };

    [[nodiscard]] Episode episode(const KeyResult& result) const;
    /// Nothing if the team has none so many steps back.
    [[nodiscard]] const Chapter* chapter(std::size_t step, const std::string& team);
    void read(Chapter& chapter);
    [[nodiscard]] std::vector<Episode> same_as(const Episode& later, const std::string& team, std::size_t step);

    const Graph& graph_;
    std::vector<SameDays> row_;
    Reader reader_;
    std::deque<Reading> readings_;
    std::map<std::pair<std::size_t, std::string>, Chapter> chapters_;  ///< by steps back, and team
};

}  // namespace okr::aligning
