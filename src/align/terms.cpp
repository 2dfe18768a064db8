#include "align/terms.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "align/synonyms.hpp"
#include "measure/likeness.hpp"
#include "measure/wording.hpp"

namespace okr::aligning {

namespace {

bool is_number(std::string_view word) { return word.front() >= '0' && word.front() <= '9'; }

Terms unite(std::vector<std::string> words) {
    Terms terms = canonical(words);
    std::sort(terms.begin(), terms.end());
    for (std::size_t i = terms.size(); i-- > 1;)
        if (terms[i] == terms[i - 1]) terms[i] += " again";
    std::sort(terms.begin(), terms.end());
    terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
    return terms;
}

}  // namespace

Terms terms_of(std::string_view text) {
    std::vector<std::string> words = measure::words_of(text);
    std::erase_if(words, [](const std::string& word) { return !measure::says_something(word); });
    return unite(std::move(words));
}

Terms terms_of(const std::vector<std::string>& words) {
    std::vector<std::string> telling;
    std::copy_if(words.begin(), words.end(), std::back_inserter(telling),
                 [](const std::string& word) { return measure::says_something(word) || is_number(word); });
    return unite(std::move(telling));
}

bool is_sort_of_number(std::string_view term) {
    constexpr std::array<std::string_view, 16> sorts{"amount", "averag", "count",   "level",     "mean", "median",
                                                     "number", "overal", "percent", "percentag", "rate", "ratio",
                                                     "score",  "share",  "total",   "volum"};
    return std::binary_search(sorts.begin(), sorts.end(), term);
}

Terms shared(const Terms& a, const Terms& b) {
    Terms both;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
    return both;
}

}  // namespace okr::aligning
