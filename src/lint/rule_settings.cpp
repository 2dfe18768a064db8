// Checks `rules:` and `paths:` in okr.yaml; it stands here and not in the schema table because it knows the rules.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "base/nearest.hpp"
#include "base/quoted.hpp"
#include "lint/levels.hpp"
#include "model/values.hpp"

namespace okr::linting {

namespace {

using syntax::Fault;
using syntax::Value;
using Faults = std::vector<Fault>;

constexpr std::string_view levels_help = "write error, warning, info or off";

/// A person mends a few slips; to look for rivals among thousands of keys would take long.
constexpr std::size_t most_renamed = 100;

/// Is the name of no other key of the mapping, and near to none?
bool is_free(std::string_view name, const Value& mapping, const Value& key) {
    const auto entries = mapping.entries();
    return std::none_of(entries.begin(), entries.end(), [&](const Value::Entry& entry) {
        return entry.key.span() != key.span() && base::nearest(entry.key.text(), {name}) == name;
    });
}

void unknown(Faults& faults, const Value& mapping, const Value& key, std::string message, std::string_view near,
             std::string help) {
    Fault fault{"unknown-key", key.span(), std::move(message),
                near.empty() ? std::move(help) : fmt::format("did you mean `{}`?", near)};
    const bool can_be_renamed = !near.empty() && faults.size() < most_renamed && is_free(near, mapping, key);
    if (can_be_renamed) fault.replacement = model::in_place_of(key, near);
    fault.replacement_is_safe = can_be_renamed;
    faults.push_back(std::move(fault));
}

/// Words of other tools for the same.
std::string_view level_named(std::string_view text, const std::vector<std::string_view>& known) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 7> others{{{"warn", "warning"},
                                                                                          {"err", "error"},
                                                                                          {"none", "off"},
                                                                                          {"disabled", "off"},
                                                                                          {"ignore", "off"},
                                                                                          {"note", "info"},
                                                                                          {"information", "info"}}};
    const auto is_same = [&](std::string_view other) {
        return std::equal(text.begin(), text.end(), other.begin(), other.end(),
                          [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a - 'A' + 'a' : a) == b; });
    };
    for (const auto& [other, level] : others)
        if (is_same(other)) return level;
    return base::nearest(text, known);
}

void check_level(Faults& faults, const Value& level) {
    const std::vector<std::string_view> known{"error", "warning", "info", "off"};
    if (std::find(known.begin(), known.end(), level.text()) != known.end()) return;
    const std::string_view near = level_named(level.text(), known);
    faults.push_back({"bad-value", level.span(), fmt::format("`{}` is no level of severity", level.text()),
                      near.empty() ? std::string(levels_help) : fmt::format("did you mean `{}`?", near)});
    faults.back().replacement = model::in_place_of(level, near);
    faults.back().replacement_is_safe = true;
}

void check_number(Faults& faults, const Value& name, const Value& value) {
    const double number = value.is_scalar() ? model::parse_number(value.text()).value_or(NAN) : NAN;
    const syntax::Span at = value.is_null() ? name.span() : value.span();
    if (std::isnan(number))
        faults.push_back(
            {"wrong-type", at, fmt::format("the option `{}` is no number", name.text()), "write a whole number"});
    else if (number < 0 || number > 1e6)
        faults.push_back({"bad-value", at, fmt::format("the option `{}` is out of range", name.text()),
                          "write a whole number from 0 to 1000000"});
}

void check_option(Faults& faults, const RuleInfo& rule, const Value& setting, const Value& name, const Value& value) {
    std::vector<std::string_view> names{"severity"};
    for (const RuleOption& option : rule.options) names.push_back(option.name);
    if (std::find(names.begin(), names.end(), name.text()) == names.end())
        return unknown(faults, setting, name, fmt::format("the rule `{}` has no option `{}`", rule.name, name.text()),
                       base::nearest(name.text(), names), fmt::format("it knows {}", fmt::join(names, ", ")));
    if (name.text() != "severity") return check_number(faults, name, value);
    if (value.is_scalar()) return check_level(faults, value);
    faults.push_back({"wrong-type", value.is_null() ? name.span() : value.span(), "`severity` is no level",
                      std::string(levels_help)});
}

void check_rule(Faults& faults, const Value& settings, const Value& key, const Value& setting) {
    const RuleInfo* rule = find_rule(key.text());
    if (rule == nullptr)
        return unknown(faults, settings, key, fmt::format("there is no rule `{}`", key.text()),
                       nearest_rule(key.text()), "`okr rule` lists them all");
    if (setting.is_scalar()) return check_level(faults, setting);
    if (!setting.is_mapping())
        return faults.push_back({"wrong-type", setting.is_null() ? key.span() : setting.span(),
                                 fmt::format("the rule `{}` has no level", key.text()), std::string(levels_help)});
    for (const auto& [name, value] : setting.entries())
        if (name.is_scalar() && !name.text().starts_with("x-")) check_option(faults, *rule, setting, name, value);
}

void check_rules(Faults& faults, const Value& rules, std::string_view name) {
    if (!rules.present() || rules.is_null()) return;
    if (!rules.is_mapping())
        faults.push_back({"wrong-type", rules.span(), fmt::format("{} is no mapping", base::quoted(name)),
                          "write `rule-name: warning` below it"});
    for (const auto& [key, setting] : rules.entries())
        if (key.is_scalar() && !key.text().starts_with("x-")) check_rule(faults, rules, key, setting);
}

void check_pattern(Faults& faults, const Value& key) {
    const std::string_view pattern = key.text();
    if (pattern.starts_with('!'))
        return faults.push_back(
            {"bad-value", key.span(),
             fmt::format("{} excludes, and there is nothing to exclude from", base::quoted(pattern)),
             "name the files that it is about; a later pattern is stronger than an earlier one"});
    if (const std::string fault = base::fault_of_pattern(pattern); !fault.empty())
        faults.push_back({"bad-value", key.span(), fmt::format("the pattern {} {}", base::quoted(pattern), fault),
                          "write it as in .gitignore: `archive/**`"});
}

void check_paths(Faults& faults, const Value& paths) {
    if (!paths.present() || paths.is_null()) return;
    if (!paths.is_mapping())
        faults.push_back({"wrong-type", paths.span(), "`paths` is no mapping",
                          "write a pattern below it, and the levels of rules below that"});
    for (const auto& [key, rules] : paths.entries()) {
        if (!key.is_scalar() || key.text().starts_with("x-")) continue;
        check_pattern(faults, key);
        check_rules(faults, rules, key.text());
    }
}

}  // namespace

Faults check_rule_settings(const Value& settings) {
    Faults faults;
    check_rules(faults, settings["rules"], "rules");
    check_paths(faults, settings["paths"]);
    return faults;
}

}  // namespace okr::linting
