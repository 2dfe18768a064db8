// `okr show`: the tree of a workspace, for people and for programs.
#pragma once

#include <string>

#include "okr/outline.hpp"
#include "render/format.hpp"

namespace okr::render {

/// Strategy, teams, objectives and key results, each with how far it has come; initiatives apart, by title.
std::string outline_text(const Outline& outline, const Style& style);

/// One document: `{"schema_version", "tool", "cycle", "strategy", "teams", …}`.
std::string outline_json(const Outline& outline);

}  // namespace okr::render
