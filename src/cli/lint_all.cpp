#include "cli/lint_all.hpp"

#include <fmt/format.h>

#include <set>
#include <utility>

#include "cli/joined_report.hpp"
#include "cli/lint_options.hpp"
#include "cli/opened_git.hpp"
#include "cli/streams.hpp"
#include "review/new_findings.hpp"

namespace okr::cli {

namespace {

/// What a run is asked to leave out.
struct Known {
    const Baseline& baseline;
    std::string new_from;
    std::set<std::string>& remarks;  ///< that were made: the revision is read more than once

    [[nodiscard]] bool is_any() const { return baseline.source.has_value() || !new_from.empty(); }
};

/// All findings of one workspace, but what a baseline or a revision holds already.
base::Result<BaselineResult> lint_less(const Input& input, std::vector<Source> files, const LintOptions& asked,
                                       const Known& known) {
    BaselineResult result = lint_less(known.baseline, input.prefix, std::move(files), asked, known.new_from.empty());
    if (!result.failure.empty()) return base::Failure{input.prefix + result.failure};
    if (known.new_from.empty()) return result;
    if (input.is_stdin)
        return base::Failure{"`--new-from` wants files; name standard input's place with --stdin-filename"};
    const auto snapshots = open_snapshots(input.root);
    if (!snapshots) return snapshots.failure();
    auto found = reviewing::only_new(std::move(result.report), *snapshots, known.new_from, asked);
    if (!found) return found.failure();
    for (const std::string& remark : found->remarks)
        if (known.remarks.insert(input.prefix + remark).second) complain(input.prefix + remark);
    result.report = std::move(found->report);
    return result;
}

/// What is not told is not mended.
base::Result<MendOptions> without_known(const Input& input, const LintOptions& asked, const Known& known) {
    MendOptions how;
    if (!known.is_any()) return how;
    const auto told = lint_less(input, input.files, asked, known);
    if (!told) return told.failure();
    for (const Finding& finding : lint(input.files, asked).report.findings) how.leave.insert(finding.fingerprint);
    for (const Finding& finding : told->report.findings) how.leave.erase(finding.fingerprint);
    return how;
}

/// Without fixes the files go into the run.
base::Result<BaselineResult> lint_one(Input& input, const LintOptions& asked, const Known& known, Fixes& fixes) {
    if (!fixes.is_asked()) return lint_less(input, std::move(input.files), asked, known);
    auto how = without_known(input, asked, known);
    if (!how) return how.failure();
    auto mended = fixes.mend(input, asked, std::move(*how));
    if (!mended) return mended.failure();
    if (known.is_any()) return lint_less(*mended, std::move(mended->files), asked, known);
    return BaselineResult{.report = fixes.last_report()};
}

/// Once, however often the revision is read.
void tell_ambiguous_revision(const std::vector<Input>& inputs, const std::string& revision) {
    if (revision.empty() || inputs.empty()) return;
    if (const auto snapshots = open_snapshots(inputs.front().root)) tell_ambiguous(*snapshots, revision);
}

base::Failure nothing_of_ours(const Input& input) {
    return {
        fmt::format("{} holds no file of ours; an OKR file has `objectives:`, `initiatives:`, `teams:` or "
                    "`strategy:` at its top",
                    input.named.front())};
}

}  // namespace

base::Result<BaselineResult> lint_all(std::vector<Input> inputs, const LintOptions& asked, const Arguments& arguments,
                                      Fixes& fixes) {
    tell_ambiguous_revision(inputs, arguments.value("new-from"));
    BaselineResult all;
    std::set<std::string> remarks;
    for (Input& input : inputs) {
        const auto baseline = find_baseline(input, arguments);
        if (!baseline) return baseline.failure();
        auto result =
            lint_one(input, options_for(input, asked), {*baseline, arguments.value("new-from"), remarks}, fixes);
        if (!result) return result.failure();
        if (result->report.files.empty() && !input.named.empty()) return nothing_of_ours(input);
        add_prefix(result->report, input.prefix);
        merge(all.report, std::move(result->report));
        all.held += result->held;
    }
    sort(all.report);
    return all;
}

}  // namespace okr::cli
