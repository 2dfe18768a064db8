// How loud each rule is in each file: its default, what okr.yaml says of it and of the path, what the command line
// says; and its options.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/glob.hpp"
#include "model/workspace.hpp"
#include "okr/lint.hpp"
#include "okr/rule.hpp"
#include "rules/rule.hpp"
#include "syntax/fault.hpp"
#include "syntax/tree.hpp"

namespace okr::linting {

using RuleOptions = rule::Options;

/// Built from `rules:` and `paths:` of okr.yaml and the options of the run. The later pattern of `paths` that matches
/// is stronger than the earlier, and than `rules`; the run is stronger than all of them.
class Levels {
public:
    /// `settings`: all of okr.yaml; absent if there is none.
    Levels(const syntax::Value& settings, const LintOptions& options);

    /// In the file of this path. Nothing: the rule is off.
    [[nodiscard]] std::optional<Severity> level(const RuleInfo& rule, std::string_view path) const;
    /// Is the rule on in any file?
    [[nodiscard]] bool runs(const RuleInfo& rule) const;

    /// All options of the rule, at their defaults unless okr.yaml says otherwise.
    [[nodiscard]] RuleOptions options(const RuleInfo& rule, std::string_view path) const;
    /// May the options differ from file to file?
    [[nodiscard]] bool options_vary(const RuleInfo& rule) const;

    /// What `paths` says of some files alone, in its order.
    struct Override {
        std::string pattern;
        base::PathPatterns files;
        syntax::Value rules;
    };
    [[nodiscard]] const std::vector<Override>& overrides() const { return overrides_; }

private:
    /// Nothing: the run does not say.
    [[nodiscard]] std::optional<bool> asked_for(const RuleInfo& rule) const;
    [[nodiscard]] std::optional<Severity> level_as_set(const RuleInfo& rule, const syntax::Value& level) const;
    /// What is said of the rule, the strongest first.
    [[nodiscard]] std::vector<syntax::Value> settings(const RuleInfo& rule, std::string_view path) const;

    syntax::Value rules_;
    std::vector<Override> overrides_;
    const LintOptions& run_;
};

/// "error", "warning", "info"; nothing for "off" and for any other text.
std::optional<Severity> parse_severity(std::string_view text);

/// All of the workspace's own okr.yaml; absent if there is none.
syntax::Value settings_of(const model::Workspace& workspace);

/// What is wrong with `rules:` and `paths:` in okr.yaml: unknown rules, levels, options and patterns.
std::vector<syntax::Fault> check_rule_settings(const syntax::Value& settings);

}  // namespace okr::linting
