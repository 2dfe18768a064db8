#include "base/glob.hpp"

#include <re2/re2.h>

namespace okr::base {

struct PathPatterns::Pattern {
    bool includes;
    std::unique_ptr<RE2> expression;
};

namespace {

bool is_negated_class(std::string_view glob) { return glob.starts_with("[!") || glob.starts_with("[^"); }

/// The length of a `[…]` class that starts here; 0 if it is never closed.
std::size_t class_length(std::string_view glob) {
    const std::size_t close = glob.find(']', is_negated_class(glob) ? 3 : 2);
    return close == std::string_view::npos ? 0 : close + 1;
}

/// All but these letters, or these: never a slash, for what is in a folder is another path.
std::string translate_class(std::string_view glob) {
    const bool is_negated = is_negated_class(glob);
    std::string escaped = is_negated ? "[^/" : "[";
    for (const char c : glob.substr(is_negated ? 2 : 1, glob.size() - (is_negated ? 3 : 2)))
        if (c != '/') escaped += c == '\\' || c == '[' || c == ']' ? std::string("\\") + c : std::string(1, c);
    return escaped + "]";
}

/// Takes one token off the front of the glob and gives its regular expression.
std::string translate_token(std::string_view& glob) {
    const auto take = [&glob](std::size_t length) {
        const std::string_view token = glob.substr(0, length);
        glob.remove_prefix(length);
        return token;
    };
    if (glob.starts_with("**/")) return take(3), "(?:.*/)?";
    if (glob.starts_with("**")) return take(2), ".*";
    if (glob.starts_with('*')) return take(1), "[^/]*";
    if (glob.starts_with('?')) return take(1), "[^/]";
    if (glob.starts_with('[') && class_length(glob) > 0) return translate_class(take(class_length(glob)));
    if (glob.starts_with('\\') && glob.size() > 1) return take(1), RE2::QuoteMeta(take(1));
    return RE2::QuoteMeta(take(1));
}

/// A pattern without a slash (but at its end) matches at any depth; a match of a folder takes all that is in it.
std::string translate(std::string_view glob) {
    const bool folder_only = glob.ends_with('/');
    if (folder_only) glob.remove_suffix(1);
    const bool anchored = glob.find('/') != std::string_view::npos;
    if (glob.starts_with('/')) glob.remove_prefix(1);
    std::string expression = anchored ? "(?s)" : "(?s)(?:.*/)?";
    while (!glob.empty()) expression += translate_token(glob);
    return expression + (folder_only ? "/.*" : "(?:/.*)?");
}

}  // namespace

PathPatterns::PathPatterns(const std::vector<std::string>& patterns) {
    RE2::Options options(RE2::Latin1);
    options.set_log_errors(false);
    for (const std::string& pattern : patterns) {
        const bool includes = !pattern.starts_with('!');
        const std::string expression = translate(std::string_view(pattern).substr(includes ? 0 : 1));
        patterns_.push_back({includes, std::make_unique<RE2>(expression, options)});
    }
}

PathPatterns::~PathPatterns() = default;
PathPatterns::PathPatterns(PathPatterns&&) noexcept = default;
PathPatterns& PathPatterns::operator=(PathPatterns&&) noexcept = default;

bool PathPatterns::match(std::string_view path) const {
    const re2::StringPiece text(path.data(), path.size());
    bool matched = false;
    for (const Pattern& pattern : patterns_)
        if (pattern.expression->ok() && RE2::FullMatch(text, *pattern.expression)) matched = pattern.includes;
    return matched;
}

std::string fault_of_pattern(std::string_view pattern) {
    if (pattern.empty()) return "is empty";
    if (pattern.starts_with("../") || pattern.find("/../") != std::string_view::npos || pattern == "..")
        return "leaves the workspace";
    if (pattern.find('[') != std::string_view::npos && class_length(pattern.substr(pattern.find('['))) == 0)
        return "has a `[` that is never closed";
    return {};
}

}  // namespace okr::base
