// How loud each rule is: its default, what okr.yaml says, what the command line says; and its options.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "okr/lint.hpp"
#include "okr/rule.hpp"
#include "syntax/fault.hpp"
#include "syntax/tree.hpp"

namespace okr::linting {

/// Built from `rules:` in okr.yaml and the options of the run, which are stronger.
class Levels {
public:
    Levels(const syntax::Value& settings, const LintOptions& options);

    /// Nothing: the rule is off.
    [[nodiscard]] std::optional<Severity> level(const RuleInfo& rule) const;

    /// All options of the rule, at their defaults unless okr.yaml says otherwise.
    [[nodiscard]] std::map<std::string, long, std::less<>> options(const RuleInfo& rule) const;

private:
    [[nodiscard]] syntax::Value setting(const RuleInfo& rule) const;

    syntax::Value settings_;
    const LintOptions& run_;
};

/// "error", "warning", "info"; nothing for "off" and for any other text.
std::optional<Severity> parse_severity(std::string_view text);

/// What is wrong with `rules:` in okr.yaml: unknown rules, levels and options.
std::vector<syntax::Fault> check_rule_settings(const syntax::Value& settings);

}  // namespace okr::linting
