#include "model/workspace.hpp"

#include <algorithm>
#include <set>

namespace okr::model {

namespace {

/// Does the name stand in the text, not as a part of a longer one?
bool holds_word(std::string_view text, std::string_view word) {
    const auto is_part = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
    for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
        const bool starts = at == 0 || !is_part(text[at - 1]);
        const std::size_t end = at + word.size();
        if (starts && (end == text.size() || !is_part(text[end]))) return true;
    }
    return false;
}

}  // namespace

std::optional<Target> Workspace::find_goal(std::string_view id) const {
    const auto found = goals.find(id);
    return found == goals.end() ? std::nullopt : std::optional(found->second);
}

std::optional<Target> Workspace::find(const Reference& reference, std::string_view team, std::string_view cycle) const {
    const std::string_view in_team = reference.team.empty() ? team : std::string_view(reference.team);
    const std::string_view in_cycle = reference.cycle.empty() ? cycle : std::string_view(reference.cycle);
    if (const Target* found = objects.find(full_name(in_team, reference.id, in_cycle))) return *found;
    const std::string without_cycle = full_name(in_team, reference.id, "");
    if (const Target* found = objects.find(without_cycle)) return *found;
    if (!in_cycle.empty()) return std::nullopt;
    const auto any = objects.beginning_with(without_cycle + "@");
    return any.empty() ? std::nullopt : std::optional(any.front().second);
}

const Team* Workspace::find_team(std::string_view id) const {
    const auto found = team_numbers.find(id);
    return found == team_numbers.end() ? nullptr : &teams[found->second];
}

std::vector<std::string_view> Workspace::team_ids() const {
    std::set<std::string_view> ids;
    for (const Team& team : teams)
        if (team.id) ids.insert(team.key);
    if (!has_teams_file)
        for (const TeamFile& file : team_files)
            if (file.team) ids.insert(file.team.value);
    return {ids.begin(), ids.end()};
}

bool Workspace::may_be_in_broken_file(std::string_view word) const {
    const auto is_within = [&](const Object& object) {
        const syntax::Span span = object.place.span;
        const std::string_view text = files[object.place.file].text;
        return holds_word(text.substr(span.begin, span.end - span.begin), word);
    };
    const auto goal = [&](const Goal& each) { return !each.id && !each.title && is_within(each); };
    return std::any_of(files.begin(), files.end(),
                       [&](const File& file) { return file.is_broken && holds_word(file.text, word); }) ||
           std::any_of(strategies.begin(), strategies.end(),
                       [&](const Strategy& each) { return std::any_of(each.goals.begin(), each.goals.end(), goal); }) ||
           std::any_of(teams.begin(), teams.end(), [&](const Team& each) { return !each.id && is_within(each); });
}

bool Workspace::knows_goals() const {
    return has_strategy() &&
           std::none_of(strategies.begin(), strategies.end(), [](const Strategy& each) { return each.is_blank; });
}

}  // namespace okr::model
