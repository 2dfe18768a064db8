#include "cli/standard_input.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace okr::cli {

base::Result<std::string> read_stdin(std::size_t limit) {
    std::string text;
    char buffer[65536];
    while (text.size() <= limit) {
        const ssize_t count = ::read(STDIN_FILENO, buffer, sizeof buffer);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return base::Failure{fmt::format("cannot read standard input: {}", std::strerror(errno))};
        if (count == 0) return text;
        text.append(buffer, static_cast<std::size_t>(count));
    }
    return base::Failure{fmt::format("standard input holds more than {} bytes", limit)};
}

}  // namespace okr::cli
