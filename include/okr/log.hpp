// The life of an objective, a key result, a team or a goal, as git tells it: who set, moved, reworded, eased, checked
// in, and when.
//
// An event is a change (okr/change.hpp) with the commit that made it; their kinds are the same.
//
// `okr log` makes these; its `--format json` tells one Log. It reads a repository of git, which the public API
// does not: no function of these headers returns one.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "okr/change.hpp"

namespace okr {

struct Person {
    std::string name, email;  ///< as .mailmap has them
};

struct Event {
    std::string commit;  ///< full id
    std::string date;    ///< of the commit (not of its author's first try): ISO 8601 in UTC, "2026-01-20T09:30:00Z"
    Person author;
    std::string summary;  ///< the first line of the commit's message
    Change change;        ///< its file and line are those of that commit
    std::string life;  ///< the object's latest name; of an id's earlier owner with "~1". One object's events share it
    std::vector<Change> parts;  ///< what came or went with the object, where that is not told by itself
};

/// What a key result's `current` was after each check-in.
struct Series {
    std::string object;  ///< by its latest name, as Event::life
    std::string title;
    struct Value {
        std::string date;
        std::string text;              ///< as written
        std::optional<double> number;  ///< nothing where it cannot be read
    };
    std::vector<Value> values;  ///< oldest first
};

struct Log {
    std::string ref;             ///< as asked for; empty: everything
    std::vector<Event> events;   ///< oldest first: a commit stands behind its parents
    std::vector<Series> series;  ///< of key results with more than one value, by object
    std::size_t commits = 0;     ///< looked at
    std::vector<std::string>
        unreadable;  ///< "1f2e3d4c5b6a: okrs/a.yaml cannot be parsed": what happened there is not told
};

}  // namespace okr
