// What stood in a file before it could no longer be parsed.
#pragma once

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "diff/document.hpp"
#include "git/id.hpp"

namespace okr::history {

class LastReadable {
public:
    /// By path, then by the bytes that could not be parsed: two files may be broken in the same way.
    using Broken = std::pair<std::string, git::Id>;

    [[nodiscard]] bool knows(const std::string& path, const git::Id& broken) const {
        return before_.contains({path, broken});
    }

    /// The document itself, or what stood there before it broke; nothing where it was never whole.
    [[nodiscard]] std::optional<diffing::PlacedDocument> whole(const git::Id& blob, diffing::PlacedDocument document) {
        if (!document.is_broken()) return document;
        const auto found = before_.find({document.path, blob});
        if (found != before_.end() && found->second) return found->second;
        miss(document.path, blob);
        return std::nullopt;
    }

    /// What stood there matters to nobody here; it may to who knows it.
    void miss(const std::string& path, const git::Id& blob) { missed_.insert({path, blob}); }

    void broke(const std::string& path, const git::Id& blob, std::optional<diffing::PlacedDocument> before) {
        Before& known = before_[{path, blob}];
        if (before) known = std::move(before);  // it may break again with the same bytes
    }

    /// Was anything asked for that these know? Who saw commits before those seen here may have seen it break.
    [[nodiscard]] bool misses_any_of(const std::set<Broken>& known) const {
        return std::any_of(missed_.begin(), missed_.end(), [&](const Broken& one) { return known.contains(one); });
    }

    /// Of which it is known what stood there.
    [[nodiscard]] std::set<Broken> known() const {
        std::set<Broken> known;
        for (const auto& [broken, before] : before_)
            if (before) known.insert(broken);
        return known;
    }

private:
    using Before = std::optional<diffing::PlacedDocument>;

    std::map<Broken, Before> before_;
    std::set<Broken> missed_;  ///< asked for, and not known
};

}  // namespace okr::history
