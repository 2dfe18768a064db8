// What git tells of one cycle's OKRs, as plain values: who wrote what first, what was touched when. It is gathered
// elsewhere; without git there is none.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace okr::aligning {

/// Something that a commit did.
struct Deed {
    std::string commit;       ///< full id
    std::uint32_t order = 0;  ///< place in history: parents before children
    std::int64_t time = 0;    ///< of the committer: seconds since 1970-01-01, UTC
    std::string name, email;  ///< of the author, as .mailmap has them; the address in small letters
    std::string what;         ///< in words: "target eased from 65% to 60%"; may be empty
};

/// A commitment that was eased, or given up, after the cycle began.
struct Bent {
    Deed deed;
    std::string ref;       ///< the key result (or the dropped objective), by its latest name
    std::string title;     ///< what it says, or said
    std::string approval;  ///< "approved by Ada: reason"; empty without one
};

struct TeamPast {
    std::optional<Deed> arrived;          ///< main-line commit that brought its first objective of the cycle
    bool arrived_with_root = false;       ///< that was the repository's first commit: nobody knows how late
    std::vector<Bent> bent;               ///< oldest first
    std::size_t means_changed = 0;        ///< changes after the cycle's start made to initiatives
    std::size_t commitments_changed = 0;  ///< … and to objectives and key results, check-ins left out
};

template <typename T>
using ByRef = std::map<std::string, T, std::less<>>;

struct Past {
    ByRef<Deed> first;    ///< of objectives and initiatives: who wrote it first, whatever it was called then
    ByRef<Deed> touched;  ///< of objectives: the last change in meaning to it or to one of its key results
    ByRef<std::vector<Deed>> changed;  ///< of goals (by id), objectives and key results (by ref): changes in meaning
                                       ///< after they were first written, oldest first; a goal's are those of its
                                       ///< title, why, indicators, and of the choices of the strategy
    ByRef<Deed> checked_in;            ///< of key results: the last check-in
    ByRef<TeamPast> teams;
    std::map<std::string, std::string, std::less<>> people;  ///< addresses of members and centre, in small letters, to
                                                             ///< those that .mailmap gives them
};

}  // namespace okr::aligning
