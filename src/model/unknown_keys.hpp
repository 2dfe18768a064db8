// Keys that the schema table does not know, and what they were probably meant to be.
#pragma once

#include <map>
#include <string_view>
#include <vector>

#include "model/schema.hpp"
#include "syntax/fault.hpp"
#include "syntax/tree.hpp"

namespace okr::model {

/// Names of the shape, and the unknown key that probably means each.
using Slips = std::map<std::string_view, syntax::Span>;

/// A name that two of them may mean is given to neither.
Slips tell_unknown_keys(const syntax::Value& mapping, const std::vector<syntax::Value>& keys, const Shape& shape,
                        std::vector<syntax::Fault>& faults);

}  // namespace okr::model
