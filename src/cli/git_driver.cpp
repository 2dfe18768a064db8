#include "cli/git_driver.hpp"

#include <fmt/format.h>

#include "base/printable.hpp"
#include "cli/shown_patch.hpp"
#include "git/patch.hpp"
#include "model/build.hpp"
#include "store/worktree.hpp"

namespace okr::cli {

namespace {

/// More than any file of ours may have.
constexpr std::size_t most_bytes = 64 * 1024 * 1024;

using Side = std::vector<Source>;

base::Result<Side> read_side(const std::string& file, const std::string& path) {
    if (file == "/dev/null") return Side{};
    auto bytes = store::read_bytes(file, most_bytes);
    if (!bytes) return base::Failure{fmt::format("cannot read {}: {}", file, bytes.failure().message)};
    return Side{{path, std::move(*bytes)}};
}

bool is_ours(const Side& side) {
    if (side.empty()) return false;
    const auto read = model::build_workspace(side);
    return read && read->files.front().is_ours;
}

std::string_view text_of(const Side& side) { return side.empty() ? std::string_view() : side.front().text; }

/// Renamed, made executable: what a patch of the bytes does not tell.
std::string beside_lines(const std::vector<std::string>& words, const std::string& path_after) {
    std::string text;
    const bool is_on_both = words[3] != "." && words[6] != ".";
    if (is_on_both && words[3] != words[6]) text += fmt::format("mode {} → {}\n", words[3], words[6]);
    if (words[0] != path_after) text += fmt::format("renamed {} → {}\n", words[0], path_after);
    return base::printable(path_after) + ": not a file of okr\n" + shown_patch(text).text;
}

}  // namespace

base::Result<GitComparison> compare_for_git(const std::vector<std::string>& words) {
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
    GitComparison result{diff(*before, *after), {}};
    result.difference.from = "a/" + words[0];
    result.difference.to = "b/" + path_after;
    if (is_ours(*before) || is_ours(*after)) return result;
    const auto patch = git::patch(path_after, text_of(*before), text_of(*after));
    if (!patch) return patch.failure();
    result.lines = beside_lines(words, path_after) + shown_patch(*patch).text;
    result.difference.unreadable.push_back(path_after + ": not a file of okr; `git diff --no-ext-diff` shows it");
    return result;
}

std::string unmerged_for_git(const std::string& path) {
    return fmt::format("* Unmerged path {}\n", base::printable(path));
}

}  // namespace okr::cli
