#include "outline/cycles.hpp"

#include <algorithm>
#include <tuple>
#include <vector>

namespace okr::outlining {

namespace {

struct Candidate {
    std::string name;
    base::DateRange days;

    [[nodiscard]] auto length() const { return days.last - days.first; }
};

bool is_shorter(const Candidate& a, const Candidate& b) {
    return std::tuple(a.length(), b.days.first, b.name) < std::tuple(b.length(), a.days.first, a.name);
}

/// Of two that begin on one day the shorter is the later one: it is closer to the work.
bool is_earlier(const Candidate& a, const Candidate& b) {
    return std::tuple(a.days.first, b.length(), a.name) < std::tuple(b.days.first, a.length(), b.name);
}

}  // namespace

Cycles cycles_with_okrs(const model::Workspace& workspace, std::string_view team) {
    Cycles cycles;
    for (const model::TeamFile& file : workspace.team_files)
        if (!file.objectives.empty() && file.cycle && (team.empty() || file.team.value == team))
            cycles.insert(file.cycle.value);
    return cycles;
}

std::string choose_cycle(const Cycles& cycles, const model::NamedCycles& named, std::string_view today) {
    std::vector<Candidate> dated;
    for (const std::string& name : cycles)
        if (const auto days = model::find_cycle(name, named)) dated.push_back({name, *days});
    if (dated.empty()) return cycles.empty() ? std::string() : *cycles.rbegin();
    std::vector<Candidate> running;
    if (const auto day = base::parse_date(today))
        std::copy_if(dated.begin(), dated.end(), std::back_inserter(running),
                     [&](const Candidate& each) { return each.days.contains(*day); });
    if (!running.empty()) return std::min_element(running.begin(), running.end(), is_shorter)->name;
    return std::max_element(dated.begin(), dated.end(), is_earlier)->name;
}

std::optional<double> elapsed(const base::DateRange& days, std::string_view today) {
    const auto day = base::parse_date(today);
    if (!day) return std::nullopt;
    const double gone = static_cast<double>((*day - days.first).count());
    const double all = static_cast<double>((days.last - days.first).count()) + 1;
    return std::clamp(gone / all, 0.0, 1.0);
}

}  // namespace okr::outlining
