// Readings for programs.
#include <nlohmann/json.hpp>

#include "render/json_text.hpp"
#include "render/reading_table.hpp"

namespace okr::render {

namespace {

using nlohmann::ordered_json;

/// Without a place in the sentence there is nothing that was written.
ordered_json as_written(const std::optional<Quantity>& quantity) {
    return quantity ? ordered_json(quantity->text) : ordered_json();
}

/// A target that a template leaves open (`X%`) has no value.
ordered_json value_of(const std::optional<Quantity>& quantity) {
    return quantity && !quantity->is_placeholder ? ordered_json(quantity->value) : ordered_json();
}

ordered_json measure_json(const Measure& measure) {
    return {{"metric", measure.metric},
            {"comparator", measure.comparator},
            {"direction", name(measure.direction)},
            {"baseline", as_written(measure.baseline)},
            {"target", as_written(measure.target)},
            {"unit", measure.unit},
            {"period", measure.period},
            {"baseline_value", value_of(measure.baseline)},
            {"target_value", value_of(measure.target)}};
}

ordered_json split_json(const Split& split) {
    return {{"initiative", split.initiative}, {"key_result", split.key_result}};
}

ordered_json reading_json(const Classified& sentence) {
    const Reading& reading = sentence.reading;
    return {{"text", sentence.text},
            {"kind", name(reading.kind)},
            {"sure", reading.sure},
            {"why", reading.why},
            {"measure", reading.measure ? measure_json(*reading.measure) : ordered_json()},
            {"split", reading.split ? split_json(*reading.split) : ordered_json()}};
}

}  // namespace

std::string readings_json(std::span<const Classified> sentences) {
    ordered_json value = {{"schema_version", 1}, {"tool", tool()}, {"readings", ordered_json::array()}};
    for (const Classified& sentence : sentences) value["readings"].push_back(reading_json(sentence));
    return document(value);
}

std::string readings_jsonl(std::span<const Classified> sentences) {
    std::string out;
    for (const Classified& sentence : sentences) out += line(reading_json(sentence));
    return out;
}

}  // namespace okr::render
