// Conversations and figures as programs read them.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <vector>

#include "okr/align.hpp"

namespace okr::render {

nlohmann::ordered_json conversation_json(const Conversation& conversation);
nlohmann::ordered_json conversations_json(const std::vector<Conversation>& conversations);
nlohmann::ordered_json coverage_json(const std::vector<Coverage>& goals);
nlohmann::ordered_json figures_json(const Figures& figures);
nlohmann::ordered_json emergence_json(const Emergence& emergence);

}  // namespace okr::render
