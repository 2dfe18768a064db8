#include "cli/state_at.hpp"

#include <filesystem>
#include <system_error>
#include <utility>

#include "cli/inputs.hpp"
#include "cli/opened_git.hpp"
#include "model/build.hpp"

namespace okr::cli {

namespace {

namespace fs = std::filesystem;

base::Result<std::vector<Source>> files_on_disk(const Arguments& arguments) {
    Arguments none = arguments;
    none.words.clear();
    auto inputs = read_inputs(none);
    if (!inputs) return inputs.failure();
    return std::move(inputs->front().files);
}

base::Result<std::vector<Source>> files_of(const StateAt& state, const Arguments& arguments) {
    if (!arguments.has("at") || state.point->kind == store::Point::Kind::worktree) return files_on_disk(arguments);
    auto files = state.snapshots->files(*state.point);
    if (!files) return files.failure();
    return std::move(files->files);
}

base::Result<StateAt> opened(const fs::path& root, const Arguments& arguments) {
    StateAt state;
    if (!arguments.has("at") && !has_git(root)) return state;
    auto snapshots = open_snapshots(root);
    if (!snapshots) return snapshots.failure();
    if (arguments.has("at")) tell_ambiguous(*snapshots, arguments.value("at"));
    auto point = snapshots->point(arguments.has("at") ? arguments.value("at") : std::string(store::worktree_name));
    if (!point) return point.failure();
    state.snapshots.emplace(std::move(*snapshots));
    state.point = std::move(*point);
    return state;
}

base::Result<StateAt> with_workspace(StateAt state, base::Result<std::vector<Source>> files) {
    if (!files) return files.failure();
    auto workspace = model::build_workspace(std::move(*files));
    if (!workspace) return workspace.failure();
    state.workspace = std::move(*workspace);
    return state;
}

}  // namespace

bool has_git(const fs::path& root) {
    std::error_code error;
    for (fs::path folder = fs::weakly_canonical(root, error); !error; folder = folder.parent_path()) {
        if (fs::exists(folder / ".git", error)) return true;
        if (folder == folder.parent_path()) return false;
    }
    return error == std::errc::not_enough_memory;  // who opens it will tell
}

base::Result<StateAt> state_at(const Arguments& arguments) {
    auto state = opened(root_for(".", arguments), arguments);
    if (!state) return state.failure();
    auto files = files_of(*state, arguments);
    return with_workspace(std::move(*state), std::move(files));
}

base::Result<StateAt> state_without_past(const Arguments& arguments) {
    if (arguments.has("at")) return state_at(arguments);
    return with_workspace({}, files_on_disk(arguments));
}

}  // namespace okr::cli
