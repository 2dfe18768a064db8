// Signals wait while a file is half written, so that none of them leaves one behind.
//
// They are delivered when the object goes: whoever sent SIGINT, SIGTERM or SIGHUP sees the program die by it, after it
// has tidied up. There is no handler, so there is nothing that a handler may not do.
#pragma once

#include <csignal>

#include "base/must_unwind.hpp"

namespace okr::store {

class HeldSignals {
public:
    HeldSignals();
    HeldSignals(const HeldSignals&) = delete;
    HeldSignals& operator=(const HeldSignals&) = delete;
    ~HeldSignals();

    /// Does a signal wait that will end the program? Then it is time to tidy up.
    [[nodiscard]] bool asked_to_end() const;

private:
    base::MustUnwind tidying_;
    sigset_t before_{};  ///< what was held already
};

}  // namespace okr::store
