// The formats `json` (one document) and `jsonl` (one finding a line), for programs.
#include <nlohmann/json.hpp>

#include "render/finding_json.hpp"
#include "render/format.hpp"
#include "render/json_text.hpp"

namespace okr::render {

namespace {

using nlohmann::ordered_json;

constexpr int schema_version = 1;

}  // namespace

std::string json(const Report& report, const Style&) {
    return document({{"schema_version", schema_version},
                     {"tool", tool()},
                     {"findings", findings_json(report.findings)},
                     {"summary", summary_json(report.summary)}});
}

std::string jsonl(const Report& report, const Style&) {
    std::string out;
    for (const Finding& finding : report.findings) {
        ordered_json value = finding_json(finding);
        value["schema_version"] = schema_version;
        value["tool"] = tool();
        out += line(value);
    }
    return out;
}

}  // namespace okr::render
