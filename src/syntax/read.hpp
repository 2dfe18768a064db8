// Bytes of a file to a tree: the whole way, guards first.
#pragma once

#include <string_view>
#include <vector>

#include "syntax/fault.hpp"
#include "syntax/limits.hpp"
#include "syntax/tree.hpp"

namespace okr::syntax {

/// A tree and all that is wrong with it. With a fault of `yaml-syntax` or `yaml-unsafe` the tree is empty.
struct Parsed {
    Tree tree;
    std::vector<Fault> faults;
    bool broken = false;  ///< it could not be read as YAML: `tree` says nothing
};

/// Never throws, never recurses deeper than `limits.levels`. An empty file gives an empty tree.
Parsed read(std::string_view bytes, const Limits& limits);

}  // namespace okr::syntax
