#include "git/references.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/nearest.hpp"
#include "git/failure.hpp"
#include "git/repository.hpp"

namespace okr::git {

namespace {

constexpr std::array<std::string_view, 3> folders{"refs/heads/", "refs/tags/", "refs/remotes/"};

/// The branch of a remote that has just this name: what `git checkout` would mean.
std::string remote_branch(const std::vector<std::string>& names, std::string_view wanted) {
    const std::string ending = fmt::format("/{}", wanted);
    for (const std::string& name : names)
        if (name.find('/') + ending.size() == name.size() && name.ends_with(ending)) return name;
    return {};
}

/// What a symbolic reference names, where that is a remote's branch.
std::optional<std::string> target_of(const State& state, const char* name) {
    git_reference* found = nullptr;
    if (git_reference_lookup(&found, state.repository.get(), name) != 0) return std::nullopt;
    const ReferenceHandle reference(found);
    const char* target = git_reference_symbolic_target(found);
    constexpr std::string_view remotes = "refs/remotes/";
    if (target == nullptr || !std::string_view(target).starts_with(remotes)) return std::nullopt;
    return std::string(target);
}

std::optional<Id> resolved(git_reference* reference) {
    git_reference* direct = nullptr;
    if (git_reference_resolve(&direct, reference) != 0) return std::nullopt;
    const ReferenceHandle holder(direct);
    return Id(git_reference_target(direct)->id);
}

}  // namespace

std::optional<Id> find_reference(const State& state, const std::string& name) {
    if (const auto known = state.meanings.find(name); known != state.meanings.end()) return known->second;
    git_reference* found = nullptr;
    if (git_reference_dwim(&found, state.repository.get(), name.c_str()) != 0) return std::nullopt;
    const ReferenceHandle reference(found);
    const auto id = resolved(found);
    if (id) state.meanings.emplace(name, *id);
    return id;
}

std::optional<Id> find_exactly(const State& state, const std::string& full_name) {
    git_reference* found = nullptr;
    if (git_reference_lookup(&found, state.repository.get(), full_name.c_str()) != 0) return std::nullopt;
    const ReferenceHandle reference(found);
    return resolved(found);
}

std::string branch_of_head(const State& state) {
    git_reference* found = nullptr;
    if (git_reference_lookup(&found, state.repository.get(), "HEAD") != 0) return {};
    const ReferenceHandle reference(found);
    const char* target = git_reference_symbolic_target(found);
    return target == nullptr ? std::string() : std::string(target);
}

bool is_unreadable_reference(const State& state, const std::string& name) {
    git_reference* found = nullptr;
    const int code = git_reference_dwim(&found, state.repository.get(), name.c_str());
    const ReferenceHandle reference(found);
    if (code == 0 || code == GIT_EINVALIDSPEC) return false;
    if (code != GIT_ENOTFOUND) return true;
    const auto names = short_names(state);
    return std::find(names.begin(), names.end(), name) != names.end();
}

std::vector<std::string> short_names(const State& state) {
    std::vector<std::string> names;
    git_reference_iterator* opened = nullptr;
    if (git_reference_iterator_new(&opened, state.repository.get()) != 0) return names;
    const ReferenceIterator iterator(opened);
    for (const char* full = nullptr; git_reference_next_name(&full, opened) == 0;)
        for (const std::string_view folder : folders)
            if (std::string_view(full).starts_with(folder)) names.emplace_back(full + folder.size());
    std::sort(names.begin(), names.end());
    return names;
}

base::Result<std::vector<std::string>> Repository::branches() const {
    constexpr std::string_view heads = "refs/heads/";
    std::vector<std::string> names;
    git_reference_iterator* opened = nullptr;
    if (git_reference_iterator_new(&opened, state_->repository.get()) != 0) return failure_to("list the branches");
    const ReferenceIterator iterator(opened);
    const char* full = nullptr;
    int status = 0;
    while ((status = git_reference_next_name(&full, opened)) == 0)
        if (std::string_view(full).starts_with(heads)) names.emplace_back(full + heads.size());
    if (status != GIT_ITEROVER) return failure_to("list the branches");
    std::sort(names.begin(), names.end());
    return names;
}

std::string suggestion_for(const State& state, std::string_view name) {
    const std::vector<std::string> names = short_names(state);
    std::string near = remote_branch(names, name);
    if (near.empty()) near = base::nearest(name, {names.begin(), names.end()});
    return near.empty() ? std::string() : fmt::format("; did you mean {}?", backquoted(near));
}

std::optional<std::string> Repository::main_branch() const {
    auto target = target_of(*state_, "refs/remotes/origin/HEAD");
    if (target && has_reference(*target)) return target;
    for (const char* name :
         {"refs/remotes/origin/main", "refs/remotes/origin/master", "refs/heads/main", "refs/heads/master"})
        if (has_reference(name)) return name;
    return std::nullopt;
}

/// One that cannot be read is there all the same: nothing further down may be taken instead.
bool Repository::has_reference(const std::string& full_name) const {
    git_reference* found = nullptr;
    const int code = git_reference_lookup(&found, state_->repository.get(), full_name.c_str());
    const ReferenceHandle reference(found);
    return code != GIT_ENOTFOUND && code != GIT_EINVALIDSPEC;
}

std::vector<std::string> Repository::references_named(std::string_view name) const {
    std::vector<std::string> found;
    for (const std::string_view folder : {"", "refs/", "refs/tags/", "refs/heads/", "refs/remotes/"})
        if (std::string full = fmt::format("{}{}", folder, name); find_exactly(*state_, full))
            found.push_back(std::move(full));
    return found;
}

std::string_view short_name_of(std::string_view full_name) {
    for (const std::string_view folder : folders)
        if (full_name.starts_with(folder)) return full_name.substr(folder.size());
    return full_name;
}

}  // namespace okr::git
