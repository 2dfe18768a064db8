#include "history/latest_names.hpp"

namespace okr::history {

std::string LatestNames::of(const Change& change) {
    Life& life = lives_[change.object];
    if (life.name.empty()) life.name = change.object;
    if (change.is_gone && life.is_seen && life.began_as != change.title) ++life.lives_after;
    life.is_seen = true;
    life.began_as = is_addition(change) ? change.title : std::string();
    return in_words(life);
}

std::string LatestNames::of(const std::string& ref) const {
    const auto found = lives_.find(ref);
    return found == lives_.end() || found->second.name.empty() ? ref : in_words(found->second);
}

std::string LatestNames::in_words(const Life& life) {
    return life.lives_after == 0 ? life.name : life.name + "~" + std::to_string(life.lives_after);
}

void LatestNames::learn(const Rename& rename) {
    const auto now = lives_.find(rename.now);
    const std::string name = now == lives_.end() || now->second.name.empty() ? rename.now : now->second.name;
    Life& former = lives_[rename.former];
    if (former.name != name) former = {name, 0, false, {}};
}

}  // namespace okr::history
