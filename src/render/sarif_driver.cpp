// The tool in a SARIF log, with the help that services show beside an alert.
#include <nlohmann/json.hpp>

#include "okr/rule.hpp"
#include "render/json_text.hpp"
#include "render/rule_page.hpp"
#include "render/sarif_parts.hpp"

namespace okr::render {

namespace {

using nlohmann::ordered_json;

std::string_view problem_severity(Severity severity) {
    return severity == Severity::info ? "recommendation" : okr::name(severity);
}

/// Services refuse descriptions of more than 1,024 characters.
std::string_view bounded(std::string_view text) { return text.substr(0, 1024); }

ordered_json rule_descriptor(const RuleInfo& rule) {
    return {{"id", rule.name},
            {"shortDescription", {{"text", bounded(rule.summary)}}},
            {"fullDescription", {{"text", bounded(rule.why)}}},
            {"help", {{"text", rule_text(rule, {})}, {"markdown", rule_markdown(rule)}}},
            {"defaultConfiguration", {{"level", sarif_level(rule.severity)}}},
            {"properties",
             {{"tags", {"okr", rule.group}},
              {"precision", "high"},
              {"problem.severity", problem_severity(rule.severity)}}}};
}

}  // namespace

std::string_view sarif_level(Severity severity) { return severity == Severity::info ? "note" : okr::name(severity); }

ordered_json sarif_driver() {
    ordered_json value = tool();
    value["semanticVersion"] = value["version"];
    value["rules"] = ordered_json::array();
    for (const RuleInfo* rule : rules()) value["rules"].push_back(rule_descriptor(*rule));
    return value;
}

}  // namespace okr::render
