// Small workspaces for the tests of the outline.
#pragma once

#include <catch2/catch.hpp>
#include <filesystem>
#include <string>
#include <vector>

#include "okr/outline.hpp"
#include "support/spec.hpp"

namespace okr::test {

/// The outline of files in sections `-- path --`; it must succeed.
inline Outline outline_of(std::string_view sections, const OutlineOptions& options = {}) {
    OutlineResult result = outline(parse_sections(sections), options);
    INFO(result.failure);
    REQUIRE(result.failure.empty());
    return std::move(result.outline);
}

/// Every YAML file of a folder, by its path in it.
inline std::vector<Source> files_below(const std::filesystem::path& folder) {
    std::vector<Source> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
        if (entry.path().extension() == ".yaml")
            files.push_back(
                {entry.path().lexically_relative(folder).generic_string(), read_file(entry.path().string())});
    return files;
}

}  // namespace okr::test
