// While one of these lives, something waits for its destructor: a file beside its target, a report that must not stay
// without the others. Where memory ends then, the stack is unwound; else the program may end at once, which is safer:
// not every library can be left by an exception.
#pragma once

#include <atomic>

namespace okr::base {

class MustUnwind {
public:
    MustUnwind() { ++living_; }
    MustUnwind(const MustUnwind&) = delete;
    MustUnwind& operator=(const MustUnwind&) = delete;
    ~MustUnwind() { --living_; }

    static bool any() { return living_ > 0; }

private:
    inline static std::atomic<int> living_ = 0;  // of the process, as memory is
};

}  // namespace okr::base
