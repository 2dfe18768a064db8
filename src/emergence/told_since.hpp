// The step of the main line with which a conversation that only history tells begins: that of the deed it is about.
#pragma once

#include <optional>

#include "align/past.hpp"
#include "emergence/main_line.hpp"
#include "emergence/settled.hpp"
#include "okr/conversation.hpp"

namespace okr::emerging {

/// `nowhere` where it is not committed; nothing where the past does not tell.
std::optional<std::size_t> told_since(const Conversation& conversation, const aligning::Past& past,
                                      const MainLine& line);

}  // namespace okr::emerging
