// OKR files as many people would write them: every style of YAML, with comments, made of a number.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace okr::test {

/// A file, and what must be found in it again after any fix.
struct WrittenOkrs {
    std::string text;
    std::vector<std::string> comments;  ///< each stands there once
    std::vector<std::string> values;    ///< words that each stand in one value
};

/// The same number gives the same file.
WrittenOkrs written_okrs(std::uint32_t seed);

}  // namespace okr::test
