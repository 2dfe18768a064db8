// One history by all cores: stretches of it, joined in their order.
#include "history/gathering.hpp"

#include <algorithm>
#include <iterator>
#include <mutex>

#include "base/parallel.hpp"
#include "history/stretch.hpp"

namespace okr::history {

namespace {

constexpr Trail::Place progress_step = 256;

/// Documents: what differs of two versions is mostly read alone, so few are wanted again.
constexpr std::size_t most_kept = 1000;

/// Each stretch opens the repository, and reads again what its first commits were built on.
constexpr Trail::Place shortest_stretch = 128;
/// Stretches take unequal time: who is early takes another.
constexpr Trail::Place stretches_a_core = 2;

class Progress {
public:
    explicit Progress(const std::function<void(std::size_t commits)>& tell) : tell_(tell) {}

    void step() {
        if (!tell_) return;
        const std::lock_guard lock(mutex_);
        if (++commits_ % progress_step == 0) tell_(commits_);
    }

private:
    const std::function<void(std::size_t)>& tell_;
    std::mutex mutex_;
    std::size_t commits_ = 0;
};

/// None where one core would do all of them, or where there are too few commits.
std::vector<Stretch> stretches_of(const Trail& trail) {
    const auto size = static_cast<Trail::Place>(trail.size());
    std::vector<Stretch> stretches;
    if (size < 2 * shortest_stretch) return stretches;
    const auto cores = static_cast<Trail::Place>(base::cores());
    if (cores < 2) return stretches;
    const Trail::Place count = std::min(size / shortest_stretch, stretches_a_core * cores);
    for (Trail::Place i = 0; i < count; ++i)
        stretches.push_back({static_cast<Trail::Place>(std::uint64_t{size} * i / count),
                             static_cast<Trail::Place>(std::uint64_t{size} * (i + 1) / count)});
    return stretches;
}

void append(Gathered& all, Gathered part) {
    std::move(part.happenings.begin(), part.happenings.end(), std::back_inserter(all.happenings));
    std::move(part.renames.begin(), part.renames.end(), std::back_inserter(all.renames));
    std::move(part.unreadable.begin(), part.unreadable.end(), std::back_inserter(all.unreadable));
    all.elsewhere.merge(part.elsewhere);
    all.teams.merge(part.teams);
}

Gathered settled(Gathered gathered) {
    auto& unreadable = gathered.unreadable;
    std::sort(unreadable.begin(), unreadable.end());
    unreadable.erase(std::unique(unreadable.begin(), unreadable.end()), unreadable.end());
    return gathered;
}

/// With a repository and documents of its own.
base::Result<Stretched> gather_apart(const Ground& ground, const Stretch& stretch, const std::function<void()>& step) {
    const auto snapshots = ground.snapshots.again();
    if (!snapshots) return snapshots.failure();
    Documents documents(*snapshots, most_kept);
    return gather_stretch({ground.trail, *snapshots, documents, ground.tip, ground.view}, stretch, step);
}

/// Nothing where a stretch would have to know what stood in a file before it broke in an earlier one, or where one
/// failed: then all is gathered in one.
std::optional<Gathered> gather_all(const Ground& ground, const std::vector<Stretch>& stretches,
                                   const std::function<void(std::size_t)>& tell) {
    Progress progress(tell);
    std::vector<std::optional<Stretched>> parts(stretches.size());
    base::for_each_index(
        stretches.size(),
        [&](std::size_t i) {
            auto part = gather_apart(ground, stretches[i], [&progress] { progress.step(); });
            if (part) parts[i] = std::move(*part);
        },
        2);
    Gathered all;
    std::set<LastReadable::Broken> known;
    for (auto& part : parts) {
        if (!part || part->last.misses_any_of(known)) return std::nullopt;
        known.merge(part->last.known());
        append(all, std::move(part->gathered));
    }
    return all;
}

}  // namespace

base::Result<Gathered> gather(const Trail& trail, const store::Snapshots& snapshots, Documents& documents,
                              const store::Point& tip, const View& view, const std::function<void(std::size_t)>& tell) {
    const Ground ground{trail, snapshots, documents, tip, view};
    const auto stretches = view.is_part() ? std::vector<Stretch>() : stretches_of(trail);
    if (!stretches.empty())
        if (auto all = gather_all(ground, stretches, tell)) return settled(std::move(*all));
    Progress progress(tell);
    auto all = gather_stretch(ground, {0, static_cast<Trail::Place>(trail.size())}, [&] { progress.step(); });
    if (!all) return all.failure();
    return settled(std::move(all->gathered));
}

}  // namespace okr::history
