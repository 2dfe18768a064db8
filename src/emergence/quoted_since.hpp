// The step of the main line that brought the youngest of the words that a conversation quotes.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "emergence/past_of.hpp"
#include "okr/conversation.hpp"

namespace okr::emerging {

class QuotedSince {
public:
    /// Of something that has a past; it must stay where it is.
    explicit QuotedSince(const Recollection& recollection);

    /// `nowhere` where one of the words is not committed.
    [[nodiscard]] std::size_t of(const Conversation& conversation) const;

private:
    [[nodiscard]] std::size_t arrival(const std::vector<std::string>& teams) const;

    const Recollection& recollection_;
    std::size_t beginning_ = 0;  ///< before the first objective of the cycle there was nothing to talk about
};

}  // namespace okr::emerging
