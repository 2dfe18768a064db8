// What a change does to the conversations: those that it opens and closes, as short lists for the report of a review.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "okr/conversation.hpp"
#include "render/format.hpp"

namespace okr::render {

/// Without a heading, in no more than so many bytes; what does not fit is counted. Nothing where there is neither.
std::string conversation_list_markdown(const std::vector<Conversation>& opened, const std::vector<Conversation>& closed,
                                       std::size_t room);

/// With headings, and the evidence of those that open.
std::string conversation_list_text(const std::vector<Conversation>& opened, const std::vector<Conversation>& closed,
                                   const Style& style);

}  // namespace okr::render
