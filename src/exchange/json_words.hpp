// JSON as YAML 1.2 readers take it: what JSON allows and they do not, written otherwise, line by line as it was.
#pragma once

#include <string>
#include <string_view>

namespace okr::exchange {

/// Escapes of surrogate pairs become the characters they mean (half a pair becomes U+FFFD), tabs between values become
/// blanks. Every line keeps its number.
std::string as_yaml(std::string_view json);

}  // namespace okr::exchange
