// okr diff: what changed in meaning.
#include <fmt/format.h>

#include "cli/command.hpp"
#include "cli/git_driver.hpp"
#include "cli/inputs.hpp"
#include "cli/opened_git.hpp"
#include "cli/outputs.hpp"
#include "cli/streams.hpp"
#include "history/difference.hpp"
#include "render/difference.hpp"
#include "store/worktree.hpp"

namespace okr::cli {

namespace {

constexpr Option options[]{
    {"--format", "FORMAT", "text, json, markdown or github", false, "text json markdown github"},
    {"--output", "FORMAT[=FILE]", "the same, to a file; may be repeated", true},
    {"--exit-code", "", "exit with 1 where anything changed in meaning, or nobody can tell"},
    {"--git-driver", "", "be git's external diff driver: takes the seven words that git gives"},
};

constexpr std::string_view manual =
    "BASE is a revision (HEAD~3, main, v1), and is compared with the work tree; BASE..HEAD are two revisions,\n"
    "BASE...HEAD the second and where it left the first. WORKTREE and INDEX name what is not committed.\n"
    "Without a word: HEAD..WORKTREE. As git's driver for OKR files:\n"
    "  git config diff.okr.command 'okr diff --git-driver'; echo '*.yaml diff=okr' >> .gitattributes";

constexpr Example examples[]{
    {"okr diff", "What is not committed yet."},
    {"okr diff main...HEAD", "What the branch changes in meaning."},
};

base::Result<Difference> compare(const Arguments& arguments) {
    auto snapshots = open_snapshots(root_for(".", arguments));
    if (!snapshots) return snapshots.failure();
    const std::string words = arguments.words.empty() ? "" : arguments.words.front();
    tell_ambiguous(*snapshots, words);
    auto opened = range_of(*snapshots, words);
    if (!opened) return opened.failure();
    tell_gone_workspaces(opened->gone);
    tell_submodules(*snapshots);
    const store::Range* range = &opened->range;
    history::Documents documents(*snapshots);
    return history::difference(*snapshots, documents, range->from, range->to);
}

/// Two states of the workspace, or the two files that git names.
base::Result<GitComparison> compared(const Arguments& arguments) {
    if (arguments.has("git-driver")) return compare_for_git(arguments.words);
    auto difference = compare(arguments);
    if (!difference) return difference.failure();
    return GitComparison{std::move(*difference), {}};
}

bool write(const GitComparison& made, const std::vector<Output>& outputs, const Arguments& arguments) {
    const Rendering render = [&](const std::string& format, const render::Style& style) {
        if (format == "text" && !made.lines.empty()) return made.lines;
        return render::find_difference_format(format)->render(made.difference, style);
    };
    render::Style style = style_of(arguments);
    style.path_prefix = store::path_in_repository(root_for(".", arguments));
    return write_outputs(outputs, render, style);
}

int run_diff(const Arguments& arguments) {
    const bool is_driver = arguments.has("git-driver");
    if (!is_driver && arguments.words.size() > 1)
        return complain(fmt::format("`okr diff` takes one word; write `okr diff {}..{}`", arguments.words[0],
                                    arguments.words[1])),
               failed;
    auto outputs = parse_outputs(arguments, names_of(render::difference_formats()), default_format());
    if (!outputs) return complain(outputs.failure().message), failed;
    if (auto fault = fault_of_outputs(*outputs); !fault.empty()) return complain(fault), failed;
    if (is_driver && arguments.words.size() == 1)
        return print(unmerged_for_git(arguments.words.front())) ? done : failed;
    const auto made = compared(arguments);
    if (!made) return complain(made.failure().message), failed;
    if (!write(*made, *outputs, arguments)) return failed;
    const bool is_same = made->difference.changes.empty() && made->difference.unreadable.empty();
    return arguments.has("exit-code") && !is_same ? with_findings : done;
}

}  // namespace

extern const Command diff_command{
    "diff",   "[BASE[..HEAD]]", "show what changed in meaning: commitments, progress, means", manual, options,
    run_diff, examples};

}  // namespace okr::cli
