// Conversations in the order in which their readers want them: by topic, by goal for leaders, by team for teams.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "render/align.hpp"

namespace okr::render {

/// Conversations of one kind within a group.
struct KindPortion {
    std::string kind;
    std::vector<const Conversation*> conversations;  ///< in the order of the report
};

struct ConversationGroup {
    std::string heading;             ///< a topic, a team, or a goal with its title: words of users
    bool is_brief = false;           ///< only counted, for it is the business of others
    std::vector<KindPortion> kinds;  ///< in the order of the report
    [[nodiscard]] std::size_t count() const;
};

/// Groups without a conversation are left out.
std::vector<ConversationGroup> conversation_groups(const Alignment& alignment, const AlignView& view);

/// "strategy", "between teams", "pull", "pace"; of an unknown kind "other".
std::string_view topic_of(std::string_view kind);

/// "strategy 4, between teams 3".
std::string counts_by_topic(const std::vector<Conversation>& conversations);

}  // namespace okr::render
