// All fuzz targets by name. The build knows them: each is a file of this folder and a line of `fuzz_targets.inc`.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace okr::fuzzing {

struct Target {
    std::string_view name;
    int (*run)(const std::uint8_t* data, std::size_t size);
};

/// Null if there is no such target.
const Target* find_target(std::string_view name);

/// "document, import, tree".
std::string target_names();

}  // namespace okr::fuzzing
