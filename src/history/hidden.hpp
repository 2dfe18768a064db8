// Files that are still there after a change, and that nobody looks at any more: its okr.yaml leaves them out.
#pragma once

#include <set>
#include <string>

#include "base/result.hpp"
#include "history/documents.hpp"
#include "okr/change.hpp"

namespace okr::history {

struct Hidden {
    std::set<std::string> paths;
    std::string settings;  ///< the text of the okr.yaml that hides them
};

/// Files of `to` that the settings of `from` would show. Nothing is read where both have the same settings.
base::Result<Hidden> hidden_files(const store::Snapshots& snapshots, Documents& documents, const store::Point& from,
                                  const store::Point& to);

/// Says so of what went with these files: nobody dropped it, and yet it is lost from sight.
void tell_hidden(const Hidden& hidden, std::vector<Change>& changes);

/// Adds what is gone to a difference that does not tell it yet.
void add_gone(Difference& difference, const std::vector<Change>& changes);

}  // namespace okr::history
