// Rules as Markdown: the documentation, and what code scanning shows beside an alert. All of it is our own text.
#include <fmt/format.h>

#include "render/markdown_parts.hpp"
#include "render/rule_page.hpp"

namespace okr::render {

namespace {

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
           markdown_section("Why", rule.why) + markdown_example("Wrong", rule.wrong) +
           markdown_example("Right", rule.right) + markdown_section("Fix", rule.fix) + options_table(rule) +
           markdown_section("Source", rule.source);
}

std::string rules_markdown(Rules rules) {
    std::string out = "# Rules\n\n| rule | severity | what it finds |\n|---|---|---|\n";
    for (const RuleInfo* rule : rules)
        out += fmt::format("| [`{0}`](#{0}) | {1} | {2} |\n", rule->name, okr::name(rule->severity), rule->summary);
    for (const RuleInfo* rule : rules) out += "\n" + rule_markdown(*rule);
    return out;
}

}  // namespace okr::render
