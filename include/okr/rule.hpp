// What is known of a rule without running it: its name, its reason, its examples. `okr rule` and SARIF print it.
#pragma once

#include <span>
#include <string_view>

#include "okr/report.hpp"

namespace okr {

/// An option of a rule, set in okr.yaml beside its severity: `objective-count: {severity: warning, most: 5}`.
struct RuleOption {
    std::string_view name;
    long value;  ///< the default
    std::string_view summary;
};

/// Can the rule repair what it finds?
enum class Fixable { never, safely, unsafely };

struct RuleInfo {
    std::string_view name;   ///< "kr-action"; final, never renamed
    std::string_view group;  ///< "file", "allowance", "key result", "objective", "initiative", "strategy"
    Severity severity = Severity::error;
    std::string_view summary;  ///< one sentence
    std::string_view why;      ///< why it matters, in a paragraph
    std::string_view source;   ///< the practice it comes from: author, title; empty where it is a matter of the format
    std::string_view wrong;    ///< a workspace (see docs/ARCHITECTURE.md, "examples of rules") that gives the finding
    std::string_view right;    ///< the same, repaired: gives no finding of this rule
    std::span<const RuleOption> options = {};
    Fixable fixable = Fixable::never;
    std::string_view fix = {};  ///< what its fixes do, and what they leave alone; empty where it has none
};

/// All rules, in the order of the documentation.
std::span<const RuleInfo* const> rules();

/// Nothing if there is no such rule.
const RuleInfo* find_rule(std::string_view name);

/// The rule that was probably meant; empty if none is near.
std::string_view nearest_rule(std::string_view name);

}  // namespace okr
