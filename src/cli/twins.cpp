#include "cli/twins.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace okr::cli {

namespace fs = std::filesystem;

Twins twins_of(const Input& input) {
    Twins by_place;
    if (input.is_stdin) return by_place;
    std::error_code error;
    bool has_link = false;
    for (const Source& file : input.files)
        has_link = has_link || fs::is_symlink(fs::path(input.root) / file.path, error);
    if (!has_link) return by_place;
    for (const Source& file : input.files)
        by_place[fs::weakly_canonical(fs::path(input.root) / file.path, error)].push_back(file.path);
    std::erase_if(by_place, [](const auto& twins) { return twins.second.size() < 2; });
    return by_place;
}

std::string words_of_twins(const std::vector<std::string>& names) {
    return fmt::format(
        "{} are one file with several names, which is not mended; name all but one under `exclude` in "
        "okr.yaml",
        fmt::join(names, " and "));
}

}  // namespace okr::cli
