// Where memory ends the program says so and ends with 2, wherever that is.
//
// An exception would not do: libraries make their tables before `main`, the standard library lists folders in functions
// that may throw nothing, no exception gets through a function of the C library, RE2 cannot be left by one, and cmark
// ends a program itself. So the end is at once, but where files wait to be tidied up: there std::bad_alloc is thrown,
// and `main` catches it.
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <exception>
#include <new>
#include <string_view>

#include "base/must_unwind.hpp"

namespace {

volatile std::sig_atomic_t has_ended = 0;
std::terminate_handler usual_end = nullptr;

[[noreturn]] void end() {
    constexpr std::string_view words = "okr: out of memory\n";
    static_cast<void>(!::write(STDERR_FILENO, words.data(), words.size()));
    ::_exit(2);
}

/// Asked by `new` when it has nothing to give.
void end_or_throw() {
    if (!okr::base::MustUnwind::any()) end();
    has_ended = 1;
    throw std::bad_alloc();
}

void terminated() {
    if (has_ended != 0) end();
    usual_end();
}

/// A library in C has left the reason in `errno`. What returns from here ends the process by the signal, as ever.
void aborted(int) {
    if (has_ended != 0 || errno == ENOMEM) end();
}

/// Before all others: 101 is the first that is not the system's.
[[gnu::constructor(101)]] void prepare() {
    std::set_new_handler(end_or_throw);
    usual_end = std::set_terminate(terminated);
    std::signal(SIGABRT, aborted);
}

}  // namespace
