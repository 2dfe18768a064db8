// Gives every object its name: the id as written, or one derived from its title.
#pragma once

#include <string>
#include <string_view>

#include "model/workspace.hpp"

namespace okr::model {

/// The first six words of a text as an id: "Checkout conversion rate > 65%" is "checkout-conversion-rate-65". Accents
/// are taken off; empty where no letter or digit of ASCII is left.
std::string derive_id(std::string_view title);

/// Fills in `key` and `ref` of a file's objects as they are while nothing else is known.
void name_alone(TeamFile& file);

/// Tells equal names apart, once all files' objects have theirs; names goals; fills in the workspace's maps of them.
void name_objects(Workspace& workspace);

}  // namespace okr::model
