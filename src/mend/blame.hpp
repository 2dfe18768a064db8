// Errors that came with fixes: which of them is to blame?
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "mend/candidates.hpp"

namespace okr::mending {

/// A fix that was applied in this round, with the stretches that it wrote, as bytes of the mended file.
struct Applied {
    Candidate candidate;
    std::vector<std::pair<std::size_t, std::size_t>> wrote;
};

/// The fixes, as indices into `applied`, that errors came with; ascending. An error that was hidden before (below a key
/// that was misspelt) is nobody's fault.
std::vector<std::size_t> blamed(const Report& before, const Report& after, const std::vector<Applied>& applied);

}  // namespace okr::mending
