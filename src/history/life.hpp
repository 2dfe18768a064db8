// Which of all happenings belong to the life that is asked for.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "history/asked.hpp"
#include "history/happening.hpp"
#include "history/names.hpp"

namespace okr::history {

struct Life {
    std::vector<std::size_t> chosen;  ///< of the happenings, in their order
    std::set<std::string> teams;      ///< that the objects belonged to, at some time
    /// Where it went on before it seemed to begin: index of the addition, and why the two are taken for one.
    std::vector<std::pair<std::size_t, std::string>> likenesses;
};

struct LifeOptions {
    bool by_likeness = false;  ///< go on with what was most alike where a life begins with an addition
    const model::NamedCycles* cycles = nullptr;
};

/// Objects are followed back through other names; where the name asked for is gone, forwards too.
Life live(const Trail& trail, const Gathered& gathered, const Asked& asked, const LifeOptions& options);

}  // namespace okr::history
