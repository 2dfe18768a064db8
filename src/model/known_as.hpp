// What other tools and people call the keys of our files.
#pragma once

#include <string_view>
#include <vector>

namespace okr::model {

/// The one of `names` that is meant by a key by another common name, in a mapping of this shape: "from" for a key
/// result's `baseline`. Empty where none is.
std::string_view known_as(std::string_view key, std::string_view shape, const std::vector<std::string_view>& names);

}  // namespace okr::model
