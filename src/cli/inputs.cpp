#include "cli/inputs.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <map>
#include <unordered_set>

#include "cli/path_words.hpp"
#include "cli/standard_input.hpp"
#include "cli/streams.hpp"
#include "store/left_away.hpp"
#include "store/scope.hpp"
#include "store/worktree.hpp"

namespace okr::cli {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view stdin_name = "<stdin>";
constexpr std::size_t stdin_limit = 64 * 1024 * 1024;

std::string cannot_read(const std::vector<std::string>& names) {
    return names.empty() ? std::string() : fmt::format("cannot read {}", fmt::join(names, "; cannot read "));
}

/// Without its settings nothing of a workspace is known.
bool is_about_settings(const std::string& unreadable) {
    return unreadable.starts_with(fmt::format("{}: ", store::settings_name)) || unreadable.starts_with(".: ");
}

/// The root is no "." to who stands elsewhere.
std::vector<std::string> with_root_by_name(std::vector<std::string> unreadable, const fs::path& root) {
    for (std::string& each : unreadable)
        if (each.starts_with(".: ")) each.replace(0, 1, root.string());
    return unreadable;
}

/// What nobody looks at is not passed over in silence.
void tell_astray(const std::vector<std::string>& links) {
    constexpr std::size_t most = 5;
    if (links.empty()) return;
    const std::size_t shown = std::min(links.size(), most);
    std::string names = fmt::format("{}", fmt::join(links.begin(), links.begin() + std::ptrdiff_t(shown), ", "));
    if (shown < links.size()) names += fmt::format(" and {} more", links.size() - shown);
    complain(fmt::format("left out {}: {} out of the workspace, or nowhere", names,
                         links.size() == 1 ? "a link that leads" : "links that lead"));
}

base::Result<store::Worktree> load(const fs::path& root, const std::vector<fs::path>& named, bool verbose) {
    store::Worktree tree = store::load(root, named);
    const auto& unreadable = tree.unreadable;
    if (std::any_of(unreadable.begin(), unreadable.end(), is_about_settings))
        return base::Failure{cannot_read(with_root_by_name(unreadable, root))};
    if (verbose)
        for (const std::string& folder : tree.other_workspaces)
            complain(fmt::format("left out {}: it is a workspace of its own", folder));
    return tree;
}

/// The files of the tree that lie under the named paths; none of them named means all.
std::vector<std::string> files_under(const store::Worktree& tree, const std::vector<fs::path>& named) {
    std::unordered_set<std::string> names;
    for (const fs::path& path : named) names.insert(store::relative_to(tree.root, path));
    const auto is_named = [&](std::string path) {
        for (bool is_all = names.contains("."); !is_all; path.erase(path.find_last_of('/'))) {
            if (names.contains(path)) return true;
            if (path.find('/') == std::string::npos) return false;
        }
        return true;
    };
    std::vector<std::string> only;
    for (const Source& file : tree.files)
        if (is_named(file.path)) only.push_back(file.path);
    return only;
}

/// What git has, and the disk has not.
void tell_what_is_missing(const fs::path& root, const store::Worktree& tree, const Arguments& arguments) {
    if (arguments.has("quiet")) return;
    for (const std::string& words : store::words_of_left_away(root, tree.files)) complain(words);
    tell_astray(tree.astray);
    if (tree.files.empty() && is_bare_repository(root))
        complain(
            "this is a bare repository, which has no files on the disk: clone it, or name a revision where a "
            "command takes one (`okr align --at HEAD`)");
}

base::Result<Input> read_workspace(const fs::path& root, const std::vector<fs::path>& named,
                                   const Arguments& arguments) {
    auto tree = load(root, named, arguments.has("verbose"));
    if (!tree) return tree.failure();
    Input input{root.string(), "", {}, {}, {}, false, std::move(tree->unreadable)};
    if (!named.empty()) input.only = files_under(*tree, named);
    for (const fs::path& path : named) input.named.push_back(path.string());
    if (!named.empty() && input.only.empty() && !input.unreadable.empty())
        return base::Failure{cannot_read(input.unreadable)};
    if (!named.empty() && input.only.empty()) return base::Failure{why_not_read(named.front())};
    tell_what_is_missing(root, *tree, arguments);
    input.files = std::move(tree->files);
    return input;
}

void put(std::vector<Source>& files, Source file) {
    const auto same =
        std::find_if(files.begin(), files.end(), [&](const Source& known) { return known.path == file.path; });
    if (same != files.end())
        same->text = std::move(file.text);
    else
        files.push_back(std::move(file));
}

/// Around a document without a name nothing counts but the settings.
base::Result<Input> settings_alone(const Arguments& arguments) {
    const fs::path root = root_for(".", arguments);
    auto tree = load(root, {}, false);
    if (!tree) return tree.failure();
    Input input{root.string(), "", {}, {std::string(stdin_name)}, {}, true, std::move(tree->unreadable)};
    for (Source& file : tree->files)
        if (file.path == store::settings_name) input.files.push_back(std::move(file));
    return input;
}

base::Result<Input> workspace_around(const std::string& name, const Arguments& arguments) {
    const fs::path path = fs::absolute(name);
    const fs::path root = root_for(path, arguments);
    if (std::error_code error; !fs::is_directory(root, error))
        return base::Failure{fmt::format("there is no folder {} for {}", root.string(), name)};
    auto tree = load(root, {}, false);
    if (!tree) return tree.failure();
    std::string relative = store::relative_to(root, path);
    if (relative.empty()) return base::Failure{fmt::format("{} lies outside of the workspace {}", name, root.string())};
    return Input{
        root.string(), "", std::move(tree->files), {std::move(relative)}, {}, false, std::move(tree->unreadable)};
}

/// A document from standard input, in the place of a file of the workspace if it has a name.
base::Result<Input> read_stdin_input(const Arguments& arguments) {
    auto text = read_stdin(stdin_limit);
    if (!text) return text.failure();
    const std::string name = arguments.value("stdin-filename");
    auto input = name.empty() ? settings_alone(arguments) : workspace_around(name, arguments);
    if (!input) return input;
    put(input->files, {input->only.front(), std::move(*text)});
    return input;
}

/// Paths that lie in one workspace together, by the workspace's root.
using Groups = std::map<fs::path, std::vector<fs::path>>;

/// By its real name, where links on the way lead to another place of the same workspace: nothing has two names.
fs::path real_place(const fs::path& root, const fs::path& path) {
    std::error_code error;
    const fs::path real_root = fs::canonical(root, error);
    const std::string name = error ? "" : store::relative_to(real_root, fs::canonical(path, error));
    return error || name.empty() ? path : (root / name).lexically_normal();
}

base::Result<Groups> group(const Arguments& arguments) {
    Groups groups;
    if (arguments.words.empty()) groups[root_for(".", arguments)];
    for (const std::string& word : arguments.words) {
        std::error_code error;
        if (word.empty() || !fs::exists(word, error)) return no_such_path(word.empty() ? "``" : word);
        const fs::path root = root_for(word, arguments);
        const fs::path path = real_place(root, fs::absolute(word).lexically_normal());
        if (store::relative_to(root, path).empty())
            return base::Failure{fmt::format("{} lies outside of the workspace {}", word, root.string())};
        groups[root].push_back(path);
    }
    return groups;
}

std::string prefix_of(const fs::path& root) {
    std::error_code error;
    const std::string relative = fs::proximate(root, error).generic_string();
    return error || relative == "." ? std::string() : relative + "/";
}

}  // namespace

