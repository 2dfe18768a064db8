#include "cli/git_driver.hpp"

#include <fmt/format.h>

#include "store/worktree.hpp"

namespace okr::cli {

namespace {

/// More than any file of ours may have.
constexpr std::size_t most_bytes = 64 * 1024 * 1024;

base::Result<std::vector<Source>> read_side(const std::string& file, const std::string& path) {
    if (file == "/dev/null") return std::vector<Source>{};
    auto bytes = store::read_bytes(file, most_bytes);
    if (!bytes) return base::Failure{fmt::format("cannot read {}: {}", file, bytes.failure().message)};
    return std::vector<Source>{{path, std::move(*bytes)}};
}

}  // namespace

base::Result<Difference> compare_for_git(const std::vector<std::string>& words) {
    if (words.size() != 7 && words.size() != 9)
        return base::Failure{fmt::format(
            "`--git-driver` is for git to call, with seven words or nine; here are {}. Set it up with `git config "
            "diff.okr.command 'okr diff --git-driver'`",
            words.size())};
    const std::string& path_after = words.size() == 9 ? words[7] : words[0];
    auto before = read_side(words[1], words[0]);
    if (!before) return before.failure();
    auto after = read_side(words[4], path_after);
    if (!after) return after.failure();
    Difference difference = diff(*before, *after);
    difference.from = "a/" + words[0];
    difference.to = "b/" + path_after;
    return difference;
}

}  // namespace okr::cli
