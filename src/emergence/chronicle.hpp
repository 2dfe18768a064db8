// A repository opened for one look at its history: the commits that lead to the tip, the main line, and documents.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "emergence/main_line.hpp"
#include "history/documents.hpp"
#include "history/trail.hpp"
#include "store/snapshots.hpp"

namespace okr::emerging {

/// How many commits have been read, or looked at, of how many (0: not known yet); now and then.
using Progress = std::function<void(std::string_view what, std::size_t done, std::size_t of)>;

/// Stays where it is made.
struct Chronicle {
    const store::Snapshots& snapshots;
    store::Point tip;
    history::Trail trail;
    MainLine main_line;
    history::Documents documents;

    Chronicle(const store::Snapshots& of, store::Point at, history::Trail commits);
    Chronicle(const Chronicle&) = delete;
    Chronicle& operator=(const Chronicle&) = delete;

    /// What is known of a commit: author and message.
    base::Result<git::Commit> commit(history::Trail::Place place) const;
    [[nodiscard]] std::string id(history::Trail::Place place) const { return trail.commit(place).id.hex(); }
    /// The history is large: not every file is looked at.
    [[nodiscard]] bool is_large() const;
};

/// Why there is no history to look at; nothing if there is one.
std::optional<std::string> why_no_history(const store::Snapshots& snapshots);

/// The commit whose history is meant: the point itself, or HEAD where the point is not committed.
base::Result<store::Point> tip_of(const store::Snapshots& snapshots, const store::Point& at);

base::Result<history::Trail> open_trail(const store::Snapshots& snapshots, const store::Point& tip,
                                        const Progress& progress);

}  // namespace okr::emerging
