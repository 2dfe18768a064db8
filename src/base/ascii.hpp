// Letters and blanks of ASCII; all other bytes pass as they are.
#pragma once

#include <string>
#include <string_view>

namespace okr::base {

constexpr char lowered(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

inline std::string lowered(std::string_view text) {
    std::string result(text);
    for (char& c : result) c = lowered(c);
    return result;
}

/// Without any of these bytes at its ends.
constexpr std::string_view stripped(std::string_view text, std::string_view bytes) {
    const std::size_t begin = text.find_first_not_of(bytes);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(bytes) + 1 - begin);
}

}  // namespace okr::base
