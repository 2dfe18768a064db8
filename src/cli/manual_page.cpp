#include "cli/manual_page.hpp"

#include <algorithm>
#include <array>

namespace okr::cli {

namespace {

constexpr std::array codes{
    Term{"0", "It did its work, and there is nothing at or above the failing level."},
    Term{"1",
         "There is: findings of `okr lint`, a verdict of `okr review`, whatever `--fail-on` or `--exit-code` name."},
    Term{
        "2",
        "It could not do its work: a wrong word on the command line, a file that cannot be read, no such revision. "
        "Standard error says what to do, and standard output is empty; but of several files `okr lint`, in the formats "
        "`text`, `concise` and `github`, tells what it found in those that it could read."},
};

constexpr std::array files{
    Term{"okr.yaml", "The settings of a workspace; the folder that holds it is the workspace's root."},
    Term{"strategy.yaml, teams.yaml, okrs/**/*.yaml",
         "Where the rest usually lies. What a file is, its first key says, not its name: `okr schema` has all keys."},
    Term{"okr.approvals", "Changes that somebody has agreed to, a line each; beside okr.yaml, and committed."},
    Term{"okr.baseline", "Findings that stand for now, as `okr baseline write` notes them."},
    Term{".mailmap", "Names and addresses of people, as git reads it."},
};

constexpr std::array variables{
    Term{"NO_COLOR, CLICOLOR_FORCE",
         "Set to anything, the first turns colours off, the second on; `--color` is stronger than both."},
    Term{"TERM", "A terminal called `dumb` gets no colours."},
    Term{"GITHUB_ACTIONS", "Where it is `true`, `okr lint` speaks in the format `github` if no other is asked for."},
    Term{"GIT_INDEX_FILE, GIT_OBJECT_DIRECTORY, GIT_ALTERNATE_OBJECT_DIRECTORIES",
         "What git sets for its hooks: the index that INDEX names, and where else objects lie."},
    Term{
        "OKR_REVIEW_BASE",
        "The branch that a pull request goes into, for `okr review`. The variables by which GitHub, GitLab, Bitbucket, "
        "Azure, Jenkins, Buildkite, Woodpecker, Drone and Travis name it are known, and come first."},
};

std::string_view next_line(std::string_view& rest) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return line;
}

}  // namespace

std::span<const Term> exit_codes() { return codes; }
std::span<const Term> known_files() { return files; }
std::span<const Term> environment() { return variables; }

std::vector<Paragraph> paragraphs_of(std::string_view manual) {
    std::vector<Paragraph> result;
    while (!manual.empty()) {
        const std::string_view line = next_line(manual);
        if (line.starts_with("  ")) {
            result.push_back({std::string(line.substr(2)), true});
        } else if (line.empty() || result.empty() || result.back().is_code) {
            result.push_back({std::string(line), false});
        } else {
            if (!result.back().text.empty()) result.back().text += ' ';
            result.back().text += line;
        }
    }
    return result;
}

}  // namespace okr::cli
