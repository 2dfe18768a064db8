#include "render/rule_page.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "render/page_parts.hpp"
#include "render/paint.hpp"
#include "render/wrap.hpp"

namespace okr::render {

namespace {

std::string facts(const RuleInfo& rule) {
    static constexpr std::array<std::string_view, 3> fixes{"", ", repaired by --fix", ", repaired by --unsafe-fixes"};
    return fmt::format("{}, {}{}", rule.group, okr::name(rule.severity), fixes[static_cast<std::size_t>(rule.fixable)]);
}

std::string options_text(const RuleInfo& rule, const Style& style) {
    std::string out;
    for (const RuleOption& option : rule.options) {
        const std::string head = fmt::format("  {} = {}  ", option.name, option.value);
        out += head + wrapped(option.summary, head.size(), style) + "\n";
    }
    return out;
}

std::size_t longest_name(Rules rules) {
    std::size_t longest = 0;
    for (const RuleInfo* rule : rules) longest = std::max(longest, rule->name.size());
    return longest;
}

std::string row(const RuleInfo& rule, std::size_t names, const Style& style) {
    const std::string head = fmt::format("  {:<{}}  {:<7}  ", rule.name, names, okr::name(rule.severity));
    return head + wrapped(rule.summary, head.size(), style) + "\n";
}

}  // namespace

std::string_view name(Fixable fixable) {
    static constexpr std::array<std::string_view, 3> names{"never", "safely", "unsafely"};
    return names[static_cast<std::size_t>(fixable)];
}

std::string rule_text(const RuleInfo& rule, const Style& style) {
    return fmt::format("{} ({})\n\n{}\n", paint(rule.name, Ink::strong, style), facts(rule),
                       wrapped(rule.summary, 0, style)) +
           section("why", prose(rule.why, style), style) + section("wrong", code(rule.wrong), style) +
           section("right", code(rule.right), style) + section("fix", prose(rule.fix, style), style) +
           section("options", options_text(rule, style), style) + section("source", prose(rule.source, style), style);
}

std::string rules_text(Rules rules, const Style& style) {
    std::string out;
    std::string_view group;
    for (const RuleInfo* rule : rules) {
        if (rule->group != group)
            out += fmt::format("{}{}\n", out.empty() ? "" : "\n", paint(rule->group, Ink::label, style));
        group = rule->group;
        out += row(*rule, longest_name(rules), style);
    }
    return out;
}

}  // namespace okr::render
