// The review for programs: one document.
#include <nlohmann/json.hpp>

#include "render/align_values.hpp"
#include "render/change_json.hpp"
#include "render/finding_json.hpp"
#include "render/json_text.hpp"
#include "render/review.hpp"

namespace okr::render {

namespace {

using nlohmann::ordered_json;

ordered_json teams_json(const std::vector<TalkTo>& teams) {
    ordered_json list = ordered_json::array();
    for (const TalkTo& one : teams) list.push_back(one.team);
    return list;
}

ordered_json reasons_json(const std::vector<TalkTo>& teams) {
    ordered_json reasons = ordered_json::object();
    for (const TalkTo& one : teams) reasons[one.team] = one.reasons;
    return reasons;
}

}  // namespace

std::string review_json(const Review& review, const Style&) {
    return document(
        {{"schema_version", 1},
         {"tool", tool()},
         {"base", review.base},
         {"base_name", review.base_name},
         {"head", review.head},
         {"judged_by", review.judged_by},
         {"verdict", name(review.verdict)},
         {"reasons", review.reasons},
         {"changes", changes_json(review.difference.changes)},
         {"introduced", findings_json(review.introduced)},
         {"resolved", findings_json(review.resolved)},
         {"allowed", review.allowed},
         {"softened", review.softened},
         {"only_merged", review.only_merged},
         {"conflicts", review.conflicts},
         {"unreadable", review.difference.unreadable},
         {"layout_only", review.difference.layout_only},
         {"conversations",
          {{"opened", conversations_json(review.opened)}, {"closed", conversations_json(review.closed)}}},
         {"coverage",
          {{"before", coverage_json(review.coverage_before)}, {"after", coverage_json(review.coverage_after)}}},
         {"talk_to", teams_json(review.talk_to)},
         {"talk_to_reasons", reasons_json(review.talk_to)}});
}

}  // namespace okr::render
