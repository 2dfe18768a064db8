#include "cli/progress.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdlib>
#include <string>

namespace okr::cli {

namespace {

constexpr std::chrono::milliseconds patience{500};
constexpr std::chrono::milliseconds rhythm{100};

bool is_terminal() {
    const char* name = std::getenv("TERM");
    return ::isatty(STDERR_FILENO) == 1 && name != nullptr && std::string_view(name) != "dumb";
}

void write(const std::string& text) { static_cast<void>(!::write(STDERR_FILENO, text.data(), text.size())); }

}  // namespace

Progress::Progress(bool is_wanted) : is_shown_(is_wanted && is_terminal()), next_(Clock::now() + patience) {}

Progress::~Progress() { wipe(); }

void Progress::tell(std::string_view what, std::size_t done, std::size_t of) {
    if (!is_shown_ || Clock::now() < next_) return;
    next_ = Clock::now() + rhythm;
    has_line_ = true;
    write(of == 0 ? fmt::format("\r\x1b[K{} {}", done, what) : fmt::format("\r\x1b[K{} of {} {}", done, of, what));
}

void Progress::wipe() {
    if (has_line_) write("\r\x1b[K");
    has_line_ = false;
}

}  // namespace okr::cli
