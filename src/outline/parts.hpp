// Objects of the model as parts of the outline.
#pragma once

#include <string>
#include <vector>

#include "okr/outline.hpp"
#include "rules/rule.hpp"

namespace okr::outlining {

Outline::KeyResult key_result_part(const rule::KeyResultView& view);

/// `moves` are looked up from the team's cycle.
Outline::Initiative initiative_part(const rule::InitiativeView& view, const model::Workspace& workspace);

Outline::Choice choice_part(const model::Choice& choice);

/// Counts the items.
Outline::Initiatives initiatives_part(std::vector<Outline::Initiative> items);

std::vector<std::string> values(const model::Texts& texts);

}  // namespace okr::outlining
