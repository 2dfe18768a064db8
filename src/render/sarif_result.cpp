// A finding as a result of SARIF: one line, the object it is about, places beside it, repairs.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "okr/rule.hpp"
#include "render/sarif_parts.hpp"
#include "render/uri.hpp"

namespace okr::render {

namespace {

using nlohmann::ordered_json;
using Context = SarifContext;

/// Square brackets make a link in a SARIF message; those of the user's are only brackets.
std::string plain_message(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '[' || c == ']' || c == '\\') out += '\\';
        out += c;
    }
    return out;
}

ordered_json message(std::string_view text) { return {{"text", plain_message(text)}}; }

ordered_json artifact(const std::string& file, const Context& context) {
    return {{"uri", uri_of(context.style.path_prefix + file)}, {"uriBaseId", "%SRCROOT%"}};
}

ordered_json region_json(Position from, Position to) {
    return {{"startLine", from.line}, {"startColumn", from.column}, {"endLine", to.line}, {"endColumn", to.column}};
}

ordered_json place(const Region& at, const Context& context) {
    const Region line = context.lines.first_line(at);
    return {{"artifactLocation", artifact(at.file, context)}, {"region", region_json(line.from, line.to)}};
}

ordered_json location(const Finding& finding, const Context& context) {
    ordered_json value = {{"physicalLocation", place(finding.at, context)}};
    if (!finding.object.empty())
        value["logicalLocations"] = ordered_json::array({{{"fullyQualifiedName", finding.object}, {"kind", "object"}}});
    return value;
}

ordered_json deleted(const Edit& edit, const std::string& file, const Context& context) {
    const auto from = context.lines.position(file, edit.start);
    const auto to = context.lines.position(file, edit.end);
    if (from && to) return region_json(*from, *to);
    return {{"byteOffset", edit.start}, {"byteLength", edit.end - edit.start}};
}

ordered_json replacement(const Edit& edit, const std::string& file, const Context& context) {
    ordered_json value = {{"deletedRegion", deleted(edit, file, context)}};
    if (!edit.text.empty()) value["insertedContent"] = {{"text", edit.text}};
    return value;
}

ordered_json fix_json(const Fix& fix, const std::string& file, const Context& context) {
    ordered_json replacements = ordered_json::array();
    for (const Edit& edit : fix.edits) replacements.push_back(replacement(edit, file, context));
    const ordered_json change = {{"artifactLocation", artifact(file, context)}, {"replacements", replacements}};
    return {{"description", message(fix.title)}, {"artifactChanges", ordered_json::array({change})}};
}

ordered_json fixes_json(const Finding& finding, const Context& context) {
    ordered_json list = ordered_json::array();
    for (const Fix& fix : finding.fixes)
        if (!fix.edits.empty()) list.push_back(fix_json(fix, finding.at.file, context));
    return list;
}

ordered_json related(const Finding& finding, const Context& context) {
    ordered_json list = ordered_json::array();
    for (const Note& note : finding.notes)
        list.push_back(
            {{"id", list.size()}, {"physicalLocation", place(note.at, context)}, {"message", message(note.message)}});
    return list;
}

void add_index(ordered_json& result, std::string_view rule) {
    const auto all = rules();
    const auto found = std::find_if(all.begin(), all.end(), [&](const RuleInfo* info) { return info->name == rule; });
    if (found != all.end()) result["ruleIndex"] = found - all.begin();
}

void add_unless_empty(ordered_json& result, const char* key, ordered_json list) {
    if (!list.empty()) result[key] = std::move(list);
}

}  // namespace

ordered_json sarif_result(const Finding& finding, const Context& context) {
    const std::string help = finding.help.empty() ? "" : "\n" + finding.help;
    ordered_json result = {{"ruleId", finding.rule}};
    add_index(result, finding.rule);
    result["level"] = sarif_level(finding.severity);
    result["message"] = message(finding.message + help);
    result["locations"] = ordered_json::array({location(finding, context)});
    result["partialFingerprints"] = {{"primaryLocationLineHash", finding.fingerprint}};
    add_unless_empty(result, "relatedLocations", related(finding, context));
    add_unless_empty(result, "fixes", fixes_json(finding, context));
    return result;
}

}  // namespace okr::render
