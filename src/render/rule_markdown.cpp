// Rules as Markdown: the documentation, and what code scanning shows beside an alert. All of it is our own text.
#include <fmt/format.h>

#include <algorithm>

#include "render/rule_page.hpp"

namespace okr::render {

namespace {

/// Longer than any run of backticks within.
std::string fence_for(std::string_view code) {
    std::size_t longest = 2;
    std::size_t run = 0;
    for (const char c : code) longest = std::max(longest, run = c == '`' ? run + 1 : 0);
    return std::string(longest + 1, '`');
}

std::string code(std::string_view title, std::string_view yaml) {
    if (yaml.empty()) return {};
    const std::string fence = fence_for(yaml);
    return fmt::format("\n### {}\n\n{}yaml\n{}{}{}\n", title, fence, yaml, yaml.ends_with('\n') ? "" : "\n", fence);
}

std::string section(std::string_view title, std::string_view body) {
    return body.empty() ? "" : fmt::format("\n### {}\n\n{}\n", title, body);
}

std::string_view repair(Fixable fixable) {
    if (fixable == Fixable::safely) return "; repaired by `okr lint --fix`";
    return fixable == Fixable::unsafely ? "; repaired by `okr lint --fix --unsafe-fixes`" : "";
}

std::string options_table(const RuleInfo& rule) {
    if (rule.options.empty()) return {};
    std::string out = "\n### Options\n\n| option | default | meaning |\n|---|---|---|\n";
    for (const RuleOption& option : rule.options)
        out += fmt::format("| `{}` | {} | {} |\n", option.name, option.value, option.summary);
    return out;
}

}  // namespace

std::string rule_markdown(const RuleInfo& rule) {
    return fmt::format("## `{}`\n\n{}\n\nGroup: {}; severity: {}{}.\n", rule.name, rule.summary, rule.group,
                       okr::name(rule.severity), repair(rule.fixable)) +
           section("Why", rule.why) + code("Wrong", rule.wrong) + code("Right", rule.right) + options_table(rule) +
           section("Source", rule.source);
}

std::string rules_markdown(Rules rules) {
    std::string out = "# Rules\n\n| rule | severity | what it finds |\n|---|---|---|\n";
    for (const RuleInfo* rule : rules)
        out += fmt::format("| [`{0}`](#{0}) | {1} | {2} |\n", rule->name, okr::name(rule->severity), rule->summary);
    for (const RuleInfo* rule : rules) out += "\n" + rule_markdown(*rule);
    return out;
}

}  // namespace okr::render
