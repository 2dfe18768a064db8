// okr rule: explains a rule, or lists them.
#include "okr/rule.hpp"

#include <fmt/format.h>

#include "cli/command.hpp"
#include "cli/streams.hpp"
#include "render/rule_page.hpp"

namespace okr::cli {

namespace {

constexpr Option options[]{
    {"--all", "", "every rule in full"},
    {"--format", "FORMAT", "text, json or markdown (default: text)"},
};

int tell(const std::string& text) { return print(text) ? done : failed; }

int unknown_rule(std::string_view name) {
    const std::string_view near = nearest_rule(name);
    complain(fmt::format("there is no rule `{}`{}", name,
                         near.empty() ? "; `okr rule` lists them" : fmt::format("; did you mean `{}`?", near)));
    return failed;
}

std::string all_in_full(const render::Style& style) {
    std::string text;
    for (const RuleInfo* rule : rules()) text += (text.empty() ? "" : "\n") + render::rule_text(*rule, style);
    return text;
}

int tell_all(const Arguments& arguments, const std::string& format) {
    if (format == "json") return tell(render::rules_json(rules()));
    if (format == "markdown") return tell(render::rules_markdown(rules()));
    const render::Style style = style_of(arguments);
    return tell(arguments.has("all") ? all_in_full(style) : render::rules_text(rules(), style));
}

int run_rule(const Arguments& arguments) {
    const std::string format = arguments.has("format") ? arguments.value("format") : "text";
    if (format != "text" && format != "json" && format != "markdown")
        return complain(fmt::format("there is no format `{}` here; text, json and markdown are", format)), failed;
    if (arguments.words.empty() || arguments.has("all")) return tell_all(arguments, format);
    if (arguments.words.size() > 1) return complain("`okr rule` takes one name"), failed;
    const RuleInfo* rule = find_rule(arguments.words.front());
    if (rule == nullptr) return unknown_rule(arguments.words.front());
    if (format == "json") return tell(render::rule_json(*rule));
    return tell(format == "markdown" ? render::rule_markdown(*rule) : render::rule_text(*rule, style_of(arguments)));
}

}  // namespace

extern const Command rule_command{
    "rule",  "[NAME]", "explain a rule: what, why, a wrong and a right example", "Without a NAME all rules are listed.",
    options, run_rule};

}  // namespace okr::cli
