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

std::string LatestNames::name_after(const std::string& ref) const {
    const auto replaced = replaced_.find(ref);
    const auto found = lives_.find(ref);
    const std::string name = replaced != replaced_.end() ? replaced->second
                             : found != lives_.end()     ? found->second.name
                                                         : std::string();
    return name.empty() ? ref : name;
}

void LatestNames::learn(const Rename& rename) {
    if (rename.commit != commit_) replaced_.clear();
    commit_ = rename.commit;
    const std::string name = name_after(rename.now);
    Life& former = lives_[rename.former];
    replaced_.emplace(rename.former, former.name);
    if (former.name != name) former = {name, 0, false, {}};
}

}  // namespace okr::history
