// The path says one team or cycle, the file another.
#include <fmt/format.h>

#include <algorithm>

#include "rules/rule.hpp"

namespace okr::rule {

namespace {

/// Folders and the file's own name up to its first dot.
std::vector<std::string_view> segments(std::string_view path) {
    std::vector<std::string_view> result;
    while (path.find('/') != std::string_view::npos) {
        result.push_back(path.substr(0, path.find('/')));
        path.remove_prefix(path.find('/') + 1);
    }
    result.push_back(path.substr(0, path.find('.')));
    return result;
}

std::optional<base::DateRange> cycle_of(std::string_view segment, const model::NamedCycles& named) {
    std::string name(segment);
    std::transform(name.begin(), name.end(), name.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    const auto days = model::find_cycle(segment, named);
    return days ? days : model::parse_cycle(name);
}

void check_cycle(const model::TeamFile& file, std::string_view path, Sink& sink) {
    const model::NamedCycles& named = sink.workspace.settings.cycles;
    const auto days = model::find_cycle(file.cycle.value, named);
    if (!days) return;
    for (const std::string_view segment : segments(path)) {
        const auto other = cycle_of(segment, named);
        if (!other || other->contains(*days)) continue;
        return sink.tell({
            .at = file.cycle.place,
            .message =
                fmt::format("the file is for {}, and its path says {}", quoted(file.cycle.value), quoted(segment)),
            .help = fmt::format("write `cycle: {}`, or move the file to where {} lies", segment, file.cycle.value),
            .detail = fmt::format("cycle {} in {}", file.cycle.value, segment),
        });
    }
}

/// The file's own team, and the teams that it is a part of.
bool is_family(const model::Workspace& workspace, std::string_view team, std::string_view segment) {
    for (int steps = 0; steps < 20; ++steps) {
        if (segment == team) return true;
        const model::Team* known = workspace.find_team(team);
        if (known == nullptr || !known->part_of) return false;
        team = known->part_of.value;
    }
    return false;
}

void check_team(const model::TeamFile& file, std::string_view path, const std::vector<std::string_view>& teams,
                Sink& sink) {
    if (!file.team) return;
    const auto names = segments(path);
    const auto is_own = [&](std::string_view segment) { return segment == file.team.value; };
    if (std::any_of(names.begin(), names.end(), is_own)) return;
    for (const std::string_view segment : names) {
        if (!std::binary_search(teams.begin(), teams.end(), segment) ||
            is_family(sink.workspace, file.team.value, segment))
            continue;
        return sink.tell({
            .at = file.team.place,
            .message = fmt::format("the file is {}'s, and its path says {}", quoted(file.team.value), quoted(segment)),
            .help = fmt::format("write `team: {}`, or give the file the name of its team", segment),
            .detail = fmt::format("team {} in {}", file.team.value, segment),
        });
    }
}

void check(const model::Workspace& workspace, Sink& sink) {
    const auto teams = workspace.team_ids();
    for (const model::TeamFile& file : workspace.team_files) {
        const std::string_view path = workspace.files[file.file].path;
        check_cycle(file, path, sink);
        check_team(file, path, teams, sink);
    }
}

}  // namespace

extern const Rule misplaced_file{
    .info =
        {
            .name = "misplaced-file",
            .group = "file",
            .severity = Severity::warning,
            .summary = "The path names a cycle or a team that is not the one in the file.",
            .why = "People look for a file where its path says it is. After copying last quarter's file, the old cycle "
                   "is the line that is forgotten, and everything in it then counts for the wrong quarter.",
            .source = "",
            .wrong = R"(-- okrs/2026-Q2/library.yaml --
team: library
cycle: 2026-Q1
objectives:
  - title: Every child in the district reads for pleasure
    key_results: []
)",
            .right = R"(-- okrs/2026-Q1/library.yaml --
team: library
cycle: 2026-Q1
objectives:
  - title: Every child in the district reads for pleasure
    key_results:
      - Loans to children under 12 rise from 8,000 to 11,000 a month
)",
        },
    .check = check,
};

}  // namespace okr::rule
