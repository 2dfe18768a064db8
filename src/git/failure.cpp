#include "git/failure.hpp"

#include <fmt/format.h>
#include <git2.h>

#include "base/printable.hpp"

namespace okr::git {

std::string last_words() {
    const git_error* error = git_error_last();
    const bool has_words = error != nullptr && error->message != nullptr && *error->message != '\0';
    return has_words ? base::printable(error->message) : std::string("it gives no reason");
}

base::Failure failure_to(std::string_view what) { return {fmt::format("cannot {}: {}", what, last_words())}; }

std::string backquoted(std::string_view word) {
    constexpr std::size_t longest = 120;
    const bool is_long = word.size() > longest;
    return fmt::format("`{}{}`", base::printable(word.substr(0, longest)), is_long ? "…" : "");
}

std::string shell_word(std::string_view word) {
    constexpr std::string_view plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/._-+@:,";
    if (!word.empty() && word.find_first_not_of(plain) == std::string_view::npos) return std::string(word);
    std::string text = "'";
    for (const char letter : word) text += letter == '\'' ? std::string("'\\''") : std::string(1, letter);
    return base::printable(text + "'");
}

}  // namespace okr::git
