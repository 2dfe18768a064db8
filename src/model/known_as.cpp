#include "model/known_as.hpp"

#include <algorithm>
#include <array>

namespace okr::model {
namespace {

struct OtherName {
    std::string_view key;
    std::string_view name;
};

constexpr std::array<OtherName, 41> other_names{{
    {"objective", "title"},
    {"key_result", "title"},
    {"kr", "title"},
    {"initiative", "title"},
    {"goal", "title"},
    {"task", "title"},
    {"project", "title"},
    {"name", "title"},
    {"text", "title"},
    {"summary", "title"},
    {"description", "title"},
    {"measure", "metric"},
    {"kpi", "metric"},
    {"from", "baseline"},
    {"start", "baseline"},
    {"initial", "baseline"},
    {"to", "target"},
    {"actual", "current"},
    {"now", "current"},
    {"today", "current"},
    {"okrs", "objectives"},
    {"krs", "key_results"},
    {"results", "key_results"},
    {"tasks", "initiatives"},
    {"projects", "initiatives"},
    {"actions", "initiatives"},
    {"quarter", "cycle"},
    {"period", "cycle"},
    {"parent", "supports"},
    {"aligned_to", "supports"},
    {"aligns_with", "supports"},
    {"contributes_to", "supports"},
    {"reason", "because"},
    {"rationale", "because"},
    {"why", "because"},
    {"assignee", "owner"},
    {"responsible", "owner"},
    {"deadline", "by"},
    {"due", "by"},
    {"url", "link"},
    {"version", "okr"},
}};

bool is_known(const std::vector<std::string_view>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

std::string_view known_as(std::string_view key, const std::vector<std::string_view>& names) {
    for (const OtherName& other : other_names)
        if (other.key == key && is_known(names, other.name)) return other.name;
    return {};
}

}  // namespace okr::model
