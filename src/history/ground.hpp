// Where the commits and files of a history come from, and which of them are asked for.
#pragma once

#include "history/documents.hpp"
#include "history/happening.hpp"
#include "history/trail.hpp"

namespace okr::history {

/// One thread uses it at a time; all that it refers to must stay where it is.
struct Ground {
    const Trail& trail;
    const store::Snapshots& snapshots;
    Documents& documents;
    const store::Point& tip;
    const View& view;
};

}  // namespace okr::history
