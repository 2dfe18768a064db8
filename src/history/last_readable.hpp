// What stood in a file before it could no longer be parsed.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>

#include "diff/document.hpp"
#include "git/id.hpp"

namespace okr::history {

class LastReadable {
public:
    [[nodiscard]] bool knows(const std::string& path, const git::Id& broken) const {
        return find(path, broken) != nullptr;
    }

    /// The document itself, or what stood there before it broke; nothing where it was never whole.
    [[nodiscard]] std::optional<diffing::PlacedDocument> whole(const git::Id& blob,
                                                               diffing::PlacedDocument document) const {
        if (!document.is_broken()) return document;
        const Before* found = find(document.path, blob);
        return found == nullptr ? std::nullopt : *found;
    }

    void broke(const std::string& path, const git::Id& blob, std::optional<diffing::PlacedDocument> before) {
        Before& known = before_[path][blob];
        if (before) known = std::move(before);  // it may break again with the same bytes
    }

private:
    using Before = std::optional<diffing::PlacedDocument>;

    [[nodiscard]] const Before* find(const std::string& path, const git::Id& blob) const {
        const auto file = before_.find(path);
        if (file == before_.end()) return nullptr;
        const auto found = file->second.find(blob);
        return found == file->second.end() ? nullptr : &found->second;
    }

    /// By path, then by the bytes that could not be parsed: two files may be broken in the same way.
    std::unordered_map<std::string, std::unordered_map<git::Id, Before>> before_;
};

}  // namespace okr::history
