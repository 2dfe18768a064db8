// What AddressSanitizer is told where tests run a program in an environment of their own: its usual options, but no
// search for leaks while somebody traces the process, where it cannot search; and the libraries whose leaks are known.
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace {

/// Asked before anything is set up: by system calls alone, without what the sanitizer watches.
__attribute__((no_sanitize("address", "undefined"))) bool is_traced() {
    char text[2048];
    const long file = syscall(SYS_openat, AT_FDCWD, "/proc/self/status", O_RDONLY | O_CLOEXEC);
    const long size = file < 0 ? 0 : syscall(SYS_read, file, text, sizeof text);
    if (file >= 0) syscall(SYS_close, file);
    constexpr char key[] = "\nTracerPid:\t";
    for (long at = 0; at + static_cast<long>(sizeof key) <= size; ++at) {
        long same = 0;
        while (key[same] != 0 && text[at + same] == key[same]) ++same;
        if (key[same] == 0) return text[at + same] != '0';
    }
    return false;
}

}  // namespace

// NOLINTBEGIN(bugprone-reserved-identifier): the sanitizers call them so.
extern "C" {
const char* __asan_default_options();
const char* __lsan_default_suppressions();

const char* __asan_default_options() { return is_traced() ? "detect_leaks=0" : ""; }

/// The same as tests/fuzz/libraries.lsan.
const char* __lsan_default_suppressions() { return "leak:libgit2\nleak:libpcre2\n"; }
}
// NOLINTEND(bugprone-reserved-identifier)
