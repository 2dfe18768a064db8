// A word among a few.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace okr::base {

template <typename Words>
constexpr bool is_one_of(std::string_view word, const Words& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace okr::base
