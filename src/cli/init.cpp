// okr init: begins a workspace.
#include <fmt/format.h>

#include <filesystem>

#include "base/printable.hpp"
#include "cli/command.hpp"
#include "cli/init_files.hpp"
#include "cli/lint_options.hpp"
#include "cli/streams.hpp"
#include "store/replace_file.hpp"
#include "store/scope.hpp"
#include "store/worktree.hpp"

namespace okr::cli {

namespace {

constexpr Example examples[]{
    {"okr init our-okrs", "Begins in a new folder."},
    {"okr init && okr lint", "Begins here, and sees that all is right."},
};

namespace fs = std::filesystem;

/// Why the folder cannot take the files; empty if it can. Nothing that exists is ever overwritten.
std::string obstacle(const fs::path& folder, const std::vector<Source>& files) {
    std::error_code error;
    if (fs::exists(folder, error) && !fs::is_directory(folder, error))
        return fmt::format("{} is no folder", folder.string());
    for (const Source& file : files)
        if (fs::exists(fs::symlink_status(folder / file.path, error)))
            return fmt::format("{} exists already; nothing was written", (folder / file.path).string());
    return {};
}

std::string write(const fs::path& folder, const Source& file) {
    const fs::path path = folder / file.path;
    const std::string why = store::create_file(path, file.text);
    return why.empty() ? std::string() : fmt::format("cannot write {}: {}", path.string(), why);
}

std::string next_steps(const fs::path& folder, const std::vector<Source>& files) {
    std::string text;
    for (const Source& file : files)
        text += fmt::format("wrote {}\n", base::printable((folder / file.path).lexically_normal().string()));
    return text + "Replace the example by your own, and check it with `okr lint`.\n";
}

/// An okr.yaml takes its folder out of the workspace that it lies in.
void tell_of_workspace_around(const fs::path& folder) {
    std::error_code error;
    const fs::path root = store::find_root(fs::weakly_canonical(folder, error).parent_path());
    if (error || !fs::exists(root / store::settings_name, error)) return;
    complain(fmt::format("{} is a workspace of its own now, and the one in {} leaves it out", folder.string(),
                         root.string()));
}

int run_init(const Arguments& arguments) {
    if (arguments.words.size() > 1) return complain("`okr init` takes one folder"), failed;
    auto today = parse_today(arguments);
    if (!today) return complain(today.failure().message), failed;
    const fs::path folder = arguments.words.empty() ? "." : arguments.words.front();
    const auto files = init_files(*today);
    // Files of a run that was killed keep the next one from writing, and so from tidying up.
    store::remove_leftovers(folder, store::paths_of(files));
    if (const std::string why = obstacle(folder, files); !why.empty()) return complain(why), failed;
    for (const Source& file : files)
        if (const std::string why = write(folder, file); !why.empty()) return complain(why), failed;
    if (!arguments.has("quiet")) tell_of_workspace_around(folder);
    return print(arguments.has("quiet") ? "" : next_steps(folder, files)) ? done : failed;
}

}  // namespace

extern const Command init_command{"init",
                                  "[DIR]",
                                  "begin a workspace: a small example whose comments teach",
                                  "Writes okr.yaml, strategy.yaml, teams.yaml and a team's OKRs. Never overwrites.",
                                  {},
                                  run_init,
                                  examples};

}  // namespace okr::cli
