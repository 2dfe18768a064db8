// Specifications of changes: cases of two states of a workspace each.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "okr/change.hpp"

namespace okr::test {

struct DiffCase {
    std::string title;
    std::vector<Source> before, after;
    std::vector<std::string> expected;
};

std::vector<DiffCase> parse_diff_spec(std::string_view text);

}  // namespace okr::test
