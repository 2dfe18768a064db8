#include "history/taken_back.hpp"

#include <algorithm>
#include <iterator>
#include <map>

namespace okr::history {

namespace {

std::set<std::string> names_in(const std::vector<Happening>& made) {
    std::set<std::string> names;
    for (const Happening& happening : made) names.insert({happening.change.object, happening.change.former});
    names.erase("");  // most have no former name
    return names;
}

/// Where both sides touched an object somebody had to choose. Of a criss-cross: since wherever they parted, for what is
/// new since one of these places alone came with the other. Its renames have been told by its own commits.
base::Result<std::set<std::string>> touched(Trail::Place place, const std::vector<FileChanges>& own,
                                            Comparing& comparing) {
    std::map<std::string, std::size_t> times;
    for (const FileChanges& files : own) {
        const auto compared = comparing.compare(place, files, comparing.marks());
        if (!compared) return compared.failure();
        for (const std::string& name : names_in(compared->made)) ++times[name];
    }
    std::set<std::string> names;
    for (const auto& [name, count] : times)
        if (count == own.size()) names.insert(name);
    return names;
}

/// Without what the side that prevailed had touched as well.
base::Result<Compared> lost_by(const Overruled& one, Trail::Place place, Comparing& comparing) {
    auto lost = comparing.compare(place, one.lost, comparing.marks());
    if (!lost) return lost;
    const auto own = touched(place, one.own, comparing);
    if (!own) return own.failure();
    std::erase_if(lost->made, [&](const Happening& happening) {
        return own->contains(happening.change.object) || own->contains(happening.change.former);
    });
    return lost;
}

}  // namespace

TakenBack::TakenBack(const Ground& ground)
    : trail_(ground.trail),
      snapshots_(ground.snapshots),
      partings_(ground.trail),
      view_{*ground.tip.scope, store::PathLimit(ground.view.paths.empty() ? ground.view.within : ground.view.paths)} {}

base::Result<Compared> TakenBack::by(Trail::Place place, Comparing& comparing) {
    Compared all;
    if (trail_.commit(place).parents.size() < 2) return all;
    const auto found = overruled(trail_, snapshots_, place, view_, partings_);
    if (!found) return found.failure();
    for (const Overruled& one : *found) {
        auto lost = lost_by(one, place, comparing);
        if (!lost) return lost;
        std::move(lost->made.begin(), lost->made.end(), std::back_inserter(all.made));
        std::move(lost->renames.begin(), lost->renames.end(), std::back_inserter(all.renames));
    }
    return all;
}

}  // namespace okr::history
