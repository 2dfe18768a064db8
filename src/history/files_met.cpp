#include "history/files_met.hpp"

#include <fmt/format.h>

namespace okr::history {

namespace {

constexpr std::size_t short_id = 12;

}  // namespace

void FilesMet::note(Trail::Place place, const Documented& documented) {
    for (const std::string& path : documented.broken)
        if (!beyond_.contains(path))
            unreadable_.push_back(
                fmt::format("{}: {} cannot be parsed", trail_.commit(place).id.hex().substr(0, short_id), path));
    for (const auto* side : {&documented.before, &documented.after})
        for (const diffing::PlacedDocument& file : *side)
            for (const model::TeamFile& team : file.document->team_files)
                note(file.path, team.team.value, team.cycle.value);
}

void FilesMet::note(const std::string& path, const std::string& team, const std::string& cycle) {
    teams_.insert(team);
    const bool is_marked = view_.marks.contains(team) || view_.marks.contains(cycle);
    if (is_marked && beyond_.contains(path)) elsewhere_.insert(path);
}

}  // namespace okr::history
