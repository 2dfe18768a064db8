#include "store/held_signals.hpp"

#include <ctime>

namespace okr::store {

namespace {

/// By which a program is asked to end; those of a fault of its own (SIGSEGV …) are never held.
constexpr int endings[]{SIGINT,  SIGTERM, SIGHUP,  SIGQUIT,   SIGPIPE, SIGALRM,
                        SIGUSR1, SIGUSR2, SIGXCPU, SIGVTALRM, SIGPROF};

bool is_ignored(int signal) {
    struct sigaction action {};
    return ::sigaction(signal, nullptr, &action) == 0 && action.sa_handler == SIG_IGN;
}

/// A write beyond `ulimit -f` is told by EFBIG; the signal that comes with it would kill after all was tidied up.
void drop(int signal) {
    sigset_t one;
    ::sigemptyset(&one);
    ::sigaddset(&one, signal);
    const timespec at_once{};
    while (::sigtimedwait(&one, nullptr, &at_once) == signal) {
    }
}

}  // namespace

HeldSignals::HeldSignals() {
    sigset_t held;
    ::sigemptyset(&held);
    for (const int signal : endings) ::sigaddset(&held, signal);
    for (const int signal : {SIGXFSZ, SIGTSTP}) ::sigaddset(&held, signal);
    ::pthread_sigmask(SIG_BLOCK, &held, &before_);
}

HeldSignals::~HeldSignals() {
    if (::sigismember(&before_, SIGXFSZ) == 0) drop(SIGXFSZ);
    ::pthread_sigmask(SIG_SETMASK, &before_, nullptr);
}

bool HeldSignals::asked_to_end() const {
    sigset_t waiting;
    if (::sigpending(&waiting) != 0) return false;
    for (const int signal : endings)
        if (::sigismember(&waiting, signal) == 1 && ::sigismember(&before_, signal) == 0 && !is_ignored(signal))
            return true;
    return false;
}

}  // namespace okr::store
