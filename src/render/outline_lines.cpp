#include "render/outline_lines.hpp"

#include <fmt/format.h>

#include "base/printable.hpp"
#include "render/conversation_text.hpp"
#include "render/percent.hpp"

namespace okr::render {

namespace {

using base::printable;

/// Pieces of one line; empty ones are left out.
class Pieces {
public:
    void add(std::string piece) {
        if (piece.empty()) return;
        if (!line_.empty()) line_ += ", ";
        line_ += piece;
    }

    /// With words before a text of the user's, where there is one.
    void add(std::string_view words, const std::string& text) {
        if (!text.empty()) add(fmt::format("{}{}", words, printable(text)));
    }

    [[nodiscard]] std::string line() const { return line_; }

private:
    std::string line_;
};

std::string percent(double share) { return fmt::format("{}%", in_percent(share)); }

std::string values(const Outline::KeyResult& result) {
    const auto shown = [](const std::string& text) { return text.empty() ? "?" : printable(text); };
    if (!result.baseline.empty() && !result.target.empty())
        return fmt::format("{} → {} → {}", shown(result.baseline), shown(result.current), shown(result.target));
    Pieces pieces;
    pieces.add("from ", result.baseline);
    pieces.add("now ", result.current);
    pieces.add("target ", result.target);
    return pieces.line();
}

/// What the bar cannot show.
std::string beside_the_bar(const Outline::KeyResult& result) {
    if (result.way && *result.way > 1) return percent(*result.way - 1) + " beyond the target";
    if (result.way && *result.way < 0) return "behind its baseline";
    if (!result.distance.empty()) return "not met: " + printable(result.distance) + " to go";
    return result.met.value_or(false) ? "met" : "";
}

std::string place_among_results(const Outline::KeyResult& result) {
    if (result.kind == Kind::unmeasured) return "no target, not counted";
    if (result.counted) return "";
    return fmt::format("{}work ({}), not counted", result.sure ? "" : "probably ", name(result.kind));
}

bool is_short_for(std::string_view name, std::string_view end) { return !end.empty() && name.ends_with(end); }

/// As it would be written in a file of this team and cycle.
std::string shortened(std::string_view name, std::string_view team, std::string_view cycle) {
    const std::string at = cycle.empty() ? "" : fmt::format("@{}", cycle);
    if (is_short_for(name, at)) name.remove_suffix(at.size());
    const std::string before = fmt::format("{}/", team);
    if (!team.empty() && name.starts_with(before)) name.remove_prefix(before.size());
    return std::string(name);
}

std::string shortened(const std::vector<std::string>& names, std::string_view team, std::string_view cycle) {
    Pieces pieces;
    for (const std::string& name : names) pieces.add("", shortened(name, team, cycle));
    return pieces.line();
}

}  // namespace

std::string details(const Outline::KeyResult& result) {
    Pieces pieces;
    pieces.add(values(result));
    pieces.add(beside_the_bar(result));
    if (result.confidence) pieces.add(fmt::format("confidence {:g}", *result.confidence));
    if (result.weight != 1) pieces.add(fmt::format("weight {:g}", result.weight));
    pieces.add("by ", result.by);
    pieces.add("", result.owner);
    pieces.add(place_among_results(result));
    return pieces.line();
}

std::string details(const Outline::Objective& objective, std::string_view cycle) {
    Pieces pieces;
    pieces.add("", objective.id);
    const std::string supports = shortened(objective.supports, "", cycle);
    pieces.add(supports.empty() ? "" : "for " + supports);
    pieces.add("demanded by ", objective.demand);
    const std::string shared = listed(objective.shared_with);
    pieces.add(shared.empty() ? "" : "with " + shared);
    if (objective.progress_with_work)
        pieces.add(fmt::format("counting the work it would show {}", percent(*objective.progress_with_work)));
    return pieces.line();
}

std::string details(const Outline::Goal& goal) {
    Pieces pieces;
    pieces.add("", goal.id);
    pieces.add("by ", goal.by);
    pieces.add("", goal.owner);
    const std::size_t count = goal.objectives.size();
    const std::string leads = count == 0   ? "no objective leads to it"
                              : count == 1 ? "1 objective leads to it"
                                           : fmt::format("{} objectives lead to it", count);
    return fmt::format("{}: {}", pieces.line(), leads);
}

std::string counts(const Outline::Initiatives& initiatives) {
    Pieces pieces;
    const auto add = [&](std::size_t count, std::string_view word) {
        if (count > 0) pieces.add(fmt::format("{} {}", count, word));
    };
    add(initiatives.done, "done");
    add(initiatives.doing, "doing");
    add(initiatives.dropped, "dropped");
    add(initiatives.swapped, "swapped in");
    return fmt::format("initiatives: {}{}{} in all", pieces.line(), pieces.line().empty() ? "" : ", ",
                       initiatives.total);
}

std::string details(const Outline::Initiative& initiative, std::string_view team, std::string_view cycle) {
    Pieces pieces;
    const std::string moved = shortened(initiative.moves, team, cycle);
    pieces.add(moved.empty() ? "" : "moves " + moved);
    pieces.add("in place of ", initiative.replaces);
    pieces.add("", initiative.owner);
    return pieces.line();
}

std::string cycle_line(const Outline& outline) {
    if (outline.cycle.empty()) return "no OKRs yet";
    std::string line = as_line(printable(outline.cycle));
    if (!outline.first_day.empty()) line += fmt::format(": {} to {}", outline.first_day, outline.last_day);
    if (outline.elapsed) line += fmt::format(", {} of it gone", percent(*outline.elapsed));
    return line;
}

std::string listed(const std::vector<std::string>& names) {
    Pieces pieces;
    for (const std::string& name : names) pieces.add("", name);
    return pieces.line();
}

}  // namespace okr::render
