// The alignment for programs: one document.
#include <nlohmann/json.hpp>

#include "render/align.hpp"
#include "render/align_values.hpp"
#include "render/json_text.hpp"

namespace okr::render {

namespace {

using nlohmann::ordered_json;

ordered_json or_null(const std::string& text) { return text.empty() ? ordered_json() : ordered_json(text); }

ordered_json leads_json(const std::vector<Lead>& leads) {
    ordered_json list = ordered_json::array();
    for (const Lead& lead : leads) list.push_back({{"path", lead.path}, {"steps", lead.steps}});
    return list;
}

}  // namespace

std::string align_json(const Alignment& alignment, const AlignView& view, const Style&) {
    ordered_json value = {{"schema_version", 1},
                          {"tool", tool()},
                          {"cycle", or_null(alignment.cycle)},
                          {"first_day", or_null(alignment.first_day)},
                          {"last_day", or_null(alignment.last_day)},
                          {"at", or_null(alignment.at)},
                          {"conversations", conversations_json(alignment.conversations)},
                          {"figures", figures_json(alignment.figures)},
                          {"leads", leads_json(alignment.leads)},
                          {"left_out", alignment.left_out},
                          {"unreadable", alignment.unreadable}};
    if (view.emergence != nullptr) value["emergence"] = emergence_json(*view.emergence);
    return document(value);
}

}  // namespace okr::render
