// The program: parses the command line, runs the command, and lets no exception out.
#include <fmt/format.h>
#include <malloc.h>

#include <csignal>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <new>

#include "cli/parse.hpp"
#include "cli/streams.hpp"

namespace {

/// A run only grows: the system is asked for memory in large pieces, and gets it back at the end. Nor are small pieces
/// held back to be joined later, all at once: that took a twentieth of a lint.
void prepare_heap() {
    constexpr int mebibyte = 1 << 20;
    mallopt(M_TOP_PAD, 4 * mebibyte);
    mallopt(M_MMAP_THRESHOLD, 32 * mebibyte);
    mallopt(M_TRIM_THRESHOLD, 1024 * mebibyte);
    mallopt(M_MXFAST, 0);
}

int run(int argc, const char* const* argv) {
    const okr::cli::Request request = okr::cli::parse(argc, argv);
    if (!request.failure.empty()) return okr::cli::complain(request.failure), okr::cli::failed;
    if (request.command == nullptr) return okr::cli::print(request.text) ? okr::cli::done : okr::cli::failed;
    return request.command->run(request.arguments);
}

}  // namespace

int main(int argc, char** argv) {
    prepare_heap();
    std::signal(SIGXFSZ, SIG_IGN);  // beyond `ulimit -f` a write fails, and that is told
    try {
        return run(argc, argv);
    } catch (const std::bad_alloc&) {
        std::fputs("okr: out of memory\n", stderr);
    } catch (const std::filesystem::filesystem_error& error) {
        const bool is_lost = error.path1().is_relative() && error.code() == std::errc::no_such_file_or_directory;
        okr::cli::complain(is_lost ? "the current folder cannot be found; go to one that is there (`cd`)"
                                   : fmt::format("cannot read {}: {}", error.path1().string(), error.code().message()));
    } catch (const std::exception& error) {
        std::fprintf(stderr, "okr: this is a mistake of ours, please report it: %s\n", error.what());
    }
    return okr::cli::failed;
}
