#include "diff/tree_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace okr::diffing {

namespace {

using syntax::Value;

std::string bare(std::string_view text) { return std::string(text); }

/// No text can be taken for another, nor for the signs around it.
std::string counted(std::string_view text) { return fmt::format("{}:{}", text.size(), text); }

template <typename Scalar>
std::string text_of(const Value& value, Scalar scalar) {
    if (value.is_scalar()) return scalar(value.text());
    if (value.is_null()) return "null";
    std::vector<std::string> parts;
    if (value.is_mapping()) {
        for (const auto& [key, inner] : value.entries())
            parts.push_back(fmt::format("{}: {}", text_of(key, scalar), text_of(inner, scalar)));
        std::sort(parts.begin(), parts.end());
        return fmt::format("{{{}}}", fmt::join(parts, ", "));
    }
    for (const Value& item : value.items()) parts.push_back(text_of(item, scalar));
    return fmt::format("[{}]", fmt::join(parts, ", "));
}

}  // namespace

std::string in_one_line(const Value& value) { return text_of(value, bare); }

std::string tree_key(const Value& value) { return text_of(value, counted); }

}  // namespace okr::diffing
