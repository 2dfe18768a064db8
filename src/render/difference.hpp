// `okr diff`: what changed in meaning, for people, programs, a comment, and a CI system's annotations.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "okr/change.hpp"
#include "render/format.hpp"

namespace okr::render {

struct DifferenceFormat {
    std::string_view name;
    std::string_view summary;  ///< who reads it
    std::string (*render)(const Difference&, const Style&);
};

/// In the order of the documentation.
std::span<const DifferenceFormat> difference_formats();

/// Nothing if there is no such format.
const DifferenceFormat* find_difference_format(std::string_view name);

std::string difference_text(const Difference& difference, const Style& style);
std::string difference_json(const Difference& difference, const Style& style);
std::string difference_markdown(const Difference& difference, const Style& style);
std::string difference_github(const Difference& difference, const Style& style);

/// "2 added, 1 changed (1 eased), 0 dropped; 3 check-ins, 1 change of means"; "Nothing changed", "Only layout changed".
std::string count_line(const Difference& difference);

}  // namespace okr::render
