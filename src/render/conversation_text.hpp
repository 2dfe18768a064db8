// Conversations for people at a terminal.
//
//     [off-strategy] Freight puts the inland depots first, while the strategy says islands. What does Freight see?
//       › freight/depots@2026-Q1: Win the inland depots (okrs/2026-Q1/freight.yaml:5)
//       since 1f2e3d4
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "render/conversation_groups.hpp"
#include "render/format.hpp"

namespace okr::render {

/// At most so many glyphs of the text, as written; `…` where there is more.
std::string shortened(std::string_view text, std::size_t most);

/// Words of users where a line begins: `::` there is a command to GitHub, so a dot stands before it.
std::string as_line(std::string_view text);

/// A commit's id as short as people say it; other words as they are, made harmless.
std::string short_commit(std::string_view id);

std::string conversation_text(const Conversation& conversation, const Style& style);

/// A heading with the number, and what stands below it; of each kind no more than the view wants, the rest counted.
std::string group_text(const ConversationGroup& group, const AlignView& view, const Style& style);

}  // namespace okr::render
