#include "history/likeness.hpp"

#include <fmt/format.h>

#include "history/asked.hpp"
#include "measure/likeness.hpp"

namespace okr::history {

namespace {

constexpr double alike = 0.5;
/// What has the same id needs less.
constexpr double alike_under_one_id = 0.3;

std::string_view noun_of(const Change& change) {
    return std::string_view(change.subject).substr(0, change.subject.find('`'));
}

}  // namespace

std::string LikenessSearch::cycle_before(const std::string& ref, const model::NamedCycles& cycles) const {
    const auto own = model::find_cycle(cycle_of(ref), cycles);
    std::string best;
    std::optional<base::DateRange> best_days;
    for (const Happening& happening : happenings_) {
        const std::string_view name = cycle_of(happening.change.object);
        if (!own || name == best || team_of(happening.change.object) != team_of(ref)) continue;
        const auto days = model::find_cycle(name, cycles);
        if (!days || days->last >= own->first || (best_days && days->last <= best_days->last)) continue;
        best = name;
        best_days = days;
    }
    return best;
}

std::optional<Forerunner> LikenessSearch::find(const Happening& added, const model::NamedCycles& cycles) const {
    if (!is_addition(added.change)) return std::nullopt;
    const std::string& ref = added.change.object;
    const std::string before = cycle_before(ref, cycles);
    const Change* best = nullptr;
    double likeness = 0;
    for (const Happening& other : happenings_) {
        const Change& change = other.change;
        const bool is_earlier = trail_.leads_to(other.commit, added.commit);
        const bool was_dropped = change.is_gone;
        const bool stood_before =
            !before.empty() && team_of(change.object) == team_of(ref) && cycle_of(change.object) == before;
        if (change.object == ref || !is_earlier || noun_of(change) != noun_of(added.change)) continue;
        if (!was_dropped && !stood_before) continue;
        const double found = measure::likeness(change.title, added.change.title);
        if (found < (key_of(change.object) == key_of(ref) ? alike_under_one_id : alike) || found < likeness) continue;
        best = &change;
        likeness = found;
    }
    if (best == nullptr) return std::nullopt;
    return Forerunner{best->object,
                      fmt::format("taken for what became of `{}`, by likeness ({:.2f})", best->object, likeness)};
}

}  // namespace okr::history
