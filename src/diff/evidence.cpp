#include "diff/evidence.hpp"

#include <algorithm>

#include "diff/view.hpp"
#include "measure/likeness.hpp"
#include "measure/wording.hpp"

namespace okr::diffing {

namespace {

/// Below this, two texts under one id are about different things: at most one word in six is shared.
constexpr double unlike = 0.2;

const model::KeyResult* result_of(const Thing& thing) {
    const auto* indicator = std::get_if<Indicator>(&thing.content);
    return indicator != nullptr ? indicator->result : thing.as<model::KeyResult>();
}

std::string text_of(const Thing& thing) {
    if (const auto* result = result_of(thing)) return result->title.value + " " + result->metric.value;
    if (const auto* goal = thing.as<model::Goal>()) return thing.title + " " + goal->why.value;
    if (const auto* request = thing.as<model::Request>()) return thing.title + " " + request->from.value;
    return thing.title;
}

const std::vector<model::KeyResult>* results_below(const Thing& thing) {
    if (const auto* objective = thing.as<model::Objective>()) return &objective->key_results;
    if (const auto* goal = thing.as<model::Goal>()) return &goal->indicators;
    return nullptr;
}

/// Ids and words of the key results.
std::vector<std::string> names_below(const Thing& thing) {
    std::vector<std::string> names;
    // A goal with its old title is the same goal, however long a new reason is.
    if (thing.as<model::Goal>() != nullptr) names.push_back(measure::wording(thing.title));
    const auto* results = results_below(thing);
    if (results == nullptr) return names;
    for (const model::KeyResult& result : *results) {
        if (result.id) names.push_back("#" + result.id.value);
        names.push_back(measure::wording(result.headline().value));
    }
    return names;
}

std::vector<std::string> terms_of(const std::string& text) {
    const auto terms = measure::terms_of(text);
    return {terms.begin(), terms.end()};
}

template <typename Terms>
double shared(const Terms& a, const Terms& b) {
    std::size_t count = 0;
    for (auto left = a.begin(), right = b.begin(); left != a.end() && right != b.end();) {
        count += *left == *right ? 1 : 0;
        const bool is_left = *left <= *right;
        const bool is_right = *right <= *left;
        left += is_left ? 1 : 0;
        right += is_right ? 1 : 0;
    }
    return static_cast<double>(count);
}

bool is_in_one_place(const Thing& before, const Thing& after) {
    return before.parent != nullptr && after.parent != nullptr && before.parent->partner == after.parent;
}

/// Whether its words can tell one thing from another.
bool has_words(const Thing& thing) {
    return result_of(thing) != nullptr || thing.as<model::Objective>() != nullptr ||
           thing.as<model::Initiative>() != nullptr || thing.as<model::Goal>() != nullptr;
}

}  // namespace

const std::string& Evidence::words(const Thing& thing) const {
    const auto [known, is_new] = words_.try_emplace(&thing);
    if (is_new) known->second = measure::wording(text_of(thing));
    return known->second;
}

const Evidence::Traits& Evidence::traits(const Thing& thing) const {
    const auto [known, is_new] = traits_.try_emplace(&thing);
    if (is_new) known->second = {numbered(terms_of(text_of(thing))), numbered(names_below(thing))};
    return known->second;
}

Evidence::Terms Evidence::numbered(const std::vector<std::string>& texts) const {
    Terms terms;
    for (const std::string& text : texts) terms.push_back(numbers_.emplace(text, numbers_.size()).first->second);
    std::sort(terms.begin(), terms.end());
    terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
    return terms;
}

double Evidence::likeness(const Thing& before, const Thing& after) const {
    const Traits& old = traits(before);
    const Traits& now = traits(after);
    const double of_words = shared(old.terms, now.terms);
    const double all = static_cast<double>(old.terms.size() + now.terms.size()) - of_words;
    const double by_words = all > 0 ? of_words / all : words(before) == words(after) ? 1 : 0;
    if (old.below.empty() || now.below.empty()) return by_words;
    return std::max(by_words,
                    shared(old.below, now.below) / static_cast<double>(std::max(old.below.size(), now.below.size())));
}

bool Evidence::is_reused_id(const Thing& before, const Thing& after) const {
    if (!before.is_same_kind(after) || !has_words(before) || text_of(before) == text_of(after)) return false;
    if (likeness(before, after) >= unlike) return false;
    return result_of(before) == nullptr || !is_same_result(before, after);
}

/// Little is shared, and still it is one, as it stands where it stood: "NPS > 50" and "Net promoter score > 50"; one
/// that is of another kind now, as work that became an outcome; a measure that was swapped under an id that names what
/// both are about.
bool Evidence::is_same_result(const Thing& before, const Thing& after) const {
    if (!is_in_one_place(before, after)) return false;
    const View old(*result_of(before), reader_);
    const View now(*result_of(after), reader_);
    if (old.target && now.target && is_same_number(old.target->quantity, now.target->quantity)) return true;
    return old.reading.kind != now.reading.kind || fits_id(after);
}

bool Evidence::fits_id(const Thing& thing) const {
    const auto id = measure::terms_of(thing.id);
    const auto words = measure::terms_of(text_of(thing));
    return std::any_of(id.begin(), id.end(), [&](const std::string& term) { return words.contains(term); });
}

bool Evidence::is_work(const Thing& key_result) const {
    return is_blended(reader_.read(measure::statement_of(*result_of(key_result))).kind);
}

}  // namespace okr::diffing
