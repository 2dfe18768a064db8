// JSON as bytes: valid whatever the user wrote, and harmless when it is shown on a terminal.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

namespace okr::render {

/// Indented by two, with a line end. Invalid UTF-8 becomes U+FFFD; what `printable` would escape becomes `\u…`.
std::string document(const nlohmann::ordered_json& value);

/// The same on one line.
std::string line(const nlohmann::ordered_json& value);

/// {"name": "okr", "version": …}
nlohmann::ordered_json tool();

}  // namespace okr::render
