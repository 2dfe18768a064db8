#include "git/small_file.hpp"

#include <fstream>
#include <iterator>

namespace okr::git {

std::string read_small_file(const std::filesystem::path& path, std::size_t limit) {
    std::error_code error;
    const auto status = std::filesystem::symlink_status(path, error);
    if (error || !std::filesystem::is_regular_file(status)) return {};
    const auto size = std::filesystem::file_size(path, error);
    if (error || size > limit) return {};
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace okr::git
