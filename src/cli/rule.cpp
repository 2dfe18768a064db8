// okr rule: explains a rule, a kind of change or a kind of conversation, or lists them.
#include "okr/rule.hpp"

#include <fmt/format.h>

#include <vector>

#include "base/nearest.hpp"
#include "cli/command.hpp"
#include "cli/streams.hpp"
#include "okr/align.hpp"
#include "okr/change.hpp"
#include "render/rule_page.hpp"

namespace okr::cli {

namespace {

constexpr Example examples[]{
    {"okr rule kr-action", "Explains a rule, with examples."},
    {"okr rule --all --format json", "All of them, for programs."},
};

constexpr Option options[]{
    {"--all", "", "every rule, every kind of change and of conversation in full"},
    {"--format", "FORMAT", "text, json or markdown (default: text)", false, "text json markdown"},
};

int tell(const std::string& text) { return print(text) ? done : failed; }

std::string_view nearest_name(std::string_view name) {
    std::vector<std::string_view> names;
    for (const RuleInfo* rule : rules()) names.push_back(rule->name);
    for (const ChangeInfo* change : change_kinds()) names.push_back(change->name);
    for (const ConversationInfo* kind : conversation_kinds()) names.push_back(kind->name);
    return base::nearest(name, names);
}

int unknown_name(std::string_view name) {
    const std::string_view near = nearest_name(name);
    complain(fmt::format("there is no rule, no change and no conversation `{}`{}", name,
                         near.empty() ? "; `okr rule` lists them" : fmt::format("; did you mean `{}`?", near)));
    return failed;
}

std::string all_in_full(const render::Style& style) {
    std::string text;
    for (const RuleInfo* rule : rules()) text += (text.empty() ? "" : "\n") + render::rule_text(*rule, style);
    for (const ChangeInfo* change : change_kinds()) text += "\n" + render::change_text(*change, style);
    for (const ConversationInfo* kind : conversation_kinds()) text += "\n" + render::conversation_text(*kind, style);
    return text;
}

std::string list(const render::Style& style) {
    return render::rules_text(rules(), style) + "\n" + render::changes_text(change_kinds(), style) + "\n" +
           render::conversations_text(conversation_kinds(), style);
}

int tell_all(const Arguments& arguments, const std::string& format) {
    if (format == "json") return tell(render::rules_json(rules(), change_kinds(), conversation_kinds()));
    if (format == "markdown")
        return tell(render::rules_markdown(rules()) + "\n" + render::changes_markdown(change_kinds()) + "\n" +
                    render::conversations_markdown(conversation_kinds()));
    const render::Style style = style_of(arguments);
    return tell(arguments.has("all") ? all_in_full(style) : list(style));
}

std::string page(const RuleInfo& rule, const std::string& format, const Arguments& arguments) {
    if (format == "json") return render::rule_json(rule);
    return format == "markdown" ? render::rule_markdown(rule) : render::rule_text(rule, style_of(arguments));
}

std::string page(const ChangeInfo& change, const std::string& format, const Arguments& arguments) {
    if (format == "json") return render::change_json(change);
    return format == "markdown" ? render::change_markdown(change) : render::change_text(change, style_of(arguments));
}

std::string page(const ConversationInfo& kind, const std::string& format, const Arguments& arguments) {
    if (format == "json") return render::conversation_json(kind);
    return format == "markdown" ? render::conversation_markdown(kind)
                                : render::conversation_text(kind, style_of(arguments));
}

int run_rule(const Arguments& arguments) {
    const std::string format = arguments.has("format") ? arguments.value("format") : "text";
    if (format != "text" && format != "json" && format != "markdown")
        return complain(fmt::format("there is no format `{}` here; text, json and markdown are", format)), failed;
    if (arguments.words.empty() || arguments.has("all")) return tell_all(arguments, format);
    if (arguments.words.size() > 1) return complain("`okr rule` takes one name"), failed;
    const std::string& name = arguments.words.front();
    if (const RuleInfo* rule = find_rule(name)) return tell(page(*rule, format, arguments));
    if (const ChangeInfo* change = find_change_kind(name)) return tell(page(*change, format, arguments));
    if (const ConversationInfo* kind = find_conversation_kind(name)) return tell(page(*kind, format, arguments));
    return unknown_name(name);
}

}  // namespace

extern const Command rule_command{"rule",
                                  "[NAME]",
                                  "explain a rule, a kind of change or of conversation: what, why, examples",
                                  "Without a NAME all are listed.",
                                  options,
                                  run_rule,
                                  examples,
                                  "@rules @changes @conversations"};

}  // namespace okr::cli
