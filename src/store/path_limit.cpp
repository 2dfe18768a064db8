#include "store/path_limit.hpp"

#include <algorithm>

namespace okr::store {

namespace {

using Paths = std::vector<std::string>;

bool has(const Paths& sorted, std::string_view path) { return std::binary_search(sorted.begin(), sorted.end(), path); }

/// Is it one of the paths, or in one of them?
bool is_in_any(const Paths& sorted, std::string_view path) {
    for (std::size_t at = path.find('/'); at != std::string_view::npos; at = path.find('/', at + 1))
        if (has(sorted, path.substr(0, at))) return true;
    return has(sorted, path);
}

}  // namespace

PathLimit::PathLimit(std::vector<std::string> paths) : paths_(std::move(paths)) {
    for (std::string& path : paths_) {
        if (path.starts_with("./")) path.erase(0, 2);
        while (path.ends_with('/')) path.pop_back();
    }
    const auto is_all = [](const std::string& path) { return path.empty() || path == "."; };
    if (std::any_of(paths_.begin(), paths_.end(), is_all)) paths_.clear();
    std::sort(paths_.begin(), paths_.end());
}

bool PathLimit::holds(std::string_view path) const { return paths_.empty() || is_in_any(paths_, path); }

bool PathLimit::leads_through(std::string_view folder) const {
    if (holds(folder)) return true;
    const std::string inside = std::string(folder) + "/";
    const auto at = std::lower_bound(paths_.begin(), paths_.end(), inside);
    return at != paths_.end() && at->starts_with(inside);
}

}  // namespace okr::store
