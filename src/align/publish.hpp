// Drafts of conversations to conversations: places become lines, and each gets its fingerprint.
#pragma once

#include <map>
#include <string_view>
#include <vector>

#include "align/conversation_kind.hpp"
#include "base/line_index.hpp"

namespace okr::aligning {

class Publisher {
public:
    explicit Publisher(const model::Workspace& workspace) : workspace_(workspace) {}

    /// The fingerprint is a hash of the kind, the subjects and the texts that are quoted; never of a line or a path,
    /// and not of who is asked.
    Conversation publish(const ConversationInfo& kind, Draft draft);

private:
    Evidence evidence(const Exhibit& exhibit);
    std::size_t line_of(const model::Place& place);

    const model::Workspace& workspace_;
    std::map<std::uint32_t, base::LineIndex> lines_;
};

}  // namespace okr::aligning
