// Texts as YAML that our reader gives back byte for byte, in the style that a person would choose.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace okr::exchange {

/// What stands behind `key: ` at this indent: long texts are folded, lines kept as lines, where nothing is lost by it.
std::string yaml_text(std::string_view text, std::size_t indent);

}  // namespace okr::exchange
