#include "baseline/standing.hpp"

#include "okr/rule.hpp"

namespace okr::baselines {

namespace {

constexpr std::string_view settings_name = "okr.yaml";

syntax::Parsed read_settings(const std::vector<Source>& files) {
    for (const Source& file : files)
        if (file.path == settings_name) return syntax::read(file.text, syntax::Limits());
    return {};
}

}  // namespace

/// Of a file that cannot be read nothing else is told: held, it would pass whatever comes into it.
bool can_be_held(const Finding& finding) {
    if (finding.rule == "yaml-syntax" || finding.rule == "yaml-unsafe") return false;
    const RuleInfo* rule = find_rule(finding.rule);
    return rule != nullptr && rule->group != "allowance";
}

OwnLevels::OwnLevels(const std::vector<Source>& files, const LintOptions& options) : settings_(read_settings(files)) {
    levels_.emplace(settings_.tree.empty() ? syntax::Value() : settings_.tree.root(), options);
}

std::optional<Severity> OwnLevels::level(std::string_view rule, std::string_view path) const {
    const RuleInfo* info = find_rule(rule);
    return info == nullptr ? std::nullopt : levels_->level(*info, path);
}

Standing::Standing(const std::vector<Source>& files, const LintOptions& options, const Report& everything,
                   const std::vector<Line>& lines)
    : only_(options.only.begin(), options.only.end()), levels_(files, options) {
    for (const Finding& finding : everything.findings) found_.insert(finding.fingerprint);
    for (const Line& line : lines)
        if (line.kind == LineKind::entry) held_.insert(line.entry.fingerprint);
    find_broken(files, everything);
}

/// While a file cannot be parsed nobody knows what would be found in it, or in others that refer to it. One that was
/// broken when the baseline was written is known.
void Standing::find_broken(const std::vector<Source>& files, const Report& everything) {
    if (levels_.level("yaml-syntax", "") && levels_.level("yaml-unsafe", "")) return find_broken(everything);
    LintOptions asked;
    asked.select = {"yaml-syntax", "yaml-unsafe"};
    find_broken(lint(files, asked).report);
}

void Standing::find_broken(const Report& report) {
    for (const Finding& finding : report.findings)
        if (finding.rule == "yaml-syntax" || finding.rule == "yaml-unsafe") has_broken_files_ |= !holds(finding);
}

bool Standing::holds(const Finding& finding) const {
    return held_.contains(finding.fingerprint) && can_be_held(finding);
}

bool Standing::is_looked_at(const Entry& entry) const {
    if (!only_.empty() && !only_.contains(entry.path)) return false;
    return levels_.level(entry.rule, entry.path).has_value();
}

bool Standing::is_stale(const Entry& entry) const {
    return !has_broken_files_ && !found_.contains(entry.fingerprint) && is_looked_at(entry);
}

}  // namespace okr::baselines
