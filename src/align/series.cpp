#include "align/series.hpp"

#include <algorithm>

#include "align/terms.hpp"
#include "measure/likeness.hpp"
#include "measure/values.hpp"
#include "measure/wording.hpp"

namespace okr::aligning {

namespace {

/// Sentences with fewer words in common are not read: they cannot name the same measure.
constexpr double worth_reading = 0.4;

std::string metric_of(const model::KeyResult& result, const Reading& reading) {
    if (result.metric) return measure::wording(result.metric.value);
    const bool has_metric = reading.measure && !reading.measure->metric.empty();
    return has_metric ? measure::wording(reading.measure->metric + " " + reading.measure->period)
                      : measure::wording_of_measure(result.headline().value);
}

/// "Checkout conversion rate" and "Conversion in the checkout": ids stay where people have begun to count other things,
/// so that words decide.
bool have_one_measure(const Episode& a, const Episode& b) {
    const auto telling = [](const Episode& episode) {
        Terms terms = terms_of(episode.metric);
        std::erase_if(terms, is_sort_of_number);
        return terms;
    };
    return a.metric == b.metric || telling(a) == telling(b);
}

double overlap(const std::set<std::string>& a, const std::set<std::string>& b) {
    const auto both = std::count_if(a.begin(), a.end(), [&](const std::string& term) { return b.contains(term); });
    const std::size_t all = a.size() + b.size() - static_cast<std::size_t>(both);
    return all == 0 ? 1 : static_cast<double>(both) / static_cast<double>(all);
}

bool have_one_id(const model::KeyResult& a, const model::KeyResult& b) { return a.id && b.id && a.key == b.key; }

bool have_one_target(const Episode& a, const Episode& b) {
    const auto one = measure::target_of(*a.said, *a.reading);
    const auto other = measure::target_of(*b.said, *b.reading);
    if (one && other) return measure::is_same(one->quantity, other->quantity);
    const bool is_same_sentence =
        measure::wording_of_measure(a.said->headline().value) == measure::wording_of_measure(b.said->headline().value);
    return !one && !other && is_same_sentence;
}

}  // namespace

Series::Series(const Graph& graph)
    : graph_(graph), row_(cycles_before(graph.workspace, graph.cycle)), reader_(graph.workspace.settings.words) {
    for (const model::TeamFile& file : graph.workspace.team_files)
        for (std::size_t step = 0; step < row_.size(); ++step)
            if (std::binary_search(row_[step].begin(), row_[step].end(), file.cycle.value)) add(file, step);
}

void Series::add(const model::TeamFile& file, std::size_t step) {
    auto& list = earlier_[{step, file.team.value}];
    for (const model::Objective& objective : file.objectives)
        for (const model::KeyResult& result : objective.key_results)
            list.push_back({&result, file.cycle.value, {}, nullptr});
}

Episode Series::episode(const KeyResult& result) const {
    return {result.said, result.reading, graph_.cycle, metric_of(*result.said, *result.reading)};
}

Episode Series::episode(Earlier& earlier) {
    if (earlier.reading == nullptr)
        earlier.reading = &readings_.emplace_back(reader_.read(measure::statement_of(*earlier.said)));
    return {earlier.said, earlier.reading, earlier.cycle, metric_of(*earlier.said, *earlier.reading)};
}

std::vector<Episode> Series::same_as(const Episode& later, const std::string& team, std::size_t step) {
    const auto found = earlier_.find({step, team});
    if (found == earlier_.end()) return {};
    const std::set<std::string> terms = measure::terms_of(later.said->headline().value);
    std::vector<Episode> same;
    for (Earlier& earlier : found->second) {
        if (earlier.terms.empty()) earlier.terms = measure::terms_of(earlier.said->headline().value);
        const bool is_named_alike = have_one_id(*later.said, *earlier.said);
        if (!is_named_alike && overlap(terms, earlier.terms) < worth_reading) continue;
        Episode candidate = episode(earlier);
        if (is_named_alike || candidate.metric == later.metric) same.push_back(std::move(candidate));
    }
    return same;
}

std::vector<Episode> Series::before(const KeyResult& result) {
    const Episode now = episode(result);
    std::vector<Episode> same = same_as(now, graph_.team_of(result), 0);
    std::erase_if(same, [&](const Episode& earlier) { return !have_one_measure(now, earlier); });
    return same;
}

std::vector<Episode> Series::unchanged(const KeyResult& result) {
    std::vector<Episode> chain;
    Episode later = episode(result);
    for (std::size_t step = 0; step < row_.size(); ++step) {
        const auto same = same_as(later, graph_.team_of(result), step);
        const auto found = std::find_if(same.begin(), same.end(),
                                        [&](const Episode& candidate) { return have_one_target(later, candidate); });
        if (found == same.end()) break;
        chain.push_back(later = *found);
    }
    return chain;
}

}  // namespace okr::aligning
