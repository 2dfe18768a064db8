#include "history/latest_names.hpp"

#include <algorithm>
#include <string_view>

namespace okr::history {

namespace {

/// A target that was bent while it was away is no other thing: what has a digit is left out.
std::string without_numbers(std::string_view title) {
    std::string kept;
    for (std::size_t at = 0; at < title.size();) {
        const std::size_t end = std::min(title.find(' ', at), title.size());
        const std::string_view word = title.substr(at, end - at);
        if (word.find_first_of("0123456789") == std::string_view::npos) (kept += word) += ' ';
        at = end + 1;
    }
    return kept;
}

bool say_the_same(const std::string& a, const std::string& b) {
    if (a == b) return true;
    const std::string words = without_numbers(a);
    return !words.empty() && words == without_numbers(b);
}

}  // namespace

std::string LatestNames::of(const Change& change) {
    Life& life = lives_[change.object];
    if (life.name.empty()) life.name = change.object;
    if (change.is_gone && life.is_seen && !say_the_same(life.began_as, change.title)) ++life.lives_after;
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
