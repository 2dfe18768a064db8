// Holds a tree against the schema table and tells every difference. One fault hides no other.
#pragma once

#include <vector>

#include "model/cycle.hpp"
#include "model/schema.hpp"
#include "syntax/fault.hpp"
#include "syntax/tree.hpp"

namespace okr::model {

/// Faults of `unknown-key`, `missing-key`, `wrong-type` and `bad-value`. The settings of rules are left to the rules.
std::vector<syntax::Fault> check_document(const syntax::Tree& tree, const Shape& shape, const NamedCycles& cycles);

}  // namespace okr::model
