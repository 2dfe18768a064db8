// English inflection: from the word of a list to the forms that people write.
#pragma once

#include <string>
#include <string_view>

namespace okr::reading {

/// "launch" → "launches"; also a noun's plural.
std::string with_s(std::string_view word);
/// "launch" → "launched"
std::string with_ed(std::string_view word);
/// "launch" → "launching"
std::string with_ing(std::string_view word);

}  // namespace okr::reading
