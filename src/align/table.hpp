// The table of all kinds of conversation.
#pragma once

#include <span>

#include "align/conversation_kind.hpp"

namespace okr::aligning {

/// In the order of the documentation, which is that of reports.
std::span<const ConversationKind* const> all_kinds();

}  // namespace okr::aligning
