// What stood in a file before it could no longer be parsed.
#pragma once

#include <optional>
#include <unordered_map>

#include "diff/document.hpp"
#include "git/id.hpp"

namespace okr::history {

class LastReadable {
public:
    [[nodiscard]] bool knows(const git::Id& broken) const { return before_.contains(broken); }

    /// The document itself, or what stood there before it broke; nothing where it was never whole.
    [[nodiscard]] std::optional<diffing::PlacedDocument> whole(const git::Id& blob,
                                                               diffing::PlacedDocument document) const {
        if (!document.is_broken()) return document;
        const auto found = before_.find(blob);
        return found == before_.end() ? std::nullopt : found->second;
    }

    void broke(const git::Id& blob, std::optional<diffing::PlacedDocument> before) {
        before_.try_emplace(blob, std::move(before));
    }

private:
    std::unordered_map<git::Id, std::optional<diffing::PlacedDocument>> before_;
};

}  // namespace okr::history
