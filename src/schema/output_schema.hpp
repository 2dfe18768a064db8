// What the program prints for machines, as a schema. More keys may stand beside these: readers ignore what they do not
// know.
#pragma once

#include <nlohmann/json_fwd.hpp>

namespace okr::schema {

/// One schema for every document and every line; the key that only one of them has tells which it is.
nlohmann::ordered_json output_schema();

}  // namespace okr::schema
