#include "base/nearest.hpp"

#include <algorithm>
#include <cctype>
#include <string>

namespace okr::base {

namespace {

/// What is left of a word when spelling habits are taken away: "Key-Results" and "key_results" are one.
std::string folded(std::string_view word) {
    std::string result;
    for (const char c : word)
        if (c != '_' && c != '-' && c != ' ') result += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return result;
}

/// One or two slips of the finger, but never so many that another word is as near.
std::size_t tolerance(std::size_t length) {
    if (length < 3) return 0;
    return length < 6 ? 1 : 2;
}

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
    const std::size_t difference = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
    if (difference > limit) return limit + 1;
    std::vector<std::size_t> before(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U)});
            const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
        }
        before.swap(last);
        last.swap(row);
    }
    return std::min(last[b.size()], limit + 1);
}

std::string_view nearest(std::string_view word, const std::vector<std::string_view>& candidates) {
    if (word.size() > 100) return {};
    const std::string wanted = folded(word);
    std::size_t best = tolerance(wanted.size()) + 1;
    std::string_view found;
    bool is_tie = false;
    for (const std::string_view candidate : candidates) {
        const std::size_t distance = edit_distance(wanted, folded(candidate), best);
        if (distance < best) {
            best = distance;
            found = candidate;
            is_tie = false;
        } else if (distance == best && !found.empty() && candidate != found) {
            is_tie = true;
        }
    }
    return is_tie ? std::string_view() : found;
}

}  // namespace okr::base
