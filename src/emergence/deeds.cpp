#include "emergence/deeds.hpp"

#include <utility>

#include "base/ascii.hpp"

namespace okr::emerging {

namespace {

std::string words_of(const Change& change, bool with_subject) {
    const std::string opening = change.subject + ": ";
    return with_subject || !change.message.starts_with(opening) ? change.message
                                                                : change.message.substr(opening.size());
}

}  // namespace

base::Result<bool> Deeds::learn(history::Trail::Place place) {
    if (place >= chronicle_.trail.size() || authors_.contains(place)) return true;
    auto commit = chronicle_.commit(place);
    if (!commit) return commit.failure();
    authors_.emplace(place, std::move(commit->author));
    return true;
}

aligning::Deed Deeds::at(history::Trail::Place place, std::string what) const {
    const auto tip = static_cast<history::Trail::Place>(chronicle_.trail.size() - 1);
    aligning::Deed deed;
    deed.order = place;
    deed.time = chronicle_.trail.commit(std::min(place, tip)).time;
    deed.what = std::move(what);
    if (place > tip) return deed;
    deed.commit = chronicle_.id(place);
    if (const auto author = authors_.find(place); author != authors_.end()) {
        deed.name = author->second.name;
        deed.email = base::lowered(author->second.email);
    }
    return deed;
}

aligning::Deed Deeds::of(const Told& told, bool with_subject) const {
    return at(told.place(), words_of(told.change(), with_subject));
}

}  // namespace okr::emerging
