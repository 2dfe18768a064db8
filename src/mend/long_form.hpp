// A bare sentence made the `title` of a mapping, with more keys behind it.
#pragma once

#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "mend/set_value.hpp"
#include "syntax/tree.hpp"

namespace okr::mending {

/// `- sentence` becomes `- title: sentence` with a line for each value; inside of brackets, and where the sentence is
/// no item of a list, braces are put around it. The sentence keeps its quotes and its lines.
base::Result<std::vector<Edit>> long_form(std::string_view bytes, const syntax::Tree& tree,
                                          const syntax::Value& sentence, const std::vector<NewValue>& values);

}  // namespace okr::mending
