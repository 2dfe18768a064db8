#include "base/parallel.hpp"

#include <sched.h>
#include <sys/resource.h>

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <exception>
#include <mutex>
#include <new>
#include <system_error>
#include <thread>
#include <vector>

namespace okr::base {

namespace {

constexpr std::size_t most_threads = 16;

/// Hands out stretches of indices to whoever asks.
class Shared {
public:
    Shared(std::size_t count, const std::function<void(std::size_t)>& work)
        : count_(count), stretch_(std::max<std::size_t>(1, count / 256)), work_(work) {}

    void take_part() noexcept {
        try {
            for (std::size_t from = next_.fetch_add(stretch_); from < count_; from = next_.fetch_add(stretch_))
                for (std::size_t i = from; i < std::min(from + stretch_, count_); ++i) work_(i);
        } catch (...) {
            const std::lock_guard lock(mutex_);
            if (!thrown_) thrown_ = std::current_exception();
            next_ = count_;
        }
    }

    void rethrow() const {
        if (thrown_) std::rethrow_exception(thrown_);
    }

private:
    std::atomic<std::size_t> next_ = 0;
    const std::size_t count_;
    const std::size_t stretch_;
    const std::function<void(std::size_t)>& work_;
    std::mutex mutex_;
    std::exception_ptr thrown_;
};

/// How many helpers the process has address space for: each takes a stack, and a share of its own of the heap.
std::size_t helpers_in_memory() {
    constexpr rlim_t needed = rlim_t{1} << 30U;
    rlimit limit{};
    if (getrlimit(RLIMIT_AS, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY) return most_threads;
    return static_cast<std::size_t>(limit.rlim_cur / needed);
}

std::size_t helpers_for(std::size_t count, std::size_t worth_a_thread) {
    return count < worth_a_thread ? 0 : std::min(cores() - 1, helpers_in_memory());
}

/// A thread's own heap of glibc grows page by page, each by a system call that all threads wait for; so it is asked for
/// a large piece once, which stays with it (as long as M_TRIM_THRESHOLD is larger, and M_MMAP_THRESHOLD too).
void widen_heap() {
    constexpr std::size_t piece = std::size_t{24} << 20U;
    void* volatile asked_for = std::malloc(piece);  // volatile: a compiler leaves out what has no effect that it knows
    std::free(asked_for);
}

/// As many helpers as can be had.
std::vector<std::thread> start(std::size_t helpers, Shared& shared) {
    std::vector<std::thread> threads;
    threads.reserve(helpers);
    try {
        while (threads.size() < helpers)
            threads.emplace_back([&shared] {
                widen_heap();
                shared.take_part();
            });
    } catch (const std::system_error&) {
        // No more threads: those that run do the rest.
    } catch (const std::bad_alloc&) {
        // Nor memory for one; and those that run must be waited for.
    }
    return threads;
}

}  // namespace

/// The standard library tells how many are there, whether or not this process may use them.
std::size_t cores() {
    cpu_set_t set;
    if (sched_getaffinity(0, sizeof set, &set) != 0)
        return std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, most_threads);
    return std::clamp<std::size_t>(CPU_COUNT(&set), 1, most_threads);
}

void for_each_index(std::size_t count, const std::function<void(std::size_t)>& work, std::size_t worth_a_thread) {
    Shared shared(count, work);
    auto threads = start(helpers_for(count, worth_a_thread), shared);
    shared.take_part();
    for (std::thread& thread : threads) thread.join();
    shared.rethrow();
}

}  // namespace okr::base
