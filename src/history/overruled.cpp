#include "history/overruled.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace okr::history {

namespace {

using Files = std::vector<store::FileChange>;

/// Known to lie behind a commit that both have.
constexpr std::uint8_t common = 4;

class Merge {
public:
    Merge(const Trail& trail, const store::Snapshots& snapshots, Trail::Place place, const store::View& view,
          Partings& partings)
        : trail_(trail),
          snapshots_(snapshots),
          view_(view),
          partings_(partings),
          place_(place),
          parents_(trail.parents(place)) {}

    base::Result<std::vector<Overruled>> look() {
        std::vector<Overruled> all;
        for (std::size_t loser = 0; loser < parents_.size(); ++loser) {
            const bool is_octopus = parents_.size() > 2;  // made onto its first parent
            if (parents_.size() < 2 || (is_octopus && loser == 0)) continue;
            auto one = between(parents_[loser == 0 ? 1 : 0], parents_[loser]);
            if (!one) return one.failure();
            if (!one->lost.empty()) all.push_back(std::move(*one));
        }
        return all;
    }

private:
    base::Result<Overruled> between(Trail::Place winner, Trail::Place loser) {
        Overruled found;
        const auto parted = partings_.find(winner, loser);
        if (parted.empty() || parted.front() == loser) return found;
        auto lost = changed_and_left_out(parted, loser);
        if (!lost || lost->empty()) return lost ? found : base::Result<Overruled>(lost.failure());
        const store::View those{view_.scope, store::PathLimit(paths_of(*lost))};
        const auto others = files_between(winner, place_, those);
        if (!others) return others.failure();
        found.lost = without(std::move(*lost), *others);
        if (found.lost.empty()) return found;
        for (const Trail::Place place : parted) {
            auto own = files_between(place, winner, view_);
            if (!own) return own.failure();
            found.own.push_back(std::move(*own));
        }
        return found;
    }

    /// Files that are with the loser as neither before the parting nor in the result; from the loser to the result.
    base::Result<Files> changed_and_left_out(std::vector<Trail::Place> parted, Trail::Place loser) const {
        parted.push_back(place_);
        auto all = compare(parted, loser, view_);
        if (!all) return all.failure();
        Files files;
        for (store::PathChange& file : all->files)
            files.push_back({std::move(file.path), std::move(file.after), std::move(file.before.back())});
        return files;
    }

    base::Result<Files> files_between(Trail::Place from, Trail::Place to, const store::View& view) const {
        auto all = compare({from}, to, view);
        if (!all) return all.failure();
        Files files;
        for (store::PathChange& file : all->files)
            files.push_back({std::move(file.path), std::move(file.before.front()), std::move(file.after)});
        return files;
    }

    base::Result<store::Differences> compare(const std::vector<Trail::Place>& from, Trail::Place to,
                                             const store::View& view) const {
        store::Sides sides;
        for (const Trail::Place place : from) {
            auto folder = snapshots_.folder_in(trail_.commit(place).tree);
            if (!folder) return folder.failure();
            sides.before.push_back(*folder);
        }
        auto after = snapshots_.folder_in(trail_.commit(to).tree);
        if (!after) return after.failure();
        sides.after = *after;
        return store::compare_sides(snapshots_.repository(), sides, view);
    }

    static std::vector<std::string> paths_of(const Files& files) {
        std::vector<std::string> paths;
        for (const store::FileChange& file : files) paths.push_back(file.path);
        return paths;
    }

    static Files without(Files files, const Files& others) {
        std::erase_if(files, [&](const store::FileChange& file) {
            return std::any_of(others.begin(), others.end(),
                               [&](const auto& other) { return other.path == file.path; });
        });
        return files;
    }

    const Trail& trail_;
    const store::Snapshots& snapshots_;
    const store::View& view_;
    Partings& partings_;
    Trail::Place place_;
    std::vector<Trail::Place> parents_;
};

}  // namespace

std::vector<Trail::Place> Partings::find(Trail::Place a, Trail::Place b) {
    reach(a, 1);
    reach(b, 2);
    auto found = look();
    for (const Trail::Place place : touched_) reached_[place] = 0;
    touched_.clear();
    next_ = {};
    fresh_ = 0;
    return found;
}

void Partings::reach(Trail::Place place, std::uint8_t by) {
    std::uint8_t& known = reached_[place];
    const bool was_fresh = known != 0 && known < common;
    if (known == 0) {
        next_.push(place);
        touched_.push_back(place);
    }
    known = static_cast<std::uint8_t>(known | by);
    fresh_ += static_cast<std::size_t>(known < common) - static_cast<std::size_t>(was_fresh);
}

/// Parents stand before their children, so the latest place that is left has been reached by all that lead to it.
std::vector<Trail::Place> Partings::look() {
    std::vector<Trail::Place> found;
    for (std::size_t looked = 0; fresh_ > 0; ++looked) {
        if (looked == most_looked_at) return {};
        const Trail::Place place = next_.top();
        next_.pop();
        std::uint8_t by = reached_[place];
        if (by < common) --fresh_;
        if (by == 3) {
            found.push_back(place);
            by |= common;
        }
        for (const Trail::Place parent : trail_.parents(place)) reach(parent, by);
    }
    return found;
}

base::Result<std::vector<Overruled>> overruled(const Trail& trail, const store::Snapshots& snapshots,
                                               Trail::Place place, const store::View& view, Partings& partings) {
    return Merge(trail, snapshots, place, view, partings).look();
}

}  // namespace okr::history
