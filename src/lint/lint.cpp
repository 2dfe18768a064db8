// The linter: builds the workspace, lets every rule look at it, and makes findings of what they tell.
#include "okr/lint.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <set>
#include <span>
#include <type_traits>
#include <unordered_set>

#include "base/parallel.hpp"
#include "lint/allowances.hpp"
#include "lint/levels.hpp"
#include "lint/look.hpp"
#include "lint/publish.hpp"
#include "lint/run.hpp"
#include "lint/unmatched.hpp"
#include "model/build.hpp"
#include "rules/table.hpp"

namespace okr {

namespace {

using linting::Allowances;
using linting::Levels;
using rule::Draft;
using rule::Rule;

Severity severity_of(Severity level, const Draft& draft) {
    return draft.is_unsure ? std::min(level, Severity::warning) : level;
}

struct Findings {
    std::vector<linting::Told> told;
    std::vector<std::uint32_t> allowed;  ///< the files of findings that were taken out
};

/// Of a key that is misspelt, and missing for that reason, one finding is enough. Where nobody tells of the misspelt
/// one, turned off or allowed, the other is told.
void leave_out_explained(std::vector<linting::Told>& told) {
    std::set<std::pair<std::uint32_t, std::size_t>> unknown_keys;
    for (const linting::Told& one : told)
        if (one.rule->info.name == "unknown-key") unknown_keys.emplace(one.draft.at.file, one.draft.at.span.begin);
    std::erase_if(told, [&](const linting::Told& one) {
        const auto& by = one.draft.explained_by;
        return by && unknown_keys.contains({by->file, by->span.begin});
    });
}

Findings run_all(const model::Workspace& workspace, const Levels& levels, Allowances& allowances,
                 const std::vector<std::string>& only) {
    Findings result;
    const auto level_of = [&](const Rule* rule, const Draft& draft) {
        return levels.level(rule->info, workspace.files[draft.at.file].path);
    };
    auto drafts = linting::look(workspace, levels, only);
    result.told.reserve(std::accumulate(drafts.begin(), drafts.end(), std::size_t{0},
                                        [](std::size_t sum, const auto& told) { return sum + told.size(); }));
    for (std::size_t index = 0; index < drafts.size(); ++index) {
        const Rule* rule = rule::all()[index];
        for (Draft& draft : drafts[index]) {
            const auto level = level_of(rule, draft);
            if (!level) continue;
            if (allowances.allow(rule->info.name, draft.at))
                result.allowed.push_back(draft.at.file);
            else
                result.told.push_back({rule, severity_of(*level, draft), std::move(draft)});
        }
        drafts[index] = {};
    }
    for (const Rule* rule : rule::all()) {
        if (!levels.runs(rule->info) || !std::holds_alternative<rule::ToldByAllowances>(rule->check)) continue;
        for (Draft& draft : allowances.drafts(rule->info.name, levels))
            if (const auto level = level_of(rule, draft)) result.told.push_back({rule, *level, std::move(draft)});
    }
    leave_out_explained(result.told);
    return result;
}

bool before(const Finding& a, const Finding& b) {
    return std::tie(a.at.file, a.at.from.line, a.at.from.column, a.rule, a.fingerprint) <
           std::tie(b.at.file, b.at.from.line, b.at.from.column, b.rule, b.fingerprint);
}

/// Findings are large, so their places in the list are sorted, and each is moved once.
std::vector<Finding> sorted(std::vector<Finding> findings) {
    std::vector<std::size_t> order(findings.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return before(findings[a], findings[b]); });
    std::vector<Finding> result;
    result.reserve(findings.size());
    for (const std::size_t index : order) result.push_back(std::move(findings[index]));
    return result;
}

bool says_the_same(const Finding& a, const Finding& b) {
    return a.at.file == b.at.file && a.at.begin == b.at.begin && a.rule == b.rule && a.message == b.message;
}

/// The files whose findings are told.
class Asked {
public:
    explicit Asked(const LintOptions& options) : only_(options.only.begin(), options.only.end()) {}
    [[nodiscard]] bool contains(std::string_view path) const { return only_.empty() || only_.contains(path); }

private:
    std::unordered_set<std::string_view> only_;
};

void count(Report& report) {
    for (const Finding& finding : report.findings) {
        if (finding.severity == Severity::error) ++report.summary.errors;
        if (finding.severity == Severity::warning) ++report.summary.warnings;
        if (finding.severity == Severity::info) ++report.summary.infos;
        if (!finding.fixes.empty()) ++report.summary.fixable;
    }
}

void add_files(Report& report, const model::Workspace& workspace, const Asked& asked) {
    for (const model::File& file : workspace.files) {
        if (!asked.contains(file.path)) continue;
        if (file.is_ours) report.files.push_back(file.path);
        if (!file.is_ours) ++report.summary.skipped;
    }
    report.summary.files = report.files.size();
}

std::set<std::string_view> files_shown(const Report& report) {
    std::set<std::string_view> shown;
    for (const Finding& finding : report.findings) {
        shown.insert(finding.at.file);
        for (const Note& note : finding.notes) shown.insert(note.at.file);
    }
    return shown;
}

/// What the findings point into: copies, or the texts themselves of files that end here.
template <typename File>
void add_sources(Report& report, std::span<File> files) {
    using Text = std::conditional_t<std::is_const_v<File>, const std::string&, std::string&&>;
    const auto shown = files_shown(report);
    for (File& file : files)
        if (shown.contains(file.path)) report.sources.push_back({file.path, static_cast<Text>(file.text)});
}

Report make_report(const model::Workspace& workspace, Findings findings, const LintOptions& options) {
    Report report;
    const Asked asked(options);
    // All are published: which of two equal ones is the second must not depend on what is asked for. What is not read
    // holds none that is equal to one that is.
    for (Finding& finding : linting::publish(workspace, std::move(findings.told)))
        if (asked.contains(finding.at.file)) report.findings.push_back(std::move(finding));
    report.findings = sorted(std::move(report.findings));
    // What stands behind an alias is met again at each use, and told once.
    report.findings.erase(std::unique(report.findings.begin(), report.findings.end(), says_the_same),
                          report.findings.end());
    for (const std::uint32_t file : findings.allowed)
        if (asked.contains(workspace.files[file].path)) ++report.summary.allowed;
    count(report);
    add_files(report, workspace, asked);
    return report;
}

/// The settings of rules are checked here, for the model knows no rules.
void check_settings(model::Workspace& workspace, const LintOptions& options) {
    if (!workspace.settings_file) return;
    auto faults = linting::check_rule_settings(linting::settings_of(workspace));
    linting::find_unmatched(faults, workspace, options);
    auto& known = workspace.files[*workspace.settings_file].parsed.faults;
    std::move(faults.begin(), faults.end(), std::back_inserter(known));
}

Findings find(model::Workspace& workspace, const syntax::Value& settings, const LintOptions& options,
              const std::vector<std::string>& read) {
    check_settings(workspace, options);
    const Levels levels(settings, options);
    Allowances allowances(workspace, options.today);
    return run_all(workspace, levels, allowances, read);
}

/// Trees are larger than what they were made of; what is left to do needs the model and the texts.
void forget_trees(model::Workspace& workspace) {
    base::for_each_index(workspace.files.size(), [&](std::size_t file) { workspace.files[file].parsed = {}; });
}

/// What many small pieces of memory make up is given back by all cores.
void forget_documents(model::Workspace& workspace) {
    base::for_each_index(workspace.team_files.size(), [&](std::size_t file) { workspace.team_files[file] = {}; });
}

}  // namespace

namespace linting {

void recount(Report& report) {
    report.summary.errors = report.summary.warnings = report.summary.infos = report.summary.fixable = 0;
    count(report);
}

Report run(model::Workspace& workspace, const syntax::Value& settings, const LintOptions& options) {
    return run(workspace, settings, options, options.only);
}

Report run(model::Workspace& workspace, const syntax::Value& settings, const LintOptions& options,
           const std::vector<std::string>& read) {
    Report report = make_report(workspace, find(workspace, settings, options, read), options);
    add_sources(report, std::span<const model::File>(workspace.files));
    return report;
}

}  // namespace linting

LintResult lint(std::vector<Source> files, const LintOptions& options) {
    auto workspace = model::build_workspace(std::move(files), {.checked = options.only});
    if (!workspace) return {{}, workspace.failure().message};
    Findings findings = find(*workspace, linting::settings_of(*workspace), options, options.only);
    forget_trees(*workspace);
    LintResult result{make_report(*workspace, std::move(findings), options), {}};
    add_sources(result.report, std::span(workspace->files));
    forget_documents(*workspace);
    return result;
}

}  // namespace okr
