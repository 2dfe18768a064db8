#include "store/path_limit.hpp"

#include <algorithm>

namespace okr::store {

namespace {

bool is_in(std::string_view path, std::string_view folder) {
    return path.starts_with(folder) && (path.size() == folder.size() || path[folder.size()] == '/');
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

bool PathLimit::holds(std::string_view path) const {
    if (paths_.empty()) return true;
    return std::any_of(paths_.begin(), paths_.end(), [&](const std::string& limit) { return is_in(path, limit); });
}

bool PathLimit::leads_through(std::string_view folder) const {
    if (paths_.empty()) return true;
    return std::any_of(paths_.begin(), paths_.end(),
                       [&](const std::string& limit) { return is_in(folder, limit) || is_in(limit, folder); });
}

}  // namespace okr::store
