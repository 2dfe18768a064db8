// The documents of the files that a commit changed, before and after.
#pragma once

#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/result.hpp"
#include "diff/excerpts.hpp"
#include "history/documents.hpp"
#include "history/last_readable.hpp"
#include "history/marks.hpp"

namespace okr::history {

struct Documented : diffing::Sides {
    std::vector<std::string> broken;  ///< paths that cannot be parsed after the change
};

/// Reads files of one history, the oldest commits first.
class SideReader {
public:
    SideReader(const store::Snapshots& snapshots, Documents& documents, const store::Point& tip)
        : snapshots_(snapshots), documents_(documents), tip_(tip) {}

    /// Those of the files that have one of the marks among their bytes, before or after.
    base::Result<Documented> read(const std::vector<store::FileChange>& files, const Marks& marks);
    /// Has the file one of the marks among its bytes, before or after, or may it have one?
    base::Result<bool> is_marked(const store::FileChange& file, const Marks& marks);
    [[nodiscard]] LastReadable last() && { return std::move(last_); }

private:
    base::Result<bool> pass_over(const store::FileChange& file);
    base::Result<bool> has_mark(const store::Blob& blob, const Marks& marks);
    base::Result<Documented> read(const std::vector<store::FileChange>& files);
    base::Result<bool> add(const store::FileChange& file, Documented& found);
    base::Result<bool> add_excerpts(const store::FileChange& file, Documented& found);
    base::Result<bool> add_before(const store::FileChange& file, Documented& found);
    base::Result<bool> add_after(const store::FileChange& file, Documented& found);

    const store::Snapshots& snapshots_;
    Documents& documents_;
    const store::Point& tip_;
    LastReadable last_;
    std::unordered_map<git::Id, bool> marked_;  ///< by the only marks that are not empty
};

}  // namespace okr::history
