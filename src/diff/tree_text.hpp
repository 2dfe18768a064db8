// A value of a file as one line, however it was written: keys sorted, quotes and comments gone.
#pragma once

#include <string>

#include "syntax/tree.hpp"

namespace okr::diffing {

/// For people: "{board: 12, tags: [a, b]}".
std::string in_one_line(const syntax::Value& value);

/// Equal for equal trees and for no others: a text "[a]" is no list.
std::string tree_key(const syntax::Value& value);

}  // namespace okr::diffing
