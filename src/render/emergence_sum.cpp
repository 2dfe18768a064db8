#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "render/align_opening.hpp"
#include "render/emergence_text.hpp"
#include "render/summary.hpp"

namespace okr::render {

namespace {

std::size_t closed_of(const Emergence& emergence) {
    return static_cast<std::size_t>(
        std::count_if(emergence.turns.begin(), emergence.turns.end(), [](const Turn& turn) { return !turn.opened; }));
}

/// "2 because the team moved, 1 because the strategy moved".
std::string movers(const Emergence& emergence) {
    std::map<std::string_view, std::size_t> counts;
    for (const Turn& turn : emergence.turns)
        if (!turn.opened && !turn.moved.empty()) ++counts[turn.moved];
    std::string out;
    for (const std::string_view side : {"team", "strategy", "goal"})
        if (counts.contains(side))
            out += fmt::format("{}{} by a move of the {}", out.empty() ? ": " : ", ", counts[side], side);
    return out;
}

std::string days_sentence(const Emergence& emergence) {
    std::vector<long> days;
    for (const Turn& turn : emergence.turns)
        if (turn.stood) days.push_back(*turn.stood);
    if (days.empty()) return {};
    std::sort(days.begin(), days.end());
    const auto words = [](long count) { return counted(static_cast<std::size_t>(std::max(count, 0L)), "day"); };
    if (days.size() == 1) return fmt::format("The one whose beginning is known had stood open for {}.", words(days[0]));
    return fmt::format("Those whose beginning is known had stood open for {} in the median, {} at most.",
                       words(days[days.size() / 2]), words(days.back()));
}

std::string shares_sentence(const Emergence& emergence) {
    const auto moved = [](std::string_view what, const std::optional<double>& a, const std::optional<double>& b) {
        return a == b ? fmt::format("{} stayed at {}", what, share_text(b))
                      : fmt::format("{} went from {} to {}", what, share_text(a), share_text(b));
    };
    if (!emergence.before.alignment && !emergence.after.alignment) return {};
    return fmt::format("{}, with {} before and {} after.",
                       moved("Alignment", emergence.before.alignment, emergence.after.alignment),
                       counted(emergence.before.key_results, "key result"), emergence.after.key_results);
}

}  // namespace

std::vector<std::string> emergence_sum(const Emergence& emergence) {
    const std::size_t closed = closed_of(emergence);
    const std::size_t opened = emergence.turns.size() - closed;
    std::vector<std::string> sentences;
    if (emergence.turns.empty())
        sentences.push_back("No conversation opened or closed in that time.");
    else
        sentences.push_back(
            fmt::format("{} opened, {} closed{}.", counted(opened, "conversation"), closed, movers(emergence)));
    sentences.push_back(days_sentence(emergence));
    sentences.push_back(shares_sentence(emergence));
    std::erase(sentences, "");
    return sentences;
}

}  // namespace okr::render
