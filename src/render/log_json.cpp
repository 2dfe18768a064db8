// The log for programs: one document, the oldest event first.
#include <nlohmann/json.hpp>

#include "render/change_json.hpp"
#include "render/json_text.hpp"
#include "render/log.hpp"

namespace okr::render {

namespace {

using nlohmann::ordered_json;

ordered_json event_json(const Event& event) {
    ordered_json value = {{"commit", event.commit},
                          {"date", event.date},
                          {"author", {{"name", event.author.name}, {"email", event.author.email}}},
                          {"summary", event.summary},
                          {"life", event.life}};
    value.update(change_json(event.change));
    value.erase("approved");
    if (!event.change.part_of.empty()) value["part_of"] = event.change.part_of;
    if (event.parts.empty()) return value;
    value["parts"] = ordered_json::array();
    for (const Change& part : event.parts) value["parts"].push_back({{"object", part.object}, {"title", part.title}});
    return value;
}

ordered_json series_json(const Series& series) {
    ordered_json values = ordered_json::array();
    for (const Series::Value& value : series.values)
        values.push_back({{"date", value.date},
                          {"text", value.text},
                          {"number", value.number ? ordered_json(*value.number) : ordered_json()}});
    return {{"object", series.object}, {"title", series.title}, {"values", values}};
}

/// One event a line: a document of hundreds of thousands as one value would take ten times their memory.
std::string events_text(const std::vector<Event>& events) {
    std::string out;
    for (const Event& event : events) {
        out += (out.empty() ? "[\n    " : ",\n    ") + line(event_json(event));
        if (out.ends_with('\n')) out.pop_back();
    }
    return out.empty() ? "[]" : out + "\n  ]";
}

}  // namespace

std::string log_json(const Log& log, const Style&) {
    constexpr std::string_view no_events = "\"events\": []";
    ordered_json series = ordered_json::array();
    for (const Series& one : log.series) series.push_back(series_json(one));
    std::string out = document({{"schema_version", 1},
                                {"tool", tool()},
                                {"ref", log.ref},
                                {"events", ordered_json::array()},
                                {"series", series},
                                {"unreadable", log.unreadable},
                                {"commits", log.commits}});
    const std::size_t at = out.find(no_events);
    return out.replace(at, no_events.size(), "\"events\": " + events_text(log.events));
}

}  // namespace okr::render
