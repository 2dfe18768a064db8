#include "history/names.hpp"

#include <algorithm>

namespace okr::history {

bool Names::add(Name name) {
    if (std::find(names_.begin(), names_.end(), name) != names_.end()) return false;
    names_.push_back(std::move(name));
    return true;
}

std::vector<std::string> Names::all() const {
    std::vector<std::string> refs;
    for (const Name& name : names_) refs.push_back(name.ref);
    return refs;
}

bool Names::hold(std::string_view ref, Trail::Place at) const {
    return std::any_of(names_.begin(), names_.end(), [&](const Name& name) {
        if (name.ref != ref) return false;
        if (name.until && trail_.leads_to(*name.until, at)) return false;
        return !name.since || trail_.leads_to(*name.since, at);
    });
}

}  // namespace okr::history
