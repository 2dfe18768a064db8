// What a clause says by the way it is linked to the sentence.
#include "reading/interpreter.hpp"

namespace okr::reading {

Verdict Interpreter::judged(const Clause& clause) const {
    const Verdict verdict = judge(sentence_, clause);
    switch (clause.link) {
        case Link::main:
        case Link::sequence:
        case Link::addition: return verdict;
        case Link::detail: return main() ? only_outcome(verdict) : verdict;
        case Link::bracket: return bracket(clause, verdict);
        case Link::purpose: return only_outcome(reaching(clause, verdict));
        case Link::with: return with(clause, verdict);
        case Link::relative: return relative(verdict);
        case Link::means: return means(clause, verdict);
        case Link::condition: break;
    }
    return {};
}

Verdict Interpreter::reaching(const Clause& clause, Verdict verdict) const {
    const bool reaches = verdict.what == What::output && verdict.head.pattern == Pattern::imperative &&
                         sentence_.is<"reach", "achieve", "hit", "attain">(sentence_.nodes[verdict.head.verb]);
    return reaches && clause.link == Link::purpose
               ? Verdict{What::outcome, false, Reason::target, verdict.target, verdict.head}
               : verdict;
}

Verdict Interpreter::only_outcome(Verdict verdict) {
    if (verdict.what == What::output && verdict.reason == Reason::work_share) verdict.sure = false;
    return verdict.what == What::outcome ? verdict : Verdict{};
}

Verdict Interpreter::bracket(const Clause& clause, Verdict verdict) const {
    if (verdict.what != What::outcome || sentence_.plain_end == 0 || verdict.target < 0) return {};
    const bool is_inside =
        sentence_.nodes[sentence_.plain_end - 1].extent.begin > sentence_.nodes[clause.begin].extent.end &&
        sentence_.nodes[sentence_.plain_end - 1].kind != NodeKind::mark;
    const Scope scope{sentence_, clause, verdict.head};
    const bool names = scope.has_any(nouns | verbs) || scope.amount(verdict.target).shape == Shape::money;
    const bool compares =
        scope.amount(verdict.target).comparator.starts_with("<") && scope.is_measuring(verdict.target);
    if (!is_inside && !names && awaits_level() && scope.is_measuring(verdict.target)) {
        verdict.sure = false;
        return verdict;
    }
    return (is_inside && !compares) || !names ? Verdict{} : verdict;
}

bool Interpreter::awaits_level() const {
    const Judged* before = main();
    return before && before->verdict.what == What::unmeasured && before->verdict.head.pattern == Pattern::nominal &&
           before->verdict.head.subject.thing == Thing::measure;
}

bool Interpreter::moves(const Judged& judged) const {
    const Head& head = judged.verdict.head;
    return judged.verdict.reason == Reason::movement && head.pattern == Pattern::imperative &&
           sentence_.nodes[head.verb].is(Class::raise, Class::lower, Class::hold);
}

bool Interpreter::names_group(const Judged& judged) {
    const Head& head = judged.verdict.head;
    return head.pattern == Pattern::nominal && judged.verdict.what == What::unmeasured &&
           is_worldly(head.subject.thing);
}

Verdict Interpreter::with(const Clause& clause, Verdict verdict) const {
    if (verdict.what != What::outcome) return {};
    const Judged* before = main();
    if (!before) return verdict;
    const Scope scope{sentence_, clause, verdict.head};
    if (verdict.target < 0 || moves(*before)) return {};
    const Amount& amount = scope.amount(verdict.target);
    if (amount.shape == Shape::zero && amount.is_weak && scope.counted_thing(verdict.target) != Thing::trouble)
        return {};
    const bool counts = verdict.target >= 0 && !scope.is_measuring(verdict.target);
    const Thing subject = before->verdict.head.object.thing == Thing::none ? before->verdict.head.subject.thing
                                                                           : before->verdict.head.object.thing;
    if (counts && scope.counted_thing(verdict.target) == Thing::people) {
        if (subject == Thing::activity && before->verdict.what == What::output && amount.comparator.empty()) return {};
        verdict.sure = scope.has_word(Class::period);
    }
    const bool is_own_quality =
        before->verdict.what == What::output && scope.has_word(Class::measure) && is_coverage(scope);
    return is_own_quality ? Verdict{} : verdict;
}

bool Interpreter::is_coverage(const Scope& scope) const {
    for (std::size_t i = scope.clause.begin; i < scope.clause.end; ++i)
        if (sentence_.lower(sentence_.nodes[i]).find("coverage") != std::string_view::npos) return true;
    return false;
}

Verdict Interpreter::relative(Verdict verdict) const {
    if (verdict.target < 0) return {};
    if (const Judged* before = main(); before && moves(*before)) {
        if (verdict.what == What::output) return {What::outcome, true, Reason::target, verdict.target, verdict.head};
        return only_outcome(verdict);
    }
    if (const Judged* before = main(); before && names_group(*before))
        return {What::outcome, true, Reason::target, verdict.target, verdict.head};
    const Amount& amount = sentence_.amount_of(sentence_.nodes[static_cast<std::size_t>(verdict.target)]);
    const bool is_level = amount.shape == Shape::share || amount.shape == Shape::time || amount.shape == Shape::factor;
    const bool is_its_deed = verdict.head.pattern == Pattern::imperative &&
                             sentence_.nodes[verdict.head.verb].is_verb(third) && amount.shape == Shape::share;
    if (is_its_deed) return {What::outcome, true, Reason::target, verdict.target, verdict.head};
    return is_level && verdict.what == What::outcome ? verdict : Verdict{};
}

Verdict Interpreter::means(const Clause& clause, Verdict verdict) const {
    if (verdict.what == What::outcome && verdict.target >= 0 &&
        !sentence_.amount_of(sentence_.nodes[static_cast<std::size_t>(verdict.target)]).comparator.empty())
        return verdict;
    const bool is_work = verdict.what == What::action || verdict.what == What::output;
    if (!is_work || verdict.head.pattern != Pattern::imperative) return {};
    const Judged* before = main();
    const bool is_by = sentence_.is<"by">(sentence_.nodes[clause.joint]);
    if (!before || !sentence_.nodes[verdict.head.verb].is(Class::make)) return {};
    if (is_by && before->verdict.what == What::unmeasured) verdict.sure = false;
    if (is_by) return verdict;
    verdict.sure = false;
    const bool is_stressed =
        verdict.target >= 0 &&
        !sentence_.amount_of(sentence_.nodes[static_cast<std::size_t>(verdict.target)]).comparator.empty();
    return before->verdict.what == What::action && verdict.what == What::output && is_stressed ? verdict : Verdict{};
}

}  // namespace okr::reading
