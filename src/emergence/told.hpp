// What happened, under the names that things have now.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "history/happening.hpp"

namespace okr::emerging {

struct Told {
    const history::Happening* happening = nullptr;
    std::string object;               ///< its latest name; of an id's earlier owner with "~1"
    std::vector<std::string> wholes;  ///< what it stands in, before and after, by their latest names

    [[nodiscard]] const Change& change() const { return happening->change; }
    [[nodiscard]] history::Trail::Place place() const { return happening->commit; }
};

/// All happenings, the oldest first.
std::vector<Told> told_of(const history::Gathered& gathered);

/// The name without the mark of an earlier life: "x" of "x~1".
std::string_view plain(std::string_view name);

}  // namespace okr::emerging
