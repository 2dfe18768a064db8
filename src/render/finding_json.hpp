// A finding as programs read it.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <vector>

#include "okr/report.hpp"

namespace okr::render {

nlohmann::ordered_json finding_json(const Finding& finding);
nlohmann::ordered_json findings_json(const std::vector<Finding>& findings);
nlohmann::ordered_json summary_json(const Summary& summary);

}  // namespace okr::render
