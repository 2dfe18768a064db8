// Which branch a pull request wants to get into, as the CI system around us tells it.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace okr::cli {

struct TargetBranch {
    std::string name;                     ///< "main"
    std::vector<std::string> references;  ///< to be tried in this order, by their full names, which nobody's branch can
                                          ///< take: "refs/remotes/origin/main", "refs/heads/main"
    std::string said_by;                  ///< "GITHUB_BASE_REF"
};

/// From the environment of GitHub, GitLab, Bitbucket, Azure, Jenkins, Buildkite, Woodpecker, Drone, Travis and Gitea
/// (which speaks as GitHub does), or from OKR_REVIEW_BASE; nothing outside of a pull request.
std::optional<TargetBranch> target_branch();

}  // namespace okr::cli
