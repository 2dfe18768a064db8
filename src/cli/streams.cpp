#include "cli/streams.hpp"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>

#include "base/printable.hpp"
#include "store/temporary_file.hpp"

namespace okr::cli {

namespace {

std::string_view environment(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string_view() : value;
}

/// The flag wins over NO_COLOR, that over CLICOLOR_FORCE, and that over what standard output is.
bool wants_color(std::string_view choice) {
    if (choice == "always") return true;
    if (choice == "never") return false;
    if (!environment("NO_COLOR").empty()) return false;
    const std::string_view force = environment("CLICOLOR_FORCE");
    if (!force.empty() && force != "0") return true;
    return ::isatty(STDOUT_FILENO) == 1 && environment("TERM") != "dumb";
}

std::size_t terminal_width() {
    winsize size{};
    if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col < 20) return 100;
    return size.ws_col;
}

}  // namespace

bool print(std::string_view text) {
    if (text.empty()) {
        // A closed standard output is an error even when there is nothing to say.
        struct stat status {};
        if (::fstat(STDOUT_FILENO, &status) == 0) return true;
    } else if (store::write_all(STDOUT_FILENO, text)) {
        return true;
    }
    complain(fmt::format("cannot write to standard output: {}", std::strerror(errno)));
    return false;
}

void complain(std::string_view message) {
    const std::string line = fmt::format("okr: {}\n", base::printable(message));
    static_cast<void>(store::write_all(STDERR_FILENO, line));
}

void print_beside(std::string_view text) { static_cast<void>(store::write_all(STDERR_FILENO, text)); }

bool is_error_on_terminal() { return ::isatty(STDERR_FILENO) == 1; }

bool is_color_choice(std::string_view text) {
    return text.empty() || text == "auto" || text == "always" || text == "never";
}

render::Style style_of(const Arguments& arguments) {
    render::Style style;
    style.color = wants_color(arguments.value("color"));
    style.counts = !arguments.has("quiet");
    style.terminal_width = terminal_width();
    return style;
}

}  // namespace okr::cli
