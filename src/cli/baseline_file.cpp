#include "cli/baseline_file.hpp"

#include <fmt/format.h>

#include "cli/streams.hpp"
#include "store/worktree.hpp"

namespace okr::cli {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t limit = 64 * 1024 * 1024;

fs::path file_of(const Input& input, const Arguments& arguments) {
    if (arguments.has("baseline")) return arguments.value("baseline");
    return fs::path(input.root) / baseline_name;
}

/// As the workspace's findings name it.
std::string told_path(const Input& input, const fs::path& file) {
    std::error_code error;
    const fs::path whole = fs::absolute(file, error).lexically_normal();
    const std::string inside = store::relative_to(input.root, whole);
    return inside.empty() ? fs::proximate(whole, input.root, error).generic_string() : inside;
}

/// A link that came with a pull request must not show what lies outside of the workspace.
bool leads_out(const Input& input, const fs::path& file) {
    std::error_code error;
    if (!fs::is_symlink(file, error)) return false;
    const fs::path target = fs::canonical(file, error);
    return error || store::relative_to(fs::canonical(input.root, error), target).empty();
}

bool is_about_baseline(const Finding& finding) { return finding.rule.starts_with("baseline-"); }

}  // namespace

base::Result<Baseline> locate_baseline(const Input& input, const Arguments& arguments) {
    Baseline baseline{file_of(input, arguments), {}, arguments.has("verbose")};
    std::error_code error;
    if (!fs::exists(fs::symlink_status(baseline.file, error))) return baseline;
    if (!arguments.has("baseline") && leads_out(input, baseline.file))
        return base::Failure{
            fmt::format("{} is a link that leads nowhere in the workspace; name what it should hold with "
                        "`--baseline`",
                        baseline.file.string())};
    auto text = store::read_bytes(baseline.file, limit + 1);
    if (!text) return base::Failure{fmt::format("cannot read {}: {}", baseline.file.string(), text.failure().message)};
    if (text->size() > limit)
        return base::Failure{fmt::format("{} is too big for a baseline: over {} bytes", baseline.file.string(), limit)};
    baseline.source = Source{told_path(input, baseline.file), std::move(*text)};
    return baseline;
}

base::Result<Baseline> find_baseline(const Input& input, const Arguments& arguments) {
    const bool named = arguments.has("baseline");
    if (named && arguments.has("no-baseline"))
        return base::Failure{"`--baseline` and `--no-baseline` cannot stand together; leave one out"};
    if (named && !input.prefix.empty())
        return base::Failure{"`--baseline` is one workspace's; name paths of one workspace alone"};
    if (arguments.has("no-baseline") || (input.is_stdin && !named)) return Baseline();
    auto baseline = locate_baseline(input, arguments);
    if (baseline && named && !baseline->source)
        return base::Failure{fmt::format("there is no baseline {0}; `okr baseline write --baseline {0}` makes it",
                                         arguments.value("baseline"))};
    return baseline;
}

BaselineResult lint_less(const Baseline& baseline, const std::string& prefix, std::vector<Source> files,
                         const LintOptions& asked, bool tells_of_it) {
    if (!baseline.source) {
        LintResult result = lint(std::move(files), asked);
        return {.report = std::move(result.report), .failure = std::move(result.failure)};
    }
    BaselineResult result = lint_beyond(*baseline.source, files, asked);
    if (!tells_of_it) std::erase_if(result.report.findings, is_about_baseline);
    if (baseline.is_verbose)
        complain(fmt::format("{} {} in {}", result.held, result.held == 1 ? "finding is" : "findings are",
                             prefix + baseline.source->path));
    return result;
}

}  // namespace okr::cli
