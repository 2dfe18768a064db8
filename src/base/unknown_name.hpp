// "There is no such thing; did you mean …?": a failure that names what was probably meant, or else what there is.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace okr::base {

/// `message` says that there is no `word`; `are` begins the list of what there is: "there are".
Failure unknown_name(std::string message, std::string_view word, const std::vector<std::string_view>& known,
                     std::string_view are);

}  // namespace okr::base
