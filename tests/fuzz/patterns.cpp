// Path patterns of a stranger: the first line is a path, each other one a pattern. They are refused with words or mean
// what the shell's function for matching means by them.
#include <fnmatch.h>

#include <algorithm>

#include "base/glob.hpp"
#include "base/utf8.hpp"
#include "promise.hpp"

namespace {

using okr::base::PathPatterns;
using okr::fuzzing::promise;

std::string next_line(std::string_view& text) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string line(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    return line;
}

/// Stars and questions alone, and few stars: the reference takes exponential time, and ends at a NUL.
bool is_plain(std::string_view pattern) {
    return pattern.starts_with('/') && pattern.size() > 1 && !pattern.ends_with('/') &&
           pattern.find_first_of(std::string_view("[\\\0", 3)) == std::string_view::npos &&
           pattern.find("**") == std::string_view::npos && std::count(pattern.begin(), pattern.end(), '*') < 5;
}

/// Does the pattern, without its leading slash, match the path or a folder above it?
bool reference(const std::string& pattern, const std::string& path) {
    for (std::size_t end = path.find('/');; end = path.find('/', end + 1)) {
        if (fnmatch(pattern.c_str(), path.substr(0, end).c_str(), FNM_PATHNAME | FNM_NOESCAPE) == 0) return true;
        if (end == std::string::npos) return false;
    }
}

std::string escaped(std::string_view path) {
    std::string out = "/";
    for (const char c : path) (out += '\\') += c;
    return out;
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view text = okr::fuzzing::bytes_of(data, size);
    const std::string path = next_line(text);
    std::vector<std::string> patterns;
    while (!text.empty()) patterns.push_back(next_line(text));
    const bool is_path =
        !path.empty() && !path.starts_with('/') && !path.ends_with('/') && path.find('\0') == std::string::npos;
    for (const std::string& pattern : patterns) {
        promise(!okr::base::first_invalid_utf8(okr::base::fault_of_pattern(pattern)), "a fault is valid UTF-8");
        if (is_path && is_plain(pattern))
            promise(PathPatterns({pattern}).match(path) == reference(pattern.substr(1), path),
                    "a pattern means one thing");
    }
    const bool matched = PathPatterns(patterns).match(path);
    promise(matched == PathPatterns(patterns).match(path), "a path matches alike twice");
    if (!is_path) return 0;
    patterns.push_back(escaped(path));
    promise(PathPatterns(patterns).match(path), "a path matches its own name");
    patterns.push_back("!" + patterns.back());
    promise(!PathPatterns(patterns).match(path), "the last pattern that matches decides");
    return 0;
}
