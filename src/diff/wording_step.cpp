#include "diff/wording_step.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "base/quoted.hpp"
#include "measure/wording.hpp"

namespace okr::diffing {

namespace {

using Words = std::vector<std::string>;

/// Texts up to this many bytes are shown whole.
constexpr std::size_t short_enough = 60;
/// So many equal words stand beside those that differ.
constexpr std::ptrdiff_t context = 3;

Words words_between_blanks(std::string_view text) {
    constexpr std::string_view blanks = " \t\n\v\f\r";
    Words words;
    for (std::size_t at = text.find_first_not_of(blanks); at != std::string_view::npos;) {
        const std::size_t end = std::min(text.find_first_of(blanks, at), text.size());
        words.emplace_back(text.substr(at, end - at));
        at = text.find_first_not_of(blanks, end);
    }
    return words;
}

/// Signs that tell words apart: C++ and C#.
std::string telling_signs(std::string_view text) {
    std::string signs;
    for (const char c : text)
        if (c == '+' || c == '#' || c == '*' || c == '/') signs += c;
    return signs;
}

std::string excerpt(const Words& words, std::ptrdiff_t first, std::ptrdiff_t last) {
    const auto size = static_cast<std::ptrdiff_t>(words.size());
    const std::ptrdiff_t begin = std::max<std::ptrdiff_t>(0, first - context);
    const std::ptrdiff_t end = std::min(size, last + context);
    return fmt::format("{}{}{}", begin > 0 ? "… " : "", fmt::join(words.begin() + begin, words.begin() + end, " "),
                       end < size ? " …" : "");
}

/// The part that differs.
std::string difference(const Words& old, const Words& now) {
    const auto shorter = std::min(old.size(), now.size());
    const auto same_first =
        std::mismatch(now.begin(), now.begin() + static_cast<std::ptrdiff_t>(shorter), old.begin()).first - now.begin();
    const auto left = static_cast<std::ptrdiff_t>(shorter) - same_first;
    const auto same_last = std::mismatch(now.rbegin(), now.rbegin() + left, old.rbegin()).first - now.rbegin();
    const auto part = [&](const Words& words) {
        return base::quoted(excerpt(words, same_first, static_cast<std::ptrdiff_t>(words.size()) - same_last));
    };
    return fmt::format("{} instead of {}", part(now), part(old));
}

}  // namespace

bool says_the_same(std::string_view old, std::string_view now) {
    if (old == now) return true;  // as nearly all are
    if (words_between_blanks(old) == words_between_blanks(now)) return true;
    const Words words = measure::words_of(now);
    return !words.empty() && words == measure::words_of(old) && telling_signs(old) == telling_signs(now);
}

std::vector<std::string> ways_to_say(std::string_view text) {
    Words ways{fmt::format("text {}", fmt::join(words_between_blanks(text), " "))};
    if (const Words words = measure::words_of(text); !words.empty())
        ways.push_back(fmt::format("words {} {}", telling_signs(text), fmt::join(words, " ")));
    return ways;
}

std::string replaced(const model::Text& old, const model::Text& now) {
    if (!old) return base::quoted(now.value) + ", where none was";
    if (!now) return "taken away, was " + base::quoted(old.value);
    if (old.value.size() <= short_enough && now.value.size() <= short_enough)
        return fmt::format("{} instead of {}", base::quoted(now.value), base::quoted(old.value));
    return difference(words_between_blanks(old.value), words_between_blanks(now.value));
}

}  // namespace okr::diffing
