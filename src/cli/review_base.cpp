#include "cli/review_base.hpp"

#include <array>
#include <cstdlib>
#include <string_view>

namespace okr::cli {

namespace {

/// Variables that name the branch a pull request goes into. Each is set in such a run alone, but for Travis.
constexpr std::array<const char*, 9> variables{
    "GITHUB_BASE_REF",                      // GitHub Actions, Gitea, Forgejo
    "CI_MERGE_REQUEST_TARGET_BRANCH_NAME",  // GitLab
    "BITBUCKET_PR_DESTINATION_BRANCH",      // Bitbucket
    "SYSTEM_PULLREQUEST_TARGETBRANCH",      // Azure Pipelines
    "CHANGE_TARGET",                        // Jenkins
    "BUILDKITE_PULL_REQUEST_BASE_BRANCH",   // Buildkite
    "CI_COMMIT_TARGET_BRANCH",              // Woodpecker
    "DRONE_TARGET_BRANCH",                  // Drone
    "OKR_REVIEW_BASE",                      // everywhere else
};

std::string_view value_of(const char* variable) {
    const char* value = std::getenv(variable);
    return value == nullptr ? std::string_view() : std::string_view(value);
}

/// Where the name has a remote's before it already, that is tried too.
TargetBranch branch(std::string_view name, std::string said_by) {
    for (const std::string_view prefix : {"refs/heads/", "refs/remotes/"})
        if (name.starts_with(prefix)) name.remove_prefix(prefix.size());
    const std::string plain(name);
    TargetBranch target{plain, {"refs/remotes/origin/" + plain}, std::move(said_by)};
    if (plain.find('/') != std::string::npos) target.references.push_back("refs/remotes/" + plain);
    target.references.push_back("refs/heads/" + plain);
    return target;
}

}  // namespace

std::optional<TargetBranch> target_branch() {
    for (const char* variable : variables)
        if (const auto name = value_of(variable); !name.empty()) return branch(name, variable);
    const bool is_travis_request =
        !value_of("TRAVIS_PULL_REQUEST").empty() && value_of("TRAVIS_PULL_REQUEST") != "false";
    if (is_travis_request && !value_of("TRAVIS_BRANCH").empty())
        return branch(value_of("TRAVIS_BRANCH"), "TRAVIS_BRANCH");
    return std::nullopt;
}

}  // namespace okr::cli
