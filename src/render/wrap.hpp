// Prose in lines that a person can read.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "render/format.hpp"

namespace okr::render {

/// The text, made harmless, in lines no wider than the terminal and no wider than a comfortable page. `before` cells of
/// the first line are taken; the others are indented by as many. No line end at the end.
std::string wrapped(std::string_view text, std::size_t before, const Style& style);

}  // namespace okr::render
