#include "lint/levels.hpp"

#include <algorithm>

#include "model/values.hpp"

namespace okr::linting {

namespace {

bool contains(const std::vector<std::string>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_level(std::string_view text) { return text == "off" || parse_severity(text); }

}  // namespace

std::optional<Severity> parse_severity(std::string_view text) {
    for (const Severity severity : {Severity::info, Severity::warning, Severity::error})
        if (name(severity) == text) return severity;
    return std::nullopt;
}

Levels::Levels(const syntax::Value& settings, const LintOptions& options) : settings_(settings), run_(options) {}

syntax::Value Levels::setting(const RuleInfo& rule) const { return settings_[rule.name]; }

std::optional<Severity> Levels::level(const RuleInfo& rule) const {
    if (!run_.select.empty() && !contains(run_.select, rule.name)) return std::nullopt;
    if (contains(run_.ignore, rule.name)) return std::nullopt;
    if (const auto found = run_.severity.find(std::string(rule.name)); found != run_.severity.end())
        return found->second;
    const syntax::Value set = setting(rule);
    const syntax::Value level = set.is_mapping() ? set["severity"] : set;
    const bool is_off = level.is_scalar() && level.text() == "off";
    const bool is_asked_for = contains(run_.select, rule.name);
    if (is_off) return is_asked_for ? std::optional(rule.severity) : std::nullopt;
    if (!level.is_scalar() || !is_level(level.text())) return rule.severity;
    return parse_severity(level.text());
}

std::map<std::string, long, std::less<>> Levels::options(const RuleInfo& rule) const {
    std::map<std::string, long, std::less<>> options;
    for (const RuleOption& option : rule.options) {
        const syntax::Value value = setting(rule)[option.name];
        const auto number = value.is_scalar() ? model::parse_number(value.text()) : std::nullopt;
        const bool usable = number && *number >= 0 && *number <= 1e6;
        options[std::string(option.name)] = usable ? static_cast<long>(*number) : option.value;
    }
    return options;
}

}  // namespace okr::linting
