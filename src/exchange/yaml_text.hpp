// Texts as YAML that our reader gives back byte for byte, in the style that a person would choose.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace okr::exchange {

/// On one line: plain where that is safe, else quoted. A word that some reader takes for null, true, a number or a date
/// is quoted, unless it may be a number.
std::string yaml_scalar(std::string_view text, bool may_be_number = false);

/// The same within `[…]` or `{…}`.
std::string yaml_flow_scalar(std::string_view text);

/// What stands behind `key: ` at this indent: long texts are folded, lines kept as lines, where nothing is lost by it.
std::string yaml_text(std::string_view text, std::size_t indent);

}  // namespace okr::exchange
