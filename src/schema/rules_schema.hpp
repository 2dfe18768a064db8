// `rules:` of okr.yaml: every rule by its name, with its levels and options.
#pragma once

#include <nlohmann/json_fwd.hpp>

namespace okr::schema {

/// Keywords for a mapping of rule names; anything else in it is an error. Refers to the definition `level`.
nlohmann::ordered_json rules_schema();

/// The definition `level`.
nlohmann::ordered_json level_schema();

}  // namespace okr::schema
