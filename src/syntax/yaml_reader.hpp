// The reader that understands all of YAML. The only file behind it that knows yaml-cpp.
#pragma once

#include <optional>
#include <string_view>

#include "syntax/fault.hpp"
#include "syntax/tree_builder.hpp"

namespace okr::syntax {

/// Reads one document (without a byte-order mark) into the builder; the fault that ended it, in our words.
std::optional<Fault> read_yaml(std::string_view bytes, TreeBuilder& builder);

}  // namespace okr::syntax
