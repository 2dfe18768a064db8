// Which of the two readers a document is for, asked apart from reading it.
#pragma once

#include <string_view>

#include "syntax/limits.hpp"

namespace okr::syntax {

/// Who reads a document.
enum class Reader { fast, yaml_cpp, nobody };

/// The fast reader where it takes these bytes of a file, else yaml-cpp; nobody where the bytes are no text, or break
/// these limits, or no YAML.
Reader reader_of(std::string_view bytes, const Limits& limits);

}  // namespace okr::syntax
