// The same work for many things, by all cores. What comes out must not depend on who did what when: every call writes
// to its own place.
#pragma once

#include <cstddef>
#include <functional>

namespace okr::base {

/// Cores that this process may run on, sixteen at most: `taskset` and containers may leave it fewer than there are.
std::size_t cores();

/// Calls `work` once for every index below `count`, in any order and perhaps at once. Fewer calls than `worth_a_thread`
/// stay with the caller; so do all where no thread can be had. The first exception is thrown again when all are done.
void for_each_index(std::size_t count, const std::function<void(std::size_t)>& work, std::size_t worth_a_thread = 64);

}  // namespace okr::base
