#include "emergence/told.hpp"

#include <algorithm>

#include "history/latest_names.hpp"

namespace okr::emerging {

namespace {

Told tell(const history::Happening& happening, history::LatestNames& names) {
    Told told{&happening, names.of(happening.change), {}};
    for (const std::string& whole : happening.wholes) {
        std::string name = names.of(whole);
        if (std::find(told.wholes.begin(), told.wholes.end(), name) == told.wholes.end())
            told.wholes.push_back(std::move(name));
    }
    return told;
}

}  // namespace

std::vector<Told> told_of(const history::Gathered& gathered) {
    history::LatestNames names;
    std::vector<Told> all(gathered.happenings.size());
    auto rename = gathered.renames.rbegin();
    for (std::size_t at = all.size(); at-- > 0;) {
        const history::Happening& happening = gathered.happenings[at];
        for (; rename != gathered.renames.rend() && rename->commit > happening.commit; ++rename) names.learn(*rename);
        all[at] = tell(happening, names);
    }
    return all;
}

std::string_view plain(std::string_view name) { return name.substr(0, name.rfind('~')); }

}  // namespace okr::emerging
