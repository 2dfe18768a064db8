// Put before a program by LD_PRELOAD: the allocations from FAIL_FROM to FAIL_TO (counted from 1; FAIL_TO: the same one
// where it is not set) give nothing. FAIL_COUNT names a file that takes down how many there were in all, and how many
// before the program had said what is to happen then.
#include <dlfcn.h>
#include <fcntl.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>

extern "C" {

void* __libc_malloc(std::size_t size);
void* __libc_calloc(std::size_t count, std::size_t size);
void* __libc_realloc(void* old, std::size_t size);
void* __libc_memalign(std::size_t alignment, std::size_t size);

static std::atomic<long> turn = 0;
static long before = 0;
static long first = -1;
static long last = 0;

static long number(const char* name, long otherwise) {
    const char* text = std::getenv(name);
    return text == nullptr ? otherwise : std::atol(text);
}

static bool fails() {
    const long now = ++turn;
    if (first < 0) {
        last = number("FAIL_TO", number("FAIL_FROM", 0));
        first = number("FAIL_FROM", 0);
    }
    if (now < first || now > last) return false;
    errno = ENOMEM;
    return true;
}

void* malloc(std::size_t size) { return fails() ? nullptr : __libc_malloc(size); }
void* calloc(std::size_t count, std::size_t size) { return fails() ? nullptr : __libc_calloc(count, size); }
void* realloc(void* old, std::size_t size) { return fails() ? nullptr : __libc_realloc(old, size); }
void* memalign(std::size_t alignment, std::size_t size) { return fails() ? nullptr : __libc_memalign(alignment, size); }
void* aligned_alloc(std::size_t alignment, std::size_t size) { return memalign(alignment, size); }
int posix_memalign(void** memory, std::size_t alignment, std::size_t size) {
    *memory = memalign(alignment, size);
    return *memory == nullptr ? ENOMEM : 0;
}

/// The program asks for SIGABRT when it is ready.
sighandler_t signal(int number, sighandler_t handler) {
    if (number == SIGABRT && before == 0) before = turn;
    using Signal = sighandler_t (*)(int, sighandler_t);
    return reinterpret_cast<Signal>(dlsym(RTLD_NEXT, "signal"))(number, handler);
}

__attribute__((destructor)) static void take_down() {
    const char* path = std::getenv("FAIL_COUNT");
    if (path == nullptr) return;
    const int file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    char text[64];
    const int size = std::snprintf(text, sizeof text, "%ld %ld", turn.load(), before);
    if (file >= 0 && write(file, text, static_cast<std::size_t>(size)) == size) close(file);
}
}
