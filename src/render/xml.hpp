// Text in XML 1.0.
#pragma once

#include <string>
#include <string_view>

namespace okr::render {

/// For an attribute or between tags: harmless, and without the characters that XML forbids or reads as markup.
std::string xml_text(std::string_view text);

}  // namespace okr::render
