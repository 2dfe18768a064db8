// The life of one object, or of everything under a reference.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "history/events.hpp"
#include "okr/log.hpp"
#include "store/snapshots.hpp"

namespace okr::history {

struct LogOptions {
    std::string ref;  ///< empty: everything
    Bounds bounds;
    bool by_likeness = false;  ///< go on beyond an addition with what was most alike before
    /// How many commits have been read, or looked at, of how many (0: not known yet); now and then.
    std::function<void(std::string_view what, std::size_t done, std::size_t of)> progress;
};

/// Of HEAD. Fails where there is no such thing, no commit, or a part of its history is missing.
base::Result<Log> log(const store::Snapshots& snapshots, const LogOptions& options);

}  // namespace okr::history
