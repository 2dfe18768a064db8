#include "measure/whole_split.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "measure/wording.hpp"

namespace okr::measure {

namespace {

/// Words that join the two parts, and go with the joint.
constexpr std::array<std::string_view, 23> joints{"and",  "to",   "so",   "that",    "by",      "in",  "order", "which",
                                                  "will", "then", "thus", "thereby", "through", "via", "with",  "for",
                                                  "as",   "of",   "well", "while",   "leading", "aim", "goal"};

/// "cutting" and "Cut" are one word.
bool is_same_word(std::string_view a, std::string_view b) {
    const std::size_t common = std::min({a.size(), b.size(), std::size_t{4}});
    return common >= 3 ? a.substr(0, common) == b.substr(0, common) : a == b;
}

bool keeps_all(std::string_view title, const std::string& parts) {
    const std::vector<std::string> kept = words_of(parts);
    const std::vector<std::string> words = words_of(title);
    return std::all_of(words.begin(), words.end(), [&](const std::string& word) {
        return std::find(joints.begin(), joints.end(), word) != joints.end() ||
               std::any_of(kept.begin(), kept.end(),
                           [&](const std::string& other) { return is_same_word(word, other); });
    });
}

/// "(in Riverside)" at the end of a text; empty where none stands there.
std::string_view remark_at_end(std::string_view title) {
    const std::size_t end = title.find_last_not_of(" .");
    const std::size_t begin = title.rfind('(');
    if (end == std::string_view::npos || begin == std::string_view::npos || title[end] != ')') return {};
    return title.substr(begin, end + 1 - begin);
}

}  // namespace

std::optional<Split> whole_split(const Split& split, std::string_view title, std::string_view so_that) {
    const auto parts = [&](const Split& of) { return fmt::format("{} {} {}", of.initiative, of.key_result, so_that); };
    if (keeps_all(title, parts(split))) return split;
    Split with_remark = split;
    with_remark.key_result += fmt::format(" {}", remark_at_end(title));
    if (!keeps_all(title, parts(with_remark))) return std::nullopt;
    return with_remark;
}

}  // namespace okr::measure