fs::path root_for(const fs::path& path, const Arguments& arguments) {
    if (arguments.has("root")) {
        const fs::path root = fs::absolute(arguments.value("root")).lexically_normal();
        return root.has_filename() ? root : root.parent_path();
    }
    std::error_code error;
    const fs::path start = fs::is_directory(path, error) ? path : fs::absolute(path).parent_path();
    return store::find_root(start);
}

base::Result<std::vector<Input>> read_readable_inputs(const Arguments& arguments) {
    std::vector<Input> inputs;
    const bool has_stdin = std::find(arguments.words.begin(), arguments.words.end(), "-") != arguments.words.end();
    if (has_stdin && arguments.words.size() > 1)
        return base::Failure{"`-` stands alone: standard input is one document"};
    if (has_stdin) {
        auto input = read_stdin_input(arguments);
        if (!input) return input.failure();
        inputs.push_back(std::move(*input));
        return inputs;
    }
    auto groups = group(arguments);
    if (!groups) return groups.failure();
    for (const auto& [root, named] : *groups) {
        auto input = read_workspace(root, named, arguments);
        if (!input) return input.failure();
        if (groups->size() > 1) input->prefix = prefix_of(root);
        inputs.push_back(std::move(*input));
    }
    return inputs;
}

std::string unreadable_of(const std::vector<Input>& inputs) {
    std::vector<std::string> names;
    for (const Input& input : inputs)
        for (const std::string& name : input.unreadable) names.push_back(input.prefix + name);
    return cannot_read(names);
}

base::Result<std::vector<Input>> read_inputs(const Arguments& arguments) {
    auto inputs = read_readable_inputs(arguments);
    if (!inputs) return inputs;
    if (std::string why = unreadable_of(*inputs); !why.empty()) return base::Failure{std::move(why)};
    return inputs;
}

}  // namespace okr::cli
