// What a Markdown file says of itself before it begins, between two lines of `---`.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/markdown/outline.hpp"

namespace okr::exchange::markdown {

struct FrontMatter {
    std::size_t length = 0;  ///< in bytes, with both its lines; 0 if there is none
    std::size_t lines = 0;
    std::string team, cycle, title;
    std::vector<Block> okrs;  ///< items of its lists of OKRs
    std::vector<Block> rest;  ///< every other line
};

FrontMatter front_matter_of(std::string_view text);

}  // namespace okr::exchange::markdown
