// The linter: builds the workspace, lets every rule look at it, and makes findings of what they tell.
#include "okr/lint.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <memory>
#include <set>

#include "base/fingerprint.hpp"
#include "base/line_index.hpp"
#include "lint/allowances.hpp"
#include "lint/levels.hpp"
#include "lint/look.hpp"
#include "lint/object_index.hpp"
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

/// A draft with the rule that told it and the level it has here.
struct Told {
    const Rule* rule;
    Severity severity;
    Draft draft;
};

/// Turns drafts into findings: places into lines and columns, objects into names, contents into fingerprints.
class Publisher {
public:
    explicit Publisher(const model::Workspace& workspace)
        : workspace_(workspace), objects_(workspace), lines_(workspace.files.size()) {}

    Finding publish(const Told& told) {
        const Draft& draft = told.draft;
        const RuleInfo& info = told.rule->info;
        const linting::NamedObject* object = objects_.at(draft.at);
        Finding finding;
        finding.rule = info.name;
        finding.severity = told.severity;
        finding.message = draft.message;
        finding.why = draft.why.empty() ? std::string(info.why) : draft.why;
        finding.help = draft.help;
        finding.at = region(draft.at);
        if (object != nullptr) finding.subject = object->subject();
        finding.object = !draft.object.empty() ? draft.object : object != nullptr ? object->object->ref : "";
        const bool is_of_object = object != nullptr && finding.object == object->object->ref;
        finding.fingerprint =
            fingerprint(finding, is_of_object ? object->identity() : identity_beyond(finding, draft), draft);
        for (const auto& [place, message] : draft.notes) finding.notes.push_back({message, region(place)});
        for (const rule::DraftFix& fix : draft.fixes) finding.fixes.push_back(publish(fix));
        return finding;
    }

private:
    /// Of a finding that is not about the object around it.
    [[nodiscard]] std::string identity_beyond(const Finding& finding, const Draft& draft) const {
        return finding.object.empty() ? std::string(objects_.identity_of(draft.at.file)) : finding.object;
    }

    /// The same for a finding wherever it stands; a second equal one gets a number.
    std::string fingerprint(const Finding& finding, std::string_view object, const Draft& draft) {
        const std::string& detail = draft.detail.empty() ? draft.message : draft.detail;
        const std::string print = base::fingerprint({finding.rule, object, detail});
        const int number = ++prints_[print];
        return number == 1 ? print : base::fingerprint({print, std::to_string(number)});
    }

    Region region(const model::Place& place) {
        auto& index = lines_[place.file];
        const model::File& file = workspace_.files[place.file];
        if (!index) index = std::make_unique<base::LineIndex>(file.text);
        return {file.path, place.span.begin, place.span.end, index->position(place.span.begin),
                index->position(place.span.end)};
    }

    static Fix publish(const rule::DraftFix& draft) {
        Fix fix{draft.title, draft.safe, {}};
        for (const rule::DraftEdit& edit : draft.edits)
            fix.edits.push_back({edit.at.span.begin, edit.at.span.end, edit.text});
        std::sort(fix.edits.begin(), fix.edits.end(), [](const Edit& a, const Edit& b) { return a.start < b.start; });
        return fix;
    }

    const model::Workspace& workspace_;
    linting::ObjectIndex objects_;
    std::vector<std::unique_ptr<base::LineIndex>> lines_;
    std::map<std::string, int> prints_;  ///< how often each came up
};

Severity severity_of(Severity level, const Draft& draft) {
    return draft.is_unsure ? std::min(level, Severity::warning) : level;
}

struct Findings {
    std::vector<Told> told;
    std::vector<std::uint32_t> allowed;  ///< the files of findings that were taken out
};

Findings run_all(const model::Workspace& workspace, const Levels& levels, Allowances& allowances) {
    Findings result;
    const auto level_of = [&](const Rule* rule, const Draft& draft) {
        return levels.level(rule->info, workspace.files[draft.at.file].path);
    };
    auto drafts = linting::look(workspace, levels);
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
    }
    for (const Rule* rule : rule::all()) {
        if (!levels.runs(rule->info) || !std::holds_alternative<rule::ToldByAllowances>(rule->check)) continue;
        for (Draft& draft : allowances.drafts(rule->info.name, levels))
            if (const auto level = level_of(rule, draft)) result.told.push_back({rule, *level, std::move(draft)});
    }
    return result;
}

bool before(const Finding& a, const Finding& b) {
    return std::tie(a.at.file, a.at.from.line, a.at.from.column, a.rule, a.fingerprint) <
           std::tie(b.at.file, b.at.from.line, b.at.from.column, b.rule, b.fingerprint);
}

bool says_the_same(const Finding& a, const Finding& b) {
    return a.at.file == b.at.file && a.at.begin == b.at.begin && a.rule == b.rule && a.message == b.message;
}

bool is_told(const std::string& path, const LintOptions& options) {
    return options.only.empty() || std::find(options.only.begin(), options.only.end(), path) != options.only.end();
}

void count(Report& report) {
    for (const Finding& finding : report.findings) {
        if (finding.severity == Severity::error) ++report.summary.errors;
        if (finding.severity == Severity::warning) ++report.summary.warnings;
        if (finding.severity == Severity::info) ++report.summary.infos;
        if (!finding.fixes.empty()) ++report.summary.fixable;
    }
}

void add_files(Report& report, const model::Workspace& workspace, const LintOptions& options) {
    std::set<std::string_view> shown;
    for (const Finding& finding : report.findings) {
        shown.insert(finding.at.file);
        for (const Note& note : finding.notes) shown.insert(note.at.file);
    }
    for (const model::File& file : workspace.files) {
        if (shown.contains(file.path)) report.sources.push_back({file.path, file.text});
        if (!is_told(file.path, options)) continue;
        if (file.is_ours) report.files.push_back(file.path);
        if (!file.is_ours) ++report.summary.skipped;
    }
    report.summary.files = report.files.size();
}

Report make_report(const model::Workspace& workspace, const Findings& findings, const LintOptions& options) {
    Report report;
    Publisher publisher(workspace);
    for (const Told& told : findings.told) {
        // All are published: which of two equal ones is the second must not depend on what is asked for.
        Finding finding = publisher.publish(told);
        if (is_told(finding.at.file, options)) report.findings.push_back(std::move(finding));
    }
    std::sort(report.findings.begin(), report.findings.end(), before);
    // What stands behind an alias is met again at each use, and told once.
    report.findings.erase(std::unique(report.findings.begin(), report.findings.end(), says_the_same),
                          report.findings.end());
    for (const std::uint32_t file : findings.allowed)
        if (is_told(workspace.files[file].path, options)) ++report.summary.allowed;
    count(report);
    add_files(report, workspace, options);
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

}  // namespace

namespace linting {

void recount(Report& report) {
    report.summary.errors = report.summary.warnings = report.summary.infos = report.summary.fixable = 0;
    count(report);
}

Report run(model::Workspace& workspace, const syntax::Value& settings, const LintOptions& options) {
    check_settings(workspace, options);
    const Levels levels(settings, options);
    Allowances allowances(workspace, options.today);
    const Findings findings = run_all(workspace, levels, allowances);
    return make_report(workspace, findings, options);
}

}  // namespace linting

LintResult lint(const std::vector<Source>& files, const LintOptions& options) {
    auto workspace = model::build_workspace(files);
    if (!workspace) return {{}, workspace.failure().message};
    return {linting::run(*workspace, linting::settings_of(*workspace), options), {}};
}

}  // namespace okr
