#include "cli/path_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <vector>

#include "base/nearest.hpp"

namespace okr::cli {

namespace {

namespace fs = std::filesystem;

/// The name in the same folder that was probably meant.
std::string nearest_file(const fs::path& path) {
    std::vector<std::string> names;
    std::error_code error;
    for (fs::directory_iterator at(path.has_parent_path() ? path.parent_path() : ".", error), end; !error && at != end;
         at.increment(error))
        if (at->path().filename() != path.filename()) names.push_back(at->path().filename().string());
    std::sort(names.begin(), names.end());
    const std::string_view near = base::nearest(path.filename().string(), {names.begin(), names.end()});
    return near.empty() ? std::string() : (path.parent_path() / near).string();
}

/// `/dev/stdin`, and what `<(command)` of a shell stands for.
bool is_a_stream(const fs::path& path) {
    const std::string name = path.string();
    return name == "/dev/stdin" || name.starts_with("/dev/fd/") || name.starts_with("/proc/self/fd/");
}

}  // namespace

base::Failure no_such_path(const std::string& path) {
    std::error_code error;
    if (fs::is_symlink(fs::symlink_status(path, error))) return {fmt::format("{} is a link that leads nowhere", path)};
    const std::string near = nearest_file(path);
    return {fmt::format("there is no file or folder {}{}", path,
                        near.empty() ? "" : fmt::format("; did you mean {}?", near))};
}

std::string why_not_read(const fs::path& path) {
    std::error_code error;
    if (fs::is_directory(path, error))
        return fmt::format("{} holds no YAML file that this workspace includes", path.string());
    if (is_a_stream(path)) return fmt::format("{} is a stream, and is not read; `okr lint -` reads one", path.string());
    if (!fs::is_regular_file(path, error)) return fmt::format("{} is no regular file, and is not read", path.string());
    if (fs::is_symlink(path, error))
        return fmt::format("{} is a link that leads out of the workspace, and is not read", path.string());
    return fmt::format("{} is left out by `exclude` in okr.yaml", path.string());
}

bool is_bare_repository(const fs::path& folder) {
    std::error_code error;
    return fs::is_regular_file(folder / "HEAD", error) && fs::is_directory(folder / "objects", error) &&
           fs::is_directory(folder / "refs", error);
}

}  // namespace okr::cli
