// How far a long run is, on standard error, where a person waits at a terminal.
#pragma once

#include <chrono>
#include <cstddef>
#include <string_view>

namespace okr::cli {

/// Says nothing in the first half second, nothing with --quiet, and nothing where standard error is no terminal; wipes
/// its line away at the end.
class Progress {
public:
    explicit Progress(bool is_wanted);
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    /// `of` is 0 where nobody knows yet.
    void tell(std::string_view what, std::size_t done, std::size_t of);
    /// Before anything else is written.
    void wipe();

private:
    using Clock = std::chrono::steady_clock;

    bool is_shown_;
    bool has_line_ = false;
    Clock::time_point next_;
};

}  // namespace okr::cli
