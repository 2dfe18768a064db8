// What a clause says, by the pattern of its head: one function a pattern.
#pragma once

#include "reading/scope.hpp"

namespace okr::reading {

Verdict judge(const Sentence& sentence, const Clause& clause);

Verdict judge_imperative(const Scope& scope);
Verdict judge_work(const Scope& scope);    ///< an imperative whose verb is known to be work
Verdict judge_spread(const Scope& scope);  ///< "Launch in 3 countries"; the clause has a target
bool counts_top(const Scope& scope);       ///< "the top 10 requests" as what the verb acts on
Verdict judge_finite(const Scope& scope);  ///< finite, modal, possession
Verdict judge_state(const Scope& scope);   ///< state and participle
Verdict judge_nominal(const Scope& scope);

}  // namespace okr::reading
