#include "measure/likeness.hpp"

#include <algorithm>
#include <array>

#include "measure/wording.hpp"
#include "reading/stem.hpp"

namespace okr::measure {

namespace {

/// Words that say how much, which way or nothing at all; they tell no measure from another. Sorted.
constexpr std::array<std::string_view, 46> little{
    "all",   "an",   "and",  "are",   "as",   "at",  "average", "avg",  "be",   "below", "by",    "each",
    "every", "for",  "from", "get",   "have", "in",  "is",      "it",   "its",  "least", "less",  "more",
    "most",  "no",   "of",   "on",    "or",   "our", "over",    "per",  "than", "that",  "their", "them",
    "they",  "this", "to",   "under", "up",   "us",  "we",      "with", "you",  "your",
};

}  // namespace

bool says_something(std::string_view word) {
    const char first = word.front();
    const bool is_number = (first >= '0' && first <= '9') || (first == '-' && word.size() > 1);
    const bool is_sign = word.find_first_of("<>=%$") != std::string_view::npos;
    return !is_number && !is_sign && !std::binary_search(little.begin(), little.end(), word);
}

std::set<std::string> terms_of(std::string_view text) {
    auto& stemmer = reading::Stemmer::of_this_thread();
    std::set<std::string> terms;
    for (const std::string& word : words_of(text))
        if (says_something(word)) terms.emplace(stemmer.stem(word));
    return terms;
}

double likeness(std::string_view a, std::string_view b) {
    const std::set<std::string> left = terms_of(a);
    const std::set<std::string> right = terms_of(b);
    if (left.empty() && right.empty()) return words_of(a) == words_of(b) ? 1 : 0;
    const auto is_shared = [&](const std::string& term) { return right.contains(term); };
    const auto shared = static_cast<std::size_t>(std::count_if(left.begin(), left.end(), is_shared));
    return static_cast<double>(shared) / static_cast<double>(left.size() + right.size() - shared);
}

}  // namespace okr::measure
