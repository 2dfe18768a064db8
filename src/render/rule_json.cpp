// Rules for programs: `okr rule --format json`.
#include <nlohmann/json.hpp>

#include "render/json_text.hpp"
#include "render/rule_page.hpp"

namespace okr::render {

namespace {

using nlohmann::ordered_json;

ordered_json head() { return {{"schema_version", 1}, {"tool", tool()}}; }

ordered_json options_json(const RuleInfo& rule) {
    ordered_json list = ordered_json::array();
    for (const RuleOption& option : rule.options)
        list.push_back({{"name", option.name}, {"value", option.value}, {"summary", option.summary}});
    return list;
}

ordered_json fields(const RuleInfo& rule) {
    return {{"name", rule.name},
            {"group", rule.group},
            {"severity", okr::name(rule.severity)},
            {"summary", rule.summary},
            {"why", rule.why},
            {"source", rule.source},
            {"wrong", rule.wrong},
            {"right", rule.right},
            {"options", options_json(rule)},
            {"fixable", name(rule.fixable)},
            {"fix", rule.fix}};
}

ordered_json fields(const ChangeInfo& change) {
    return {{"name", change.name},       {"group", change.group}, {"grade", okr::name(change.grade)},
            {"summary", change.summary}, {"why", change.why},     {"before", change.before},
            {"after", change.after}};
}

ordered_json fields(const ConversationInfo& kind) {
    return {{"name", kind.name},       {"group", kind.group},     {"summary", kind.summary},
            {"why", kind.why},         {"source", kind.source},   {"history", kind.needs_history},
            {"example", kind.example}, {"settled", kind.settled}, {"today", kind.today}};
}

}  // namespace

std::string conversation_json(const ConversationInfo& kind) {
    ordered_json value = head();
    value.update(fields(kind));
    return document(value);
}

std::string change_json(const ChangeInfo& change) {
    ordered_json value = head();
    value.update(fields(change));
    return document(value);
}

std::string rule_json(const RuleInfo& rule) {
    ordered_json value = head();
    value.update(fields(rule));
    return document(value);
}

std::string rules_json(Rules rules, Changes changes, Conversations conversations) {
    ordered_json value = head();
    value["rules"] = ordered_json::array();
    for (const RuleInfo* rule : rules) value["rules"].push_back(fields(*rule));
    value["changes"] = ordered_json::array();
    for (const ChangeInfo* change : changes) value["changes"].push_back(fields(*change));
    value["conversations"] = ordered_json::array();
    for (const ConversationInfo* kind : conversations) value["conversations"].push_back(fields(*kind));
    return document(value);
}

}  // namespace okr::render
