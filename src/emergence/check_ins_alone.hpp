// Whether two states of a workspace differ by nothing but check-ins that no conversation looks at: then both make the
// same conversations, save for those that history tells.
//
// Of check-ins, alignment looks at `current` alone: of a cycle before, of what an initiative moved that is done, and of
// what an answer named to carry it.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "model/workspace.hpp"

namespace okr::emerging {

/// The key results of a workspace whose current values conversations look at.
class Watched {
public:
    Watched() = default;
    Watched(const model::Workspace& workspace, std::string_view cycle);

    /// It, or the objective that it stands in.
    [[nodiscard]] bool holds(const model::KeyResult& result, const model::Objective& objective) const {
        return names_.contains(result.ref) || names_.contains(objective.ref);
    }

private:
    std::set<std::string> names_;
};

/// `before` and `after` are documents, of one file each. False where one of them cannot be parsed.
bool is_check_in_alone(const model::Workspace& before, const model::Workspace& after, std::string_view cycle,
                       const Watched& watched);

}  // namespace okr::emerging
