#include "lint/levels.hpp"

#include <algorithm>

#include "model/values.hpp"

namespace okr::linting {

namespace {

bool contains(const std::vector<std::string>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_level(std::string_view text) { return text == "off" || parse_severity(text); }

/// What a rule's setting says of its level; absent where it speaks of options alone, or of nothing we know.
syntax::Value level_in(const syntax::Value& setting) {
    const syntax::Value level = setting.is_mapping() ? setting["severity"] : setting;
    return level.is_scalar() && is_level(level.text()) ? level : syntax::Value();
}

std::optional<long> option_in(const syntax::Value& setting, std::string_view name) {
    const syntax::Value value = setting.is_mapping() ? setting[name] : syntax::Value();
    const auto number = value.is_scalar() ? model::parse_number(value.text()) : std::nullopt;
    if (!number || *number < 0 || *number > 1e6) return std::nullopt;
    return static_cast<long>(*number);
}

std::vector<Levels::Override> read_overrides(const syntax::Value& paths) {
    std::vector<Levels::Override> overrides;
    for (const auto& [key, rules] : paths.entries()) {
        if (!key.is_scalar() || !rules.is_mapping() || !base::fault_of_pattern(key.text()).empty()) continue;
        const std::string pattern(key.text());
        overrides.push_back({pattern, base::PathPatterns({pattern}), rules});
    }
    return overrides;
}

}  // namespace

std::optional<Severity> parse_severity(std::string_view text) {
    for (const Severity severity : {Severity::info, Severity::warning, Severity::error})
        if (name(severity) == text) return severity;
    return std::nullopt;
}

syntax::Value settings_of(const model::Workspace& workspace) {
    if (!workspace.settings_file) return {};
    const model::File& file = workspace.files[*workspace.settings_file];
    const bool is_read = file.kind != nullptr && file.kind->key == "okr" && !file.parsed.tree.empty();
    return is_read ? file.parsed.tree.root() : syntax::Value();
}

Levels::Levels(const syntax::Value& settings, const LintOptions& options)
    : rules_(settings["rules"]), overrides_(read_overrides(settings["paths"])), run_(options) {}

std::vector<syntax::Value> Levels::settings(const RuleInfo& rule, std::string_view path) const {
    std::vector<syntax::Value> said;
    for (auto each = overrides_.rbegin(); each != overrides_.rend(); ++each)
        if (each->rules[rule.name].present() && each->files.match(path)) said.push_back(each->rules[rule.name]);
    said.push_back(rules_[rule.name]);
    return said;
}

std::optional<bool> Levels::asked_for(const RuleInfo& rule) const {
    if (!run_.select.empty() && !contains(run_.select, rule.name)) return false;
    if (contains(run_.ignore, rule.name)) return false;
    if (const auto found = run_.severity.find(std::string(rule.name)); found != run_.severity.end())
        return found->second.has_value();
    return std::nullopt;
}

/// A rule that is selected by name runs, even where okr.yaml turns it off.
std::optional<Severity> Levels::level_as_set(const RuleInfo& rule, const syntax::Value& level) const {
    if (!level.present()) return rule.severity;
    if (level.text() != "off") return parse_severity(level.text());
    return contains(run_.select, rule.name) ? std::optional(rule.severity) : std::nullopt;
}

std::optional<Severity> Levels::level(const RuleInfo& rule, std::string_view path) const {
    const auto asked = asked_for(rule);
    if (asked) return *asked ? run_.severity.find(std::string(rule.name))->second : std::nullopt;
    for (const syntax::Value& said : settings(rule, path))
        if (const syntax::Value level = level_in(said); level.present()) return level_as_set(rule, level);
    return rule.severity;
}

bool Levels::runs(const RuleInfo& rule) const {
    if (const auto asked = asked_for(rule)) return *asked;
    const auto is_on = [&](const syntax::Value& rules) {
        const syntax::Value level = level_in(rules[rule.name]);
        return level.present() && level_as_set(rule, level);
    };
    return level_as_set(rule, level_in(rules_[rule.name])) ||
           std::any_of(overrides_.begin(), overrides_.end(), [&](const Override& each) { return is_on(each.rules); });
}

RuleOptions Levels::options(const RuleInfo& rule, std::string_view path) const {
    RuleOptions options;
    const std::vector<syntax::Value> said = settings(rule, path);
    for (const RuleOption& option : rule.options) {
        long& value = options[std::string(option.name)] = option.value;
        for (auto each = said.rbegin(); each != said.rend(); ++each)
            value = option_in(*each, option.name).value_or(value);
    }
    return options;
}

bool Levels::options_vary(const RuleInfo& rule) const {
    return std::any_of(overrides_.begin(), overrides_.end(), [&](const Override& each) {
        const syntax::Value said = each.rules[rule.name];
        return std::any_of(rule.options.begin(), rule.options.end(),
                           [&](const RuleOption& option) { return option_in(said, option.name).has_value(); });
    });
}

}  // namespace okr::linting
