#include "cli/checkin_words.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <optional>

#include "okr/outline.hpp"
#include "okr/reading.hpp"

namespace okr::cli {

namespace {

using KeyResult = Outline::KeyResult;

template <typename Results>
const KeyResult* find_in(const Results& results, std::string_view ref) {
    const auto found =
        std::find_if(results.begin(), results.end(), [&](const KeyResult& each) { return each.ref == ref; });
    return found == results.end() ? nullptr : &*found;
}

const KeyResult* find_in(const Outline& outline, std::string_view ref) {
    for (const Outline::Team& team : outline.teams)
        for (const Outline::Objective& objective : team.objectives)
            if (const KeyResult* found = find_in(objective.key_results, ref)) return found;
    if (!outline.strategy) return nullptr;
    for (const Outline::Goal& goal : outline.strategy->goals)
        if (const KeyResult* found = find_in(goal.indicators, ref)) return found;
    return nullptr;
}

std::string percent(double share) { return fmt::format("{:.0f}%", std::round(share * 100)); }

/// Shares beyond these say nothing, and look like a slip of ours.
std::string words_of_way(double way) {
    if (way < 0) return "further from the target than at the start";
    if (way > 10) return "more than ten times the way";
    return percent(way) + " of the way";
}

/// "(45% of the way, 60% of the cycle gone)", as far as it is known.
std::string how_far(const KeyResult& result, const std::optional<double>& elapsed) {
    std::vector<std::string> parts;
    if (result.way)
        parts.push_back(words_of_way(*result.way));
    else if (result.met)
        parts.push_back(*result.met ? "the target is reached"
                                    : (result.distance.empty() ? "short of the target" : result.distance + " to go"));
    if (elapsed) parts.push_back(percent(*elapsed) + " of the cycle gone");
    return parts.empty() ? std::string() : fmt::format(" ({})", fmt::join(parts, ", "));
}

/// The value as it would be written with the target's unit: "52%" for 52, "$3" for 3.
std::string like_target(const std::string& value, const Quantity& target) {
    std::string text = target.text;
    const std::size_t first = text.find_first_of("0123456789");
    const std::size_t last = text.find_last_of("0123456789");
    if (first == std::string::npos || target.scale) return {};
    return text.substr(0, first) + value + text.substr(last + 1);
}

void look_at_value(const KeyResult& now, bool has_unit, std::vector<std::string>& warnings) {
    const auto value = parse_level(now.current);
    if (!value) {
        if (now.way || now.met) return;  // "1:10" beside "1:00"
        warnings.push_back(
            fmt::format("`{}` is no single value, so nobody can say how far this has come", now.current));
        return;
    }
    const auto target = parse_level(now.target);
    if (!target || target->quantity.unit.empty() || has_unit) return;
    if (value->quantity.unit.empty() && !value->quantity.scale) {
        const bool is_share = target->quantity.unit == "%" && value->quantity.value > 0 && value->quantity.value < 1;
        if (is_share) return;
        const bool is_bare = now.current.back() >= '0' && now.current.back() <= '9';  // "60", not "60 apples"
        const std::string meant = is_bare ? like_target(now.current, target->quantity) : std::string();
        warnings.push_back(meant.empty() ? fmt::format("{} stands beside a target of {}", now.current, now.target)
                                         : fmt::format("{} stands beside a target of {}: is {} meant?", now.current,
                                                       now.target, meant));
    } else if (!same_dimension(value->quantity, target->quantity)) {
        warnings.push_back(fmt::format("{} and the target of {} cannot be compared", now.current, now.target));
    }
}

std::string from_to(std::string_view what, const std::string& before, const std::string& after) {
    const std::string lead = what.empty() ? std::string() : fmt::format("{} ", what);
    if (before == after) return {};
    return before.empty() ? lead + after : fmt::format("{}{} → {}", lead, before, after);
}

std::string number(const std::optional<double>& value) { return value ? fmt::format("{:g}", *value) : std::string(); }

}  // namespace

CheckinWords words_of_checkin(std::vector<Source> files, const Source& edited, const model::KeyResult& before,
                              const std::string& today) {
    for (Source& file : files)
        if (file.path == edited.path) file.text = edited.text;
    const std::size_t at = before.ref.rfind('@');
    const std::string cycle = at == std::string::npos ? "" : before.ref.substr(at + 1);
    const OutlineResult outlined = outline(files, {cycle, "", today});
    const KeyResult* now = find_in(outlined.outline, before.ref);
    CheckinWords words{before.ref, {}};
    if (now == nullptr) return words;
    std::vector<std::string> parts{from_to("", before.current.value, now->current),
                                   from_to("confidence", before.confidence.value, number(now->confidence))};
    if (now->note != before.note.value) parts.emplace_back("a note");
    parts.erase(std::remove(parts.begin(), parts.end(), ""), parts.end());
    if (now->current != before.current.value) look_at_value(*now, before.unit.present, words.warnings);
    std::optional<double> elapsed;
    if (!cycle.empty()) elapsed = outlined.outline.elapsed;
    words.summary = fmt::format("{}: {}{}", before.ref, fmt::join(parts, ", "), how_far(*now, elapsed));
    return words;
}

}  // namespace okr::cli
