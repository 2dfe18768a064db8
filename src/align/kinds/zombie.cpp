// A key result that comes back unchanged cycle after cycle, or that begins where the last cycle did not end.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "align/conversation_kind.hpp"
#include "align/series.hpp"
#include "measure/values.hpp"

namespace okr::aligning {

namespace {

/// With this cycle: the third.
constexpr std::size_t cycles_before_the_third = 2;

/// What is rounded is off by less than one in fifty.
constexpr double most_by_rounding = 0.02;

/// 58% for 57.9%: as many decimals as are written, and near enough.
bool is_rounded(const Quantity& shown, const Quantity& exact) {
    const std::size_t point = shown.text.find('.');
    const std::size_t end = shown.text.find_first_not_of("0123456789", point == std::string::npos ? 0 : point + 1);
    const std::size_t decimals = point == std::string::npos ? 0 : std::min(end, shown.text.size()) - point - 1;
    const double off = std::abs(shown.value - exact.value);
    const bool is_near = off <= most_by_rounding * std::abs(exact.value);
    return shown.unit == exact.unit && is_near && off <= 0.5 * std::pow(10.0, -static_cast<double>(decimals)) + 1e-9;
}

bool is_same_place(const Quantity& start, const Quantity& end) {
    return measure::is_same(start, end) || is_rounded(start, end) || is_rounded(end, start);
}

/// Surely other: both are levels of one unit.
bool is_elsewhere(const Quantity& start, const Quantity& end) {
    return !start.relative && !end.relative && !is_same_place(start, end) && measure::compare(start, end).has_value();
}

/// The last cycle's end, where this cycle's baseline is not.
struct Gap {
    Episode last;
    std::string ended, begins;
};

std::optional<Gap> gap_of(const KeyResult& result, Series& series) {
    const auto baseline = measure::baseline_of(*result.said, *result.reading);
    if (!baseline) return std::nullopt;
    std::optional<Gap> gap;
    for (const Episode& last : series.before(result)) {
        const auto ended = measure::current_field(*last.said);
        if (!ended) continue;
        if (is_same_place(baseline->quantity, ended->quantity)) return std::nullopt;
        if (!gap && is_elsewhere(baseline->quantity, ended->quantity))
            gap = Gap{last, ended->quantity.text, baseline->quantity.text};
    }
    return gap;
}

std::string unchanged_words(const KeyResult& result, const std::vector<Episode>& chain) {
    return fmt::format("{} stands there with the same target in {} in a row, since {}",
                       quoted(result.said->headline().value), counted(chain.size() + 1, "cycle"), chain.back().cycle);
}

std::string gap_words(const Gap& gap, bool is_alone, const KeyResult& result) {
    const std::string name = is_alone ? quoted(result.said->headline().value) : "it";
    return fmt::format("{} begins at {}, where {} ended at {}", name, gap.begins, gap.last.cycle, gap.ended);
}

std::string question(const std::string& team, const KeyResult& result, const std::vector<Episode>& chain,
                     const std::optional<Gap>& gap) {
    if (chain.empty())
        return fmt::format("{}: which of the two is right, or what happened in between?",
                           gap_words(*gap, true, result));
    const std::string also = gap ? ", and " + gap_words(*gap, false, result) : std::string();
    return fmt::format("{}{}: does {} still want it, and what would it try this time that it has not tried?",
                       unchanged_words(result, chain), also, team);
}

Draft told(const Graph& graph, const KeyResult& result, const std::vector<Episode>& chain,
           const std::optional<Gap>& gap) {
    const Team& team = graph.teams[result.team];
    Draft draft{question(called(team), result, chain, gap),
                {team.id},
                {subject_of(*result.said, team.id)},
                {exhibit(*result.said)}};
    const model::Text& baseline = result.said->baseline;
    if (gap && baseline) draft.evidence.push_back(exhibit(result.said->ref, "baseline", baseline));
    if (gap) draft.evidence.push_back(exhibit(gap->last.said->ref, "current", gap->last.said->current));
    for (const Episode& earlier : chain) draft.evidence.push_back(exhibit(*earlier.said));
    draft.detail = chain.empty() ? "baseline" : "unchanged";
    return draft;
}

void look(const Scene& scene, Sink& sink) {
    Series series(scene.graph);
    for (const KeyResult& result : scene.graph.key_results) {
        std::vector<Episode> chain = series.unchanged(result);
        if (chain.size() < cycles_before_the_third) chain.clear();
        const auto gap = gap_of(result, series);
        if (!chain.empty() || gap) sink.tell(told(scene.graph, result, chain, gap));
    }
}

}  // namespace

extern const ConversationKind zombie{
    .info =
        {
            .name = "zombie",
            .group = "pace",
            .summary = "A team has the same key result with the same target for a third cycle in a row, or a baseline "
                       "that is not where the last cycle ended. Cycles of the same length are compared.",
            .why =
                "What comes back unchanged is no longer a choice: it is either out of reach by the means tried so far, "
                "or nobody misses it. And a start that does not fit the last end makes progress that nobody made.",
            .source = "",
            .example = R"(-- okrs/2025-Q3/museum.yaml --
team: museum
cycle: 2025-Q3
objectives:
  - title: Grandparents bring their grandchildren
    key_results: [{id: pairs, metric: Families of three generations a week, target: 90}]
-- okrs/2025-Q4/museum.yaml --
team: museum
cycle: 2025-Q4
objectives:
  - title: Grandparents bring their grandchildren
    key_results: [{id: pairs, metric: Families of three generations a week, target: 90}]
-- okrs/2026-Q1/museum.yaml --
team: museum
cycle: 2026-Q1
objectives:
  - title: Grandparents bring their grandchildren
    key_results: [{id: pairs, metric: Families of three generations a week, target: 90}]
)",
            .settled = R"(-- okrs/2025-Q3/museum.yaml --
team: museum
cycle: 2025-Q3
objectives:
  - title: Grandparents bring their grandchildren
    key_results: [{id: pairs, metric: Families of three generations a week, target: 50, current: 48}]
-- okrs/2025-Q4/museum.yaml --
team: museum
cycle: 2025-Q4
objectives:
  - title: Grandparents bring their grandchildren
    key_results: [{id: pairs, metric: Families of three generations a week, baseline: 48, target: 70, current: 71}]
-- okrs/2026-Q1/museum.yaml --
team: museum
cycle: 2026-Q1
objectives:
  - title: Grandparents bring their grandchildren
    key_results: [{id: pairs, metric: Families of three generations a week, baseline: 71, target: 90}]
)",
        },
    .look = look,
};

}  // namespace okr::aligning
