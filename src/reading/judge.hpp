// What a clause says, by the pattern of its head: one function a pattern.
#pragma once

#include "reading/scope.hpp"

namespace okr::reading {

Verdict judge(const Sentence& sentence, const Clause& clause);

Verdict judge_imperative(const Scope& scope);
Verdict judge_finite(const Scope& scope);  ///< finite, modal, possession
Verdict judge_state(const Scope& scope);   ///< state and participle
Verdict judge_nominal(const Scope& scope);

}  // namespace okr::reading
