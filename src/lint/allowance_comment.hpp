// Finds the allowances among a file's comments, and what each covers.
#pragma once

#include <cstdint>
#include <vector>

#include "lint/allowances.hpp"
#include "model/workspace.hpp"

namespace okr::linting {

/// In file order, one for each rule that a comment names; one without a rule where it names none.
std::vector<Allowance> find_allowances(const model::File& file, std::uint32_t index);

}  // namespace okr::linting
