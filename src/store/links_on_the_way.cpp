#include "store/links_on_the_way.hpp"

#include <fmt/format.h>

#include <optional>
#include <system_error>

#include "store/scope.hpp"
#include "store/worktree.hpp"

namespace okr::store {

namespace {

namespace fs = std::filesystem;

/// Where a link leads; where nothing is there, where its text says.
fs::path end_of(const fs::path& link) {
    std::error_code error;
    const fs::path end = fs::canonical(link, error);
    return error ? (link.parent_path() / fs::read_symlink(link, error)).lexically_normal() : end;
}

/// The workspace that a folder lies in, or else the work tree of git.
std::optional<fs::path> tree_around(const fs::path& folder) {
    std::error_code error;
    const fs::path root = find_root(folder);
    if (fs::exists(root / settings_name, error) || fs::exists(root / ".git", error)) return root;
    return std::nullopt;
}

/// `link` is reached through no other link.
std::string fault_of_link(const fs::path& link) {
    std::error_code error;
    const fs::path end = end_of(link);
    const auto tree = tree_around(link.parent_path());
    if (tree && relative_to(*tree, end).empty())
        return fmt::format("the link {} leads out of {}, to {}; if you mean that place, name it itself", link.string(),
                           tree->string(), end.string());
    if (fs::exists(link, error) || error == std::errc::permission_denied) return {};  // writing tells of the latter
    return fmt::format("the link {} leads to {}, where nothing is; remove the link, or name another file",
                       link.string(), end.string());
}

}  // namespace

std::string fault_of_links(const fs::path& file) {
    std::error_code error;
    fs::path real;
    for (const fs::path& part : fs::absolute(file, error)) {
        real = part == ".." ? real.parent_path() : part == "." || part.empty() ? real : real / part;
        if (part == ".." || !fs::is_symlink(real, error)) continue;
        if (std::string fault = fault_of_link(real); !fault.empty()) return fault;
        real = end_of(real);
    }
    return {};
}

}  // namespace okr::store
