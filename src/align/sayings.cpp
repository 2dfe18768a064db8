#include "align/sayings.hpp"

#include "measure/likeness.hpp"

namespace okr::aligning {

Sayings::Sayings(const Graph& of) : graph(of) {
    for (const Objective& objective : graph.objectives) titles.push_back(terms_of(objective.said->title.value));
    for (const KeyResult& result : graph.key_results) measured.push_back(measured_by(*result.said, *result.reading));
    for (Index at = 0; at < titles.size(); ++at) by_title[key_of(titles[at])].push_back(at);
    for (Index at = 0; at < measured.size(); ++at)
        if (measured[at].is_complete()) by_measure[key_of(measured[at].terms)].push_back(at);
}

std::string key_of(const Terms& terms) {
    std::string key;
    for (const std::string& term : terms) key += term + "\n";
    return key;
}

bool says_enough(const std::string& text) { return measure::terms_of(text).size() >= least_words; }

}  // namespace okr::aligning
