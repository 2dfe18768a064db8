// `okr classify`: what each sentence is, for people and for programs.
#pragma once

#include <span>
#include <string>

#include "okr/reading.hpp"
#include "render/format.hpp"

namespace okr::render {

struct Classified {
    std::string text;
    Reading reading;
};

/// The kind (with `?` where the reading is not sure), the sentence, why, and what was found in it.
std::string readings_text(std::span<const Classified> sentences, const Style& style);

/// One document: `{"schema_version", "tool", "readings": […]}`.
std::string readings_json(std::span<const Classified> sentences);

/// One sentence a line: `{"text", "kind", "sure", "why", "measure", "split"}`. `baseline` and `target` are as written,
/// with `baseline_value` and `target_value` as numbers beside them; null where there is none.
std::string readings_jsonl(std::span<const Classified> sentences);

}  // namespace okr::render
