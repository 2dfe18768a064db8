#include "history/resolve.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/nearest.hpp"
#include "base/printable.hpp"
#include "history/asked.hpp"

namespace okr::history {

namespace {

std::string meant_by(const std::string& ref, const std::set<std::string>& names) {
    const std::string bare = ref.substr(0, cycle_of(ref).empty() ? ref.size() : ref.rfind('@'));
    if (const auto near = base::nearest(bare, {names.begin(), names.end()}); !near.empty()) return std::string(near);
    const auto ends = [&](const std::string& name) { return name.ends_with("/" + bare); };
    const auto found = std::find_if(names.begin(), names.end(), ends);
    return found == names.end() ? std::string() : *found;
}

}  // namespace

base::Result<bool> is_team_of_tip(const std::string& team, const Views& views, const store::Snapshots& snapshots,
                                  Documents& documents, const store::Point& tip) {
    if (views.teams().contains(team)) return true;
    const auto listing = snapshots.listing(tip);
    if (!listing) return listing.failure();
    for (const store::FoundFile& file : listing->files) {
        if (!views.may_belong(file.path, team)) continue;
        const auto text = snapshots.text(file.blob, tip);
        if (!text) return text.failure();
        if (text->find(team) == std::string::npos) continue;
        const auto document = documents.read(file.path, file.blob, tip);
        if (!document) return document.failure();
        if (!*document) continue;
        const auto& files = (*document)->team_files;
        if (std::any_of(files.begin(), files.end(), [&](const auto& one) { return one.team.value == team; }))
            return true;
    }
    return false;
}

std::set<std::string> names_in(const Views& views, const Gathered& gathered) {
    std::set<std::string> names(views.teams().begin(), views.teams().end());
    names.insert(gathered.teams.begin(), gathered.teams.end());
    for (const Happening& happening : gathered.happenings)
        for (const std::string& ref : {happening.change.object, happening.change.former}) {
            if (ref.empty()) continue;
            names.insert(ref.substr(0, cycle_of(ref).empty() ? ref.size() : ref.rfind('@')));
            if (team_of(ref).empty() && ref.starts_with("strategy/")) names.emplace(key_of(ref));
        }
    return names;
}

base::Failure nothing_of(const std::string& ref, const std::set<std::string>& known) {
    const std::string shown = base::printable(ref);
    const std::string meant = meant_by(ref, known);
    if (!meant.empty())
        return {fmt::format("there is no `{}` in this history; did you mean `{}`?", shown, base::printable(meant))};
    return {
        fmt::format("there is no `{}` in this history; REF is a team, team/id, team/id@cycle, a goal's id, "
                    "`strategy`, teams/ID or `settings`",
                    shown)};
}

}  // namespace okr::history
