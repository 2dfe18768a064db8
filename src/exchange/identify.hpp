// Ids and references: valid, unique within a team's cycle, and leading somewhere.
#pragma once

#include "model/workspace.hpp"
#include "okr/exchange.hpp"

namespace okr::exchange {

/// Gives every object of settled sets an id, and makes references of what names another object by its old id or title.
/// What leads nowhere, neither here nor in the workspace it goes to, becomes an aside.
void name_and_link(Exchange& exchange, const model::Workspace& home);

}  // namespace okr::exchange
