#include "diff/other_measure.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "diff/target_way.hpp"
#include "measure/likeness.hpp"
#include "measure/wording.hpp"

namespace okr::diffing {

namespace {

/// From here on two phrases name one measure: "checkout conversion rate", "rate of conversion at checkout".
constexpr double same_measure = 0.6;

using Terms = std::set<std::string>;

/// "NPS" for "net promoter score".
bool is_short_for(const Terms& terms, const std::string& phrase) {
    std::string initials;
    for (const std::string& word : measure::words_of(phrase)) initials += word.front();
    return initials.size() > 1 && terms.contains(initials);
}

/// "Conversion rate" beside "checkout conversion rate": a word more or less, the same measure.
bool holds(const Terms& all, const Terms& part) {
    constexpr std::size_t most_added = 2;
    return !part.empty() && all.size() <= part.size() + most_added &&
           std::includes(all.begin(), all.end(), part.begin(), part.end());
}

bool is_one_measure(const std::string& a, const std::string& b) {
    if (measure::likeness(a, b) >= same_measure) return true;
    const Terms left = measure::terms_of(a);
    const Terms right = measure::terms_of(b);
    return holds(left, right) || holds(right, left) || is_short_for(left, b) || is_short_for(right, a);
}

bool has_like_words(const View& before, const View& after) {
    if (is_one_measure(before.phrase.metric, after.phrase.metric)) return true;
    const bool is_told_by_fields = before.result.metric && after.result.metric;
    return !is_told_by_fields && is_one_measure(before.phrase.words, after.phrase.words);
}

bool is_percentile(const std::string& word) {
    return word.size() > 1 && word.front() == 'p' && word.find_first_not_of("0123456789", 1) == std::string::npos;
}

bool is_rhythm(const std::string& word) { return times_a_year(word).has_value(); }

/// "30-day".
bool is_window(const std::string& word) {
    return word.front() >= '0' && word.front() <= '9' && word.find('-') != std::string::npos;
}

bool is_average(const std::string& word) {
    static constexpr std::array<std::string_view, 6> averages{"average", "avg", "maximum", "mean", "median", "minimum"};
    return std::binary_search(averages.begin(), averages.end(), word);
}

template <typename Accepts>
Terms words_that(const View& view, Accepts accepts) {
    Terms found;
    for (const std::string& text : {view.phrase.metric, view.phrase.words})
        for (std::string word : measure::words_of(text))
            if (accepts(word)) found.insert(word == "avg" || word == "mean" ? "average" : std::move(word));
    return found;
}

/// "p95 latency" and "p50 latency", "weekly users" and "monthly users", "median" and "average".
bool is_taken_otherwise(const View& before, const View& after) {
    const auto differ = [&](auto accepts) {
        const Terms old = words_that(before, accepts);
        const Terms now = words_that(after, accepts);
        return !old.empty() && !now.empty() && old != now;
    };
    return words_that(before, is_percentile) != words_that(after, is_percentile) || differ(is_rhythm) ||
           differ(is_window) || differ(is_average);
}

/// Money and a share, pounds and euros.
bool is_of_other_dimension(const View& before, const View& after) {
    if (!before.target || !after.target) return false;
    const bool is_one_sort = before.target->quantity.relative == after.target->quantity.relative;
    return is_one_sort && !order_of_targets(before, after);
}

/// "50 customers" that are "50% of customers" now.
bool is_share_of_counted(const View& before, const View& after) {
    const auto is_share_of = [](const View& view) {
        if (!view.target || view.target->text != nullptr || view.target->quantity.unit != "%") return false;
        const std::string_view rest = view.result.headline().value;
        return rest.substr(std::min(view.target->quantity.extent.end, rest.size())).starts_with(" of ");
    };
    const auto is_count = [](const View& view) {
        return view.target && view.target->text == nullptr && view.target->quantity.unit.empty() &&
               !view.target->quantity.scale && view.target->quantity.value > 1;
    };
    return (is_share_of(before) && is_count(after)) || (is_count(before) && is_share_of(after));
}

}  // namespace

bool is_other_measure(const View& before, const View& after, const Asides& asides) {
    if (before.reading.kind != Kind::outcome || after.reading.kind != Kind::outcome) return false;
    return !has_like_words(before, after) || is_taken_otherwise(before, after) || is_turned_round(before, after) ||
           is_of_other_dimension(before, after) || is_share_of_counted(before, after) || asides.is_other_window;
}

}  // namespace okr::diffing
