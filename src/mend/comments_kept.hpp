// Comments through edits: none is lost but those that an edit takes out on purpose.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "mend/shifts.hpp"
#include "syntax/tree.hpp"

namespace okr::mending {

/// The text of a comment that is lost or changed; empty if none is. An edit that changes comments and blanks alone
/// means it; one that takes a comment out together with a value must put it in again elsewhere.
std::string lost_comment(std::string_view before_text, const syntax::Tree& before, const syntax::Tree& after,
                         const std::vector<Edit>& edits, const Shifts& shifts);

}  // namespace okr::mending
