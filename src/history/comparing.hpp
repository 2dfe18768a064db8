// What a commit made of its files, from their bytes to what happened.
#pragma once

#include <vector>

#include "base/result.hpp"
#include "history/files_met.hpp"
#include "history/ground.hpp"
#include "history/happenings.hpp"
#include "history/marks.hpp"
#include "okr/reading.hpp"

namespace okr::history {

using FileChanges = std::vector<store::FileChange>;

struct Compared {
    std::vector<Happening> made;
    std::vector<Rename> renames;
};

/// Compares files of one history, the oldest commits first.
class Comparing {
public:
    Comparing(const Ground& ground, const Reader& reader)
        : view_(ground.view),
          sides_(ground.snapshots, ground.documents, ground.tip),
          met_(ground.trail, ground.view),
          marks_(ground.view.marks, ground.view.key),
          reader_(reader) {}

    /// Those of the files that have one of the marks, against one parent.
    base::Result<Compared> compare(Trail::Place place, const FileChanges& files, const Marks& marks);
    /// What is so against every parent, each with the files that differ from it; renames against any of them.
    base::Result<Compared> compare_all(Trail::Place place, const std::vector<FileChanges>& lists, const Marks& marks);

    /// Those of the view.
    [[nodiscard]] const Marks& marks() const { return marks_; }
    /// Has the file one of the view's marks?
    base::Result<bool> is_marked(const store::FileChange& file) { return sides_.is_marked(file, marks_); }
    [[nodiscard]] FilesMet& met() { return met_; }

    [[nodiscard]] LastReadable last() && { return std::move(sides_).last(); }

private:
    [[nodiscard]] BothStandings standings_of(const Documented& files) const;

    const View& view_;
    SideReader sides_;
    FilesMet met_;
    Marks marks_;
    const Reader& reader_;
};

}  // namespace okr::history
