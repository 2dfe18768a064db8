// Gives every object its name: the id as written, or one derived from its title.
#pragma once

#include <string>
#include <string_view>

#include "model/workspace.hpp"

namespace okr::model {

/// The first six words of a text as an id: "Checkout conversion rate > 65%" is "checkout-conversion-rate-65". Accents
/// are taken off; empty where no letter or digit of ASCII is left.
std::string derive_id(std::string_view title);

/// Fills in `key` and `ref` of all objects and the workspace's maps of them, and tells ids that are written twice.
void name_objects(Workspace& workspace);

}  // namespace okr::model
