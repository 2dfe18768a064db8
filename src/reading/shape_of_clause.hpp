// What the shape of a clause says, whatever its words are: the name of a rate, a rank, a thing that went live.
#pragma once

#include "reading/scope.hpp"

namespace okr::reading {

/// "Parcels lost per month": a measure's bare name, no number near it.
bool names_rate(const Scope& scope);

/// "Finish in the top 5", "… in the top quartile": a place among others, though it looks like a name.
bool tells_rank(const Scope& scope);

/// "From level 2 to level 3", "Reach band 1": steps of a scale that only people can count.
bool tells_step(const Scope& scope);

/// "Grade 2 or better".
bool tells_least_step(const Scope& scope);

/// "Return flow live in Norway": a thing that is out, though its first word could be a verb.
bool tells_going_live(const Scope& scope);

}  // namespace okr::reading
