// Sends a clause to the judgement of its pattern.
#include "reading/judge.hpp"

#include "reading/shape_of_clause.hpp"

namespace okr::reading {
namespace {

/// Behind "ensure" a state of affairs is wished for, and a work verb is rare.
Verdict soften(Verdict verdict) {
    const bool is_there =
        verdict.reason == Reason::possession || (verdict.reason == Reason::done_state && verdict.sure);
    if (verdict.what == What::action && is_there) {
        verdict.sure = false;
        return verdict;
    }
    if (verdict.what == What::action) verdict = {What::unmeasured, false, Reason::state_hoped_for, -1, verdict.head};
    if (verdict.what == What::output) verdict.sure = false;
    return verdict;
}

/// "exceeds the current level", "less than last year": a target, though no number is told.
bool compares_with_baseline(const Scope& scope) {
    bool compares = false;
    for (std::size_t i = scope.clause.begin; i < scope.clause.end; ++i) {
        const Node& node = scope.node(i);
        const bool is_base = node.is(Class::baseline) || scope.sentence.is<"last", "prior", "previous">(node);
        if (compares && is_base && !scope.sentence.is<"from", "against">(node)) return true;
        compares =
            compares || node.is(Class::comparator) ||
            scope.sentence.is<"than", "exceed", "exceeds", "outperform", "surpass", "beat", "match", "matches">(node);
    }
    return false;
}

Verdict with_comparison(const Scope& scope, Verdict verdict) {
    const bool is_open = verdict.what == What::unmeasured || (verdict.what == What::action && !verdict.sure);
    if (!is_open || !compares_with_baseline(scope)) return verdict;
    return {What::outcome, false, Reason::target, -1, verdict.head};
}

/// Sentences whose shape says more than their verb.
Verdict with_shape(const Scope& scope, Verdict verdict) {
    if (names_rate(scope)) return scope.verdict(What::unmeasured, false, Reason::measure_alone);
    if (verdict.target < 0 && tells_rank(scope)) return scope.verdict(What::outcome, false, Reason::target);
    const bool is_open = verdict.target < 0 && (verdict.what == What::unmeasured || !verdict.sure);
    if ((is_open && tells_step(scope)) || (verdict.target < 0 && tells_least_step(scope)))
        return scope.verdict(What::outcome, true, Reason::target);
    if (verdict.what != What::action && tells_going_live(scope))
        return scope.verdict(What::action, false, Reason::done_state);
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
    const Scope scope{sentence, clause, head};
    const Verdict verdict = with_shape(scope, with_comparison(scope, by_pattern(scope)));
    return head.is_ensured ? soften(verdict) : verdict;
}

}  // namespace okr::reading
