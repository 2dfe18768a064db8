// A commit of a few files looked at with all that it changed: what seems to come or go is seen to move, what is
// referred to is known.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "history/comparing.hpp"

namespace okr::history {

class Beyond {
public:
    explicit Beyond(const Ground& ground);

    /// Nothing where the commit changed too many files to be searched: a reorganisation of everything.
    base::Result<std::optional<Compared>> look(Trail::Place place, Comparing& comparing);

    /// The files of the view.
    [[nodiscard]] const store::View& within() const { return within_; }

private:
    [[nodiscard]] bool is_in_view(const std::string& path) const;
    [[nodiscard]] std::set<std::string> outside(const std::vector<FileChanges>& lists) const;
    base::Result<bool> may_hold(const store::FileChange& file, Comparing& comparing) const;
    base::Result<Compared> without_new(Trail::Place place, const FileChanges& files, Comparing& comparing) const;
    base::Result<Compared> search(Trail::Place place, const std::vector<FileChanges>& lists,
                                  Comparing& comparing) const;

    const Trail& trail_;
    const store::Snapshots& snapshots_;
    const View& view_;
    store::View within_;
    store::View everything_;
};

}  // namespace okr::history
