#include "emergence/chronicle.hpp"

#include <utility>

#include "history/views.hpp"

namespace okr::emerging {

namespace {

/// Enough for the files of a cycle, with their states of some weeks.
constexpr std::size_t most_kept = 8000;

}  // namespace

Chronicle::Chronicle(const store::Snapshots& of, store::Point at, history::Trail commits)
    : snapshots(of), tip(std::move(at)), trail(std::move(commits)), main_line(trail), documents(of, most_kept) {}

base::Result<git::Commit> Chronicle::commit(history::Trail::Place place) const {
    return snapshots.repository().commit(trail.commit(place).id);
}

bool Chronicle::is_large() const { return trail.size() > history::small_history; }

std::optional<std::string> why_no_history(const store::Snapshots& snapshots) {
    if (!snapshots.repository().is_unborn()) return std::nullopt;
    return "this repository has no commit yet, so what only history tells is left out";
}

base::Result<store::Point> tip_of(const store::Snapshots& snapshots, const store::Point& at) {
    return at.commit ? base::Result<store::Point>(at) : snapshots.point("HEAD");
}

base::Result<history::Trail> open_trail(const store::Snapshots& snapshots, const store::Point& tip,
                                        const Progress& progress) {
    return history::Trail::open(snapshots, tip, [&](std::size_t done) {
        if (progress) progress("commits read", done, 0);
    });
}

}  // namespace okr::emerging
