#include "align/series.hpp"

#include <algorithm>
#include <set>

#include "align/terms.hpp"
#include "measure/values.hpp"
#include "measure/wording.hpp"

namespace okr::aligning {

namespace {

/// Where a team has many key results of one name, the first speak for all; another rule tells of the rest.
constexpr std::size_t most_of_one_name = 8;

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

bool have_one_target(const Episode& a, const Episode& b) {
    const auto one = measure::target_of(*a.said, *a.reading);
    const auto other = measure::target_of(*b.said, *b.reading);
    if (one && other) return measure::is_same(one->quantity, other->quantity);
    const bool is_same_sentence =
        measure::wording_of_measure(a.said->headline().value) == measure::wording_of_measure(b.said->headline().value);
    return !one && !other && is_same_sentence;
}

template <typename Places>
void add_some(const Places& by_name, const std::string& name, std::set<std::size_t>& places) {
    auto [at, end] = by_name.equal_range(name);
    for (std::size_t count = 0; at != end && count < most_of_one_name; ++at, ++count) places.insert(at->second);
}

}  // namespace

Series::Series(const Graph& graph)
    : graph_(graph), row_(cycles_before(graph.workspace, graph.cycle)), reader_(graph.workspace.settings.words) {
    for (const model::TeamFile& file : graph.workspace.team_files)
        for (std::size_t step = 0; step < row_.size(); ++step)
            if (std::binary_search(row_[step].begin(), row_[step].end(), file.cycle.value))
                chapters_[{step, file.team.value}].files.push_back(&file);
}

Episode Series::episode(const KeyResult& result) const {
    return {result.said, result.reading, graph_.cycle, metric_of(*result.said, *result.reading)};
}

const Series::Chapter* Series::chapter(std::size_t step, const std::string& team) {
    const auto found = chapters_.find({step, team});
    if (found == chapters_.end()) return nullptr;
    if (found->second.episodes.empty()) read(found->second);
    return &found->second;
}

void Series::read(Chapter& chapter) {
    for (const model::TeamFile* file : chapter.files)
        for (const model::Objective& objective : file->objectives)
            for (const model::KeyResult& result : objective.key_results) {
                const Reading& reading = readings_.emplace_back(reader_.read(measure::statement_of(result)));
                if (result.id) chapter.by_id.emplace(result.key, chapter.episodes.size());
                chapter.by_metric.emplace(metric_of(result, reading), chapter.episodes.size());
                chapter.episodes.push_back({&result, &reading, file->cycle.value, metric_of(result, reading)});
            }
}

std::vector<Episode> Series::same_as(const Episode& later, const std::string& team, std::size_t step) {
    const Chapter* chapter = this->chapter(step, team);
    if (chapter == nullptr) return {};
    std::set<std::size_t> places;
    if (later.said->id) add_some(chapter->by_id, later.said->key, places);
    add_some(chapter->by_metric, later.metric, places);
    std::vector<Episode> same;
    for (const std::size_t at : places) same.push_back(chapter->episodes[at]);
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
