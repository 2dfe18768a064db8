// Colour for people: what each part of a report looks like on a terminal.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "render/format.hpp"

namespace okr::render {

enum class Ink : std::uint8_t { plain, info, warning, error, frame, label, strong, good, faint };

/// Of the marks and the name of a severity.
Ink ink_of(Severity severity);

/// The text as it is without colour. It must be harmless already.
std::string paint(std::string_view text, Ink ink, const Style& style);

}  // namespace okr::render
