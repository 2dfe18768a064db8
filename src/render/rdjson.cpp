// The formats `rdjson` and, with one diagnostic a line, `rdjsonl`, for reviewdog: columns count bytes, a fix is a
// suggestion that can be applied with a click.
#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "render/format.hpp"
#include "render/frame.hpp"
#include "render/json_text.hpp"
#include "render/line_bytes.hpp"

namespace okr::render {

namespace {

using nlohmann::ordered_json;

struct Context {
    const Report& report;
    const Style& style;
};

std::string_view severity_of(Severity severity) {
    static constexpr std::array<std::string_view, 3> names{"INFO", "WARNING", "ERROR"};
    return names[static_cast<std::size_t>(severity)];
}

/// `known` is a place in the same source.
ordered_json position(const Source& source, std::size_t offset, const Region& known) {
    const std::size_t begin = line_at(source.text, offset).begin;
    return {{"line", line_number(source.text, offset, known)}, {"column", std::max(offset, begin) - begin + 1}};
}

ordered_json range(const Source& source, std::size_t begin, std::size_t end, const Region& known) {
    return {{"start", position(source, begin, known)}, {"end", position(source, end, known)}};
}

ordered_json location(const Region& at, const Context& context) {
    const Source* const source = find_source(context.report, at.file);
    const ordered_json lines = {{"start", {{"line", at.from.line}}}, {"end", {{"line", at.to.line}}}};
    return {{"path", context.style.path_prefix + at.file},
            {"range", source == nullptr ? lines : range(*source, at.begin, at.end, at)}};
}

/// All edits as one: what the stretch from the first to the last of them becomes.
ordered_json suggestion(const Source& source, const std::vector<Edit>& edits, const Region& known) {
    std::string text;
    std::size_t at = edits.front().start;
    for (const Edit& edit : edits) {
        text += source.text.substr(std::min(at, source.text.size()), edit.start - at) + edit.text;
        at = edit.end;
    }
    return {{"range", range(source, edits.front().start, at, known)}, {"text", text}};
}

ordered_json suggestions(const Finding& finding, const Context& context) {
    ordered_json list = ordered_json::array();
    const Source* const source = find_source(context.report, finding.at.file);
    for (const Fix& fix : finding.fixes)
        if (source != nullptr && !fix.edits.empty()) list.push_back(suggestion(*source, fix.edits, finding.at));
    return list;
}

ordered_json related(const Finding& finding, const Context& context) {
    ordered_json list = ordered_json::array();
    for (const Note& note : finding.notes)
        list.push_back({{"message", note.message}, {"location", location(note.at, context)}});
    return list;
}

ordered_json diagnostic(const Finding& finding, const Context& context) {
    const std::string help = finding.help.empty() ? "" : "\n" + finding.help;
    return {{"message", finding.message + help},
            {"location", location(finding.at, context)},
            {"severity", severity_of(finding.severity)},
            {"code", {{"value", finding.rule}}},
            {"suggestions", suggestions(finding, context)},
            {"related_locations", related(finding, context)}};
}

}  // namespace

std::string rdjson(const Report& report, const Style& style) {
    const Context context{report, style};
    ordered_json diagnostics = ordered_json::array();
    for (const Finding& finding : report.findings) diagnostics.push_back(diagnostic(finding, context));
    return document({{"source", {{"name", "okr"}}}, {"severity", "WARNING"}, {"diagnostics", diagnostics}});
}

/// A line stands for itself, so each says who found it.
std::string rdjsonl(const Report& report, const Style& style) {
    const Context context{report, style};
    std::string out;
    for (const Finding& finding : report.findings) {
        ordered_json value = diagnostic(finding, context);
        value["source"] = {{"name", "okr"}};
        out += line(value);
    }
    return out;
}

}  // namespace okr::render
