// The parts of a SARIF log: the tool with its rules, and one result.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string_view>

#include "okr/report.hpp"
#include "render/format.hpp"
#include "render/line_map.hpp"

namespace okr::render {

/// What a result needs to know of the whole.
struct SarifContext {
    const Report& report;
    const Style& style;
    LineMap lines{report};
};

/// "note", "warning", "error".
std::string_view sarif_level(Severity severity);

/// The tool and all its rules.
nlohmann::ordered_json sarif_driver();

nlohmann::ordered_json sarif_result(const Finding& finding, const SarifContext& context);

}  // namespace okr::render
