// The `sarif` format: SARIF 2.1.0 as code scanning services take it.
//
// GitHub shows an alert in a pull request only if all its lines were changed there, so a place is one line. Columns
// count code points. At most 25,000 results are accepted; the most severe are kept.
#include <nlohmann/json.hpp>

#include "render/format.hpp"
#include "render/json_text.hpp"
#include "render/sarif_parts.hpp"
#include "render/summary.hpp"
#include "render/worst_first.hpp"

namespace okr::render {

namespace {

using nlohmann::ordered_json;

constexpr std::size_t most_results = 25000;

ordered_json results_json(const SarifContext& context) {
    ordered_json list = ordered_json::array();
    for (const Finding* finding : worst_first(context.report.findings, most_results))
        list.push_back(sarif_result(*finding, context));
    return list;
}

/// A run that had to leave findings out says so.
ordered_json invocation(const Report& report) {
    ordered_json value = {{"executionSuccessful", true}};
    if (report.findings.size() <= most_results) return value;
    const std::string text = counted(report.findings.size() - most_results, "less severe finding") + " left out";
    value["toolExecutionNotifications"] = ordered_json::array({{{"level", "warning"}, {"message", {{"text", text}}}}});
    return value;
}

ordered_json run(const SarifContext& context) {
    const ordered_json root = {{"description", {{"text", "The root of the repository."}}}};
    return {{"tool", {{"driver", sarif_driver()}}},
            {"automationDetails", {{"id", "okr/lint/"}}},
            {"columnKind", "unicodeCodePoints"},
            {"originalUriBaseIds", {{"%SRCROOT%", root}}},
            {"invocations", ordered_json::array({invocation(context.report)})},
            {"results", results_json(context)}};
}

}  // namespace

std::string sarif(const Report& report, const Style& style) {
    const SarifContext context{report, style};
    return document({{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                     {"version", "2.1.0"},
                     {"runs", ordered_json::array({run(context)})}});
}

}  // namespace okr::render
