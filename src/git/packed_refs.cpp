#include "git/packed_refs.hpp"

#include <fmt/format.h>

#include <string_view>

#include "git/failure.hpp"
#include "git/id.hpp"
#include "git/small_file.hpp"

namespace okr::git {

namespace {

constexpr std::size_t limit = 256 * 1024 * 1024;
constexpr std::size_t digits = 2 * Id::size;

/// "ID refs/heads/main"; below a tag, "^ID" is what it names. Lines that begin with # tell how the file was made.
bool is_line(std::string_view line) {
    if (line.starts_with('#')) return true;
    const bool is_peeled = line.starts_with('^');
    if (is_peeled) line.remove_prefix(1);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.size() < digits || !Id::from_hex(line.substr(0, digits))) return false;
    return is_peeled ? line.size() == digits : line.size() > digits + 1 && line[digits] == ' ';
}

/// Counted from 1; 0 where there is none.
std::size_t first_damaged_line(std::string_view text) {
    for (std::size_t number = 1; !text.empty(); ++number) {
        const std::size_t end = text.find('\n');
        if (end == std::string_view::npos || !is_line(text.substr(0, end))) return number;
        text.remove_prefix(end + 1);
    }
    return 0;
}

}  // namespace

std::string fault_of_packed_refs(const std::filesystem::path& common) {
    const std::filesystem::path file = common / "packed-refs";
    const std::size_t line = first_damaged_line(read_small_file(file, limit));
    if (line == 0) return {};
    return fmt::format(
        "line {} of {} is damaged, so the branches and tags in it are not known: move the file away, then `git fetch "
        "--tags` brings back those of the remote, and `git update-ref refs/heads/BRANCH COMMIT` your own (below "
        "{} stands where they were)",
        line, shell_word(file.string()), shell_word((common / "logs").string()));
}

}  // namespace okr::git
