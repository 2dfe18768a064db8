// A change, the commit that made it, and what it takes to know whose life it belongs to.
#pragma once

#include <cstddef>
#include <deque>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "history/standing.hpp"
#include "history/trail.hpp"
#include "okr/change.hpp"

namespace okr::history {

struct Happening {
    Trail::Place commit;
    Change change;
    std::vector<std::string> wholes;  ///< Standing::wholes, before and after; only where one object is asked for
    std::vector<std::string> moves;   ///< Standing::moves, likewise
    std::string current;              ///< of a key result after the change
    std::optional<double> number;     ///< the same, where it can be read
    std::string promise;              ///< of a key result that came or went: what it promised, with its numbers
};

/// Does a life begin with it, or go on after a pause?
inline bool is_addition(const Change& change) {
    return change.former.empty() && !change.is_gone &&
           (change.tally == Tally::added || (change.tally == Tally::means && !change.before));
}

/// Many: a vector that grows would need twice the room.
using Happenings = std::deque<Happening>;

/// From this commit on an object has another name.
struct Rename {
    Trail::Place commit;
    std::string former, now;
};

/// Which files are looked into. Other files are looked at where something came or went: it may have moved.
struct View {
    std::vector<std::string> paths;   ///< none: all
    std::set<std::string> marks;      ///< files that have one of these among their bytes; none: all
    bool wants_wholes = false;        ///< whether it matters what an object stands in
    std::string key;                  ///< and this as a key: "team" of a file that belongs to one; may be empty
    std::vector<std::string> within;  ///< where `paths` are none: files, and folders with all in them; none: all
    /// Whether a path says that a file is that of others than the `marks`; nothing: no path says so.
    std::function<bool(const std::string& path, const std::set<std::string>& marks)> is_of_others;

    [[nodiscard]] bool is_part() const { return !paths.empty() || !marks.empty() || !within.empty(); }
};

struct Gathered {
    Happenings happenings;        ///< by commit, the oldest first
    std::vector<Rename> renames;  ///< by commit; those too that no change tells, as of what moved with its whole
    std::vector<std::string> unreadable;  ///< "1f2e3d4c5b6a: okrs/a.yaml cannot be parsed"
    std::set<std::string> elsewhere;      ///< files outside of the view that held something of a marked team, or cycle
    std::set<std::string> teams;          ///< whose files were met
};

}  // namespace okr::history
