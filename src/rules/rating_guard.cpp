#include "rules/rating_guard.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include "base/digits.hpp"

namespace okr::rule {

namespace {

/// The number at the beginning of `text`; nothing where there is none, or more of it.
std::optional<double> number_at(std::string_view text) {
    double value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool is_whole = read.ec == std::errc() && text.substr(0, text.find_first_not_of("0123456789.")).size() ==
                                                        static_cast<std::size_t>(read.ptr - text.data());
    return is_whole ? std::optional(value) : std::nullopt;
}

/// False where both sides of the slash are numbers and the first is not above the second: "4.2/5".
bool may_be_above(std::string_view text, std::size_t slash) {
    const std::size_t end = text.find_last_not_of(" \t\n", slash - 1) + 1;
    const std::size_t begin = text.find_last_not_of("0123456789.", end - 1) + 1;
    const std::size_t scale = std::min(text.find_first_not_of(" \t\n", slash + 1), text.size());
    const auto value = number_at(text.substr(begin, end - begin));
    const auto most = number_at(text.substr(scale));
    return !value || !most || *value > *most;
}

}  // namespace

bool may_hold_rating(std::string_view text) {
    static constexpr std::string_view out = "out";
    const auto is_same = [](char a, char b) { return (a | 0x20) == b; };
    const auto digit = std::find_if(text.begin(), text.end(), base::is_digit);
    if (std::search(digit, text.end(), out.begin(), out.end(), is_same) != text.end()) return true;
    for (std::size_t slash = text.find('/', static_cast<std::size_t>(digit - text.begin()));
         slash != std::string_view::npos; slash = text.find('/', slash + 1))
        if (may_be_above(text, slash)) return true;
    return false;
}

}  // namespace okr::rule
