#include "model/known_as.hpp"

#include <algorithm>
#include <array>

namespace okr::model {
namespace {

struct OtherName {
    std::string_view key;
    std::string_view name;
    std::string_view shape;  ///< in which alone it means that; empty for all
};

constexpr std::array<OtherName, 39> other_names{{
    {"objective", "title", "objective"},
    {"key_result", "title", "key result"},
    {"kr", "title", "key result"},
    {"initiative", "title", "initiative"},
    {"task", "title", "initiative"},
    {"project", "title", "initiative"},
    {"goal", "title", "goal"},
    {"name", "title", ""},
    {"text", "title", ""},
    {"summary", "title", ""},
    {"measure", "metric", ""},
    {"kpi", "metric", ""},
    {"from", "baseline", ""},
    {"start", "baseline", ""},
    {"initial", "baseline", ""},
    {"to", "target", ""},
    {"goal", "target", "key result"},
    {"actual", "current", ""},
    {"now", "current", ""},
    {"okrs", "objectives", ""},
    {"krs", "key_results", ""},
    {"results", "key_results", ""},
    {"tasks", "initiatives", ""},
    {"projects", "initiatives", ""},
    {"actions", "initiatives", ""},
    {"quarter", "cycle", ""},
    {"period", "cycle", ""},
    {"parent", "supports", ""},
    {"aligned_to", "supports", ""},
    {"aligns_with", "supports", ""},
    {"contributes_to", "supports", ""},
    {"reason", "because", ""},
    {"rationale", "because", ""},
    {"why", "because", ""},
    {"assignee", "owner", ""},
    {"responsible", "owner", ""},
    {"deadline", "by", ""},
    {"url", "link", ""},
    {"version", "okr", "settings"},
}};

bool is_known(const std::vector<std::string_view>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

std::string_view known_as(std::string_view key, std::string_view shape, const std::vector<std::string_view>& names) {
    for (const OtherName& other : other_names)
        if (other.key == key && (other.shape.empty() || other.shape == shape) && is_known(names, other.name))
            return other.name;
    return {};
}

}  // namespace okr::model
