// What a single word of a REF means, and what was probably meant where nothing has such a name.
#pragma once

#include <set>
#include <string>

#include "base/result.hpp"
#include "history/documents.hpp"
#include "history/views.hpp"

namespace okr::history {

/// Does a file of the tip name such a team?
base::Result<bool> is_team_of_tip(const std::string& team, const Views& views, const store::Snapshots& snapshots,
                                  Documents& documents, const store::Point& tip);

/// Everything that happenings name, and all teams.
std::set<std::string> names_in(const Views& views, const Gathered& gathered);

/// "there is no `x` in this history; did you mean `y`?"
base::Failure nothing_of(const std::string& ref, const std::set<std::string>& known);

}  // namespace okr::history
