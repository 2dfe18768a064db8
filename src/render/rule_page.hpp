// What is known of a rule as a page: `okr rule NAME`, the documentation, the help of SARIF.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "okr/rule.hpp"
#include "render/format.hpp"

namespace okr::render {

using Rules = std::span<const RuleInfo* const>;

/// "never", "safely", "unsafely".
std::string_view name(Fixable fixable);

std::string rule_text(const RuleInfo& rule, const Style& style);
std::string rule_markdown(const RuleInfo& rule);

/// `{"schema_version", "tool", "name", "group", "severity", "summary", "why", "source", "wrong", "right", "options":
/// [{"name", "value", "summary"}], "fixable"}`
std::string rule_json(const RuleInfo& rule);

/// One line a rule, under the names of their groups.
std::string rules_text(Rules rules, const Style& style);

/// A table of contents, then every page.
std::string rules_markdown(Rules rules);

/// `{"schema_version", "tool", "rules": […]}`
std::string rules_json(Rules rules);

}  // namespace okr::render
