// The step of the main line that brought the youngest of the words that a conversation quotes.
#pragma once

#include "emergence/past_of.hpp"
#include "okr/conversation.hpp"

namespace okr::emerging {

/// `nowhere` where one of them is not committed.
std::size_t quoted_since(const Conversation& conversation, const Recollection& recollection);

}  // namespace okr::emerging
