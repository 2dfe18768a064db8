// Sends a clause to the judgement of its pattern.
#include "reading/judge.hpp"

namespace okr::reading {
namespace {

/// Behind "ensure" a state of affairs is wished for, and a work verb is rare.
Verdict soften(Verdict verdict) {
    if (verdict.what == What::action) verdict = {What::unmeasured, false, Reason::state_hoped_for, -1, verdict.head};
    if (verdict.what == What::output) verdict.sure = false;
    return verdict;
}

Verdict by_pattern(const Scope& scope) {
    switch (scope.head.pattern) {
        case Pattern::imperative: return judge_imperative(scope);
        case Pattern::finite:
        case Pattern::modal:
        case Pattern::possession: return judge_finite(scope);
        case Pattern::state:
        case Pattern::participle: return judge_state(scope);
        case Pattern::nominal: return judge_nominal(scope);
        case Pattern::empty: break;
    }
    return scope.verdict(What::nothing, false, Reason::none);
}

}  // namespace

Verdict judge(const Sentence& sentence, const Clause& clause) {
    const Head head = find_head(sentence, clause);
    const Verdict verdict = by_pattern(Scope{sentence, clause, head});
    return head.is_ensured ? soften(verdict) : verdict;
}

}  // namespace okr::reading
