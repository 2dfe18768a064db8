// okr review: the report of a pull request.
#include <fmt/format.h>

#include <array>

#include "cli/command.hpp"
#include "cli/inputs.hpp"
#include "cli/lint_options.hpp"
#include "cli/opened_git.hpp"
#include "cli/outputs.hpp"
#include "cli/review_base.hpp"
#include "cli/streams.hpp"
#include "git/failure.hpp"
#include "render/review.hpp"
#include "review/review.hpp"
#include "store/worktree.hpp"

namespace okr::cli {

namespace {

constexpr Option options[]{
    {"--fail-on", "LEVEL", "error, warning, high, worse or never: what makes the verdict `fail` (default: error)",
     false, "error warning high worse never"},
    {"--format", "FORMAT", "markdown, text or json (default: markdown)", false, "markdown text json"},
    {"--output", "FORMAT[=FILE]", "the same, to a file; may be repeated", true},
};

constexpr std::string_view manual =
    "Without words, HEAD is compared with where it left the branch that the pull request goes into: the one that\n"
    "the CI system names (GitHub, GitLab and others), else main or master. What merging would give is checked too.\n"
    "An approval of a change of high grade is a line of a commit's message, `OKR-Approved: FINGERPRINT reason`,\n"
    "or a line `FINGERPRINT reason` of the committed file okr.approvals, by somebody other than its author.";

constexpr Example examples[]{
    {"okr review", "Reviews the branch that is checked out."},
    {"okr review main...HEAD --fail-on worse", "A ratchet: fails where something gets worse."},
};

struct FailOnName {
    std::string_view name;
    reviewing::FailOn level;
};

constexpr std::array fail_on_names{
    FailOnName{"error", reviewing::FailOn::error}, FailOnName{"warning", reviewing::FailOn::warning},
    FailOnName{"high", reviewing::FailOn::high},   FailOnName{"worse", reviewing::FailOn::worse},
    FailOnName{"never", reviewing::FailOn::never},
};

base::Result<reviewing::FailOn> fail_on_of(const Arguments& arguments) {
    const std::string text = arguments.has("fail-on") ? arguments.value("fail-on") : "error";
    for (const FailOnName& known : fail_on_names)
        if (known.name == text) return known.level;
    return base::Failure{fmt::format("`--fail-on {}` is none of error, warning, high, worse and never", text)};
}

/// The first of the branch's references that is there; a failure says what was looked for, and why.
base::Result<store::Point> tip_of(const store::Snapshots& snapshots, const TargetBranch& branch) {
    for (const std::string& reference : branch.references)
        if (snapshots.repository().has_reference(reference)) return snapshots.point_of_reference(reference);
    constexpr std::string_view remote = "origin/";
    const std::string_view there =
        std::string_view(branch.name).substr(branch.name.starts_with(remote) ? remote.size() : 0);
    return base::Failure{fmt::format("the branch `{}` that {} names is not here; fetch it: `git fetch origin {}`",
                                     branch.name, branch.said_by, git::shell_word(there))};
}

std::optional<TargetBranch> guessed_branch(const store::Snapshots& snapshots) {
    if (auto named = target_branch()) return named;
    const auto main = snapshots.repository().main_branch();
    if (!main) return std::nullopt;
    return TargetBranch{std::string(git::short_name_of(*main)), {*main}, "git"};
}

base::Result<reviewing::Request> request_by_branch(const store::Snapshots& snapshots, const std::string& head_words) {
    const auto branch = guessed_branch(snapshots);
    if (!branch)
        return base::Failure{"there is no main branch to compare with; name the base: `okr review BASE...HEAD`"};
    auto into = tip_of(snapshots, *branch);
    if (!into) return into.failure();
    auto opened = range_of(snapshots, into->name + "..." + head_words);
    if (!opened) return opened.failure();
    if (opened->is_moved) into = tip_of(snapshots, *branch);
    if (!into) return into.failure();
    const store::Range& range = opened->range;
    return reviewing::Request{range.from,  "where it left " + branch->name, range.to, *into, opened->is_moved,
                              opened->gone};
}

/// `BASE...HEAD`, `BASE..HEAD`, or `BASE` alone, which means `BASE...HEAD` as of a pull request.
base::Result<reviewing::Request> request_by_words(const store::Snapshots& snapshots, const std::string& words) {
    tell_ambiguous(snapshots, words);
    const bool is_range = words.find("..") != std::string::npos;
    const std::string full = is_range ? words : words + "...HEAD";
    auto opened = range_of(snapshots, full);
    if (!opened) return opened.failure();
    const store::Range& range = opened->range;
    reviewing::Request request{range.from,  full.substr(0, full.find("..")), range.to, std::nullopt, opened->is_moved,
                               opened->gone};
    if (!range.base) return request;
    auto into = snapshots.point(request.base_name.empty() ? "HEAD" : request.base_name);
    if (!into) return into.failure();
    request.base_name = "where it left " + request.base_name;
    request.into = *into;
    return request;
}

base::Result<Review> make_review(const Arguments& arguments) {
    auto fail_on = fail_on_of(arguments);
    if (!fail_on) return fail_on.failure();
    Arguments for_lint = arguments;
    for_lint.options.erase("fail-on");
    auto lint = parse_lint_options(for_lint);
    if (!lint) return lint.failure();
    auto snapshots = open_snapshots(root_for(".", arguments));
    if (!snapshots) return snapshots.failure();
    tell_submodules(*snapshots);
    auto request = arguments.words.empty() ? request_by_branch(*snapshots, "HEAD")
                                           : request_by_words(*snapshots, arguments.words.front());
    if (!request) return request.failure();
    // Who approves is named by the base's mailmap: a change must not say who its own people are.
    if (request->base.commit)
        if (auto used = snapshots->repository().use_mailmap_of(*request->base.commit); !used) return used.failure();
    return reviewing::review(*snapshots, *request, {*lint, *fail_on});
}

int run_review(const Arguments& arguments) {
    if (arguments.words.size() > 1) return complain("`okr review` takes one BASE...HEAD"), failed;
    auto outputs = parse_outputs(arguments, names_of(render::review_formats()), "markdown");
    if (!outputs) return complain(outputs.failure().message), failed;
    if (auto fault = fault_of_outputs(*outputs); !fault.empty()) return complain(fault), failed;
    auto review = make_review(arguments);
    if (!review) return complain(review.failure().message), failed;
    const Rendering render = [&](const std::string& format, const render::Style& style) {
        return render::find_review_format(format)->render(*review, style);
    };
    render::Style style = style_of(arguments);
    style.path_prefix = store::path_in_repository(root_for(".", arguments));
    if (!write_outputs(*outputs, render, style)) return failed;
    if (render::is_silent(*review) && !arguments.has("quiet"))
        complain("no OKR changed, so there is nothing to report");
    return review->verdict == Verdict::fail ? with_findings : done;
}

}  // namespace

extern const Command review_command{
    "review", "[BASE...HEAD]", "report what a pull request means for the OKRs", manual, options, run_review, examples};

}  // namespace okr::cli
