#include "render/finding_json.hpp"

#include <nlohmann/json.hpp>

namespace okr::render {

namespace {

using nlohmann::ordered_json;

template <typename T>
ordered_json list_of(const std::vector<T>& values, ordered_json (*convert)(const T&)) {
    ordered_json list = ordered_json::array();
    for (const T& value : values) list.push_back(convert(value));
    return list;
}

ordered_json text_or_null(const std::string& text) { return text.empty() ? ordered_json() : ordered_json(text); }

ordered_json note_json(const Note& note) {
    return {{"message", note.message},       {"file", note.at.file},        {"line", note.at.from.line},
            {"column", note.at.from.column}, {"end_line", note.at.to.line}, {"end_column", note.at.to.column}};
}

ordered_json edit_json(const Edit& edit) { return {{"start", edit.start}, {"end", edit.end}, {"text", edit.text}}; }

ordered_json fix_json(const Fix& fix) {
    return {{"title", fix.title}, {"safe", fix.safe}, {"edits", list_of(fix.edits, edit_json)}};
}

}  // namespace

ordered_json finding_json(const Finding& finding) {
    return {{"rule", finding.rule},
            {"severity", name(finding.severity)},
            {"message", finding.message},
            {"why", finding.why},
            {"help", finding.help},
            {"file", finding.at.file},
            {"line", finding.at.from.line},
            {"column", finding.at.from.column},
            {"end_line", finding.at.to.line},
            {"end_column", finding.at.to.column},
            {"object", text_or_null(finding.object)},
            {"subject", text_or_null(finding.subject)},
            {"fingerprint", finding.fingerprint},
            {"notes", list_of(finding.notes, note_json)},
            {"fixes", list_of(finding.fixes, fix_json)}};
}

ordered_json findings_json(const std::vector<Finding>& findings) { return list_of(findings, finding_json); }

nlohmann::ordered_json summary_json(const Summary& summary) {
    return {{"files", summary.files},       {"skipped", summary.skipped}, {"errors", summary.errors},
            {"warnings", summary.warnings}, {"infos", summary.infos},     {"fixable", summary.fixable},
            {"allowed", summary.allowed}};
}

}  // namespace okr::render
