// Judges every clause by its link to the sentence, then joins: work and a measured outcome together are mixed.
#include "reading/interpretation.hpp"

#include "reading/frame.hpp"

namespace okr::reading {
namespace {

class Interpreter {
public:
    explicit Interpreter(const Sentence& sentence) : sentence_(sentence) {}

    Interpretation run() {
        for (const Clause& clause : split_clauses(sentence_)) result_.clauses.push_back({clause, judged(clause)});
        conclude();
        return std::move(result_);
    }

private:
    [[nodiscard]] Verdict judged(const Clause& clause) const {
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

    /// "… to reach 10 releases a day": what work leads to is no work itself.
    [[nodiscard]] Verdict reaching(const Clause& clause, Verdict verdict) const {
        const bool reaches = verdict.what == What::output && verdict.head.pattern == Pattern::imperative &&
                             sentence_.is(sentence_.nodes[verdict.head.verb], {"reach", "achieve", "hit", "attain"});
        return reaches && clause.link == Link::purpose
                   ? Verdict{What::outcome, false, Reason::target, verdict.target, verdict.head}
                   : verdict;
    }

    static Verdict only_outcome(Verdict verdict) {
        if (verdict.what == What::output && verdict.reason == Reason::work_share) verdict.sure = false;
        return verdict.what == What::outcome ? verdict : Verdict{};
    }

    /// The last clause that says something: what later joints refer to.
    [[nodiscard]] const Judged* main() const {
        for (auto judged = result_.clauses.rbegin(); judged != result_.clauses.rend(); ++judged)
            if (judged->verdict.what != What::nothing) return &*judged;
        return nullptr;
    }

    /// A bracket at the sentence's end may hold the measure; inside, or with bare numbers, it explains a word.
    [[nodiscard]] Verdict bracket(const Clause& clause, Verdict verdict) const {
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

    /// "Mobile conversion at desktop level (3.1%)": the measure stands before, its level in the bracket.
    [[nodiscard]] bool awaits_level() const {
        const Judged* before = main();
        return before && before->verdict.what == What::unmeasured && before->verdict.head.pattern == Pattern::nominal &&
               before->verdict.head.subject.thing == Thing::measure;
    }

    /// "Increase …", "Reduce …", without a number of its own.
    [[nodiscard]] bool moves(const Judged& judged) const {
        const Head& head = judged.verdict.head;
        return judged.verdict.reason == Reason::movement && head.pattern == Pattern::imperative &&
               sentence_.nodes[head.verb].is(Class::raise, Class::lower, Class::hold);
    }

    /// "Share of buses that …", "Families who …": nothing is said of them yet.
    static bool names_group(const Judged& judged) {
        const Head& head = judged.verdict.head;
        return head.pattern == Pattern::nominal && judged.verdict.what == What::unmeasured &&
               is_worldly(head.subject.thing);
    }

    /// "with 300 beta users": the crowd of an activity is its scope, that of a launch is its success.
    [[nodiscard]] Verdict with(const Clause& clause, Verdict verdict) const {
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
            if (subject == Thing::activity && before->verdict.what == What::output && amount.comparator.empty())
                return {};
            verdict.sure = scope.has_word(Class::period);
        }
        const bool is_own_quality =
            before->verdict.what == What::output && scope.has_word(Class::measure) && is_coverage(scope);
        return is_own_quality ? Verdict{} : verdict;
    }

    [[nodiscard]] bool is_coverage(const Scope& scope) const {
        for (std::size_t i = scope.clause.begin; i < scope.clause.end; ++i)
            if (sentence_.lower(sentence_.nodes[i]).find("coverage") != std::string_view::npos) return true;
        return false;
    }

    /// "Increase the share of users who finish from 40 to 60": what moves is named in the relative clause.
    [[nodiscard]] Verdict relative(Verdict verdict) const {
        if (verdict.target < 0) return {};
        if (const Judged* before = main(); before && moves(*before)) {
            if (verdict.what == What::output)
                return {What::outcome, true, Reason::target, verdict.target, verdict.head};
            return only_outcome(verdict);
        }
        if (const Judged* before = main(); before && names_group(*before))
            return {What::outcome, true, Reason::target, verdict.target, verdict.head};
        const Amount& amount = sentence_.amount_of(sentence_.nodes[static_cast<std::size_t>(verdict.target)]);
        const bool is_level =
            amount.shape == Shape::share || amount.shape == Shape::time || amount.shape == Shape::factor;
        const bool is_its_deed = verdict.head.pattern == Pattern::imperative &&
                                 sentence_.nodes[verdict.head.verb].is_verb(third) && amount.shape == Shape::share;
        if (is_its_deed) return {What::outcome, true, Reason::target, verdict.target, verdict.head};
        return is_level && verdict.what == What::outcome ? verdict : Verdict{};
    }

    [[nodiscard]] Verdict means(const Clause& clause, Verdict verdict) const {
        if (verdict.what == What::outcome && verdict.target >= 0 &&
            !sentence_.amount_of(sentence_.nodes[static_cast<std::size_t>(verdict.target)]).comparator.empty())
            return verdict;
        const bool is_work = verdict.what == What::action || verdict.what == What::output;
        if (!is_work || verdict.head.pattern != Pattern::imperative) return {};
        const Judged* before = main();
        const bool is_by = sentence_.is(sentence_.nodes[clause.joint], {"by"});
        if (!before || !sentence_.nodes[verdict.head.verb].is(Class::make)) return {};
        if (is_by && before->verdict.what == What::unmeasured) verdict.sure = false;
        if (is_by) return verdict;
        verdict.sure = false;
        const bool is_stressed =
            verdict.target >= 0 &&
            !sentence_.amount_of(sentence_.nodes[static_cast<std::size_t>(verdict.target)]).comparator.empty();
        return before->verdict.what == What::action && verdict.what == What::output && is_stressed ? verdict
                                                                                                   : Verdict{};
    }

    /// "… that people trust", "… that is easy to change", "… that never gets in the way", "… where everybody can speak
    /// up".
    [[nodiscard]] bool describes_wish(const Clause& clause) const {
        const Node& first = sentence_.nodes[clause.begin];
        if (first.is(Class::people, Class::own, Class::no) || sentence_.is(first, {"everybody", "everyone", "just"}))
            return true;
        const Scope scope{sentence_, clause, Head{}};
        return first.is(Class::be) && scope.has_any(any_of(Class::pleasant, Class::more));
    }

    /// "Analytics that people trust": no order to make them, a wish.
    void soften_wish(std::size_t i) {
        Verdict& here = result_.clauses[i].verdict;
        const bool is_described = i + 1 < result_.clauses.size() &&
                                  result_.clauses[i + 1].clause.link == Link::relative &&
                                  describes_wish(result_.clauses[i + 1].clause);
        if (is_described && here.head.pattern == Pattern::nominal && here.what == What::action &&
            here.reason == Reason::thing_to_make)
            here = {What::unmeasured, false, Reason::state_hoped_for, -1, here.head};
    }

    void conclude() {
        for (std::size_t i = 0; i < result_.clauses.size(); ++i) soften_wish(i);
        for (std::size_t i = 0; i < result_.clauses.size(); ++i) note(static_cast<int>(i));
        join();
    }

    void note(int i) {
        const What what = result_.clauses[static_cast<std::size_t>(i)].verdict.what;
        if (what == What::nothing) return;
        if (is_weak_detail(i)) return;
        if ((what == What::action || what == What::output) &&
            (result_.work < 0 || (what == What::output && verdict(result_.work).what == What::action)))
            result_.work = i;
        if (what == What::outcome && (result_.outcome < 0)) result_.outcome = i;
        if (what == What::unmeasured && unmeasured_ < 0) unmeasured_ = i;
    }

    [[nodiscard]] const Verdict& verdict(int i) const { return result_.clauses[static_cast<std::size_t>(i)].verdict; }

    /// Fragments after the first clause say nothing by themselves, nor do the details of something unnamed.
    [[nodiscard]] bool is_weak_detail(int i) const {
        const bool is_later = result_.work >= 0 || result_.outcome >= 0 || unmeasured_ >= 0;
        const Verdict& here = verdict(i);
        if (!is_later || result_.clauses[static_cast<std::size_t>(i)].clause.link == Link::means) return false;
        const bool is_afterthought = here.head.pattern == Pattern::imperative &&
                                     !sentence_.nodes[here.head.verb].is_verb(base | gerund) &&
                                     !sentence_.nodes[here.head.verb].is(Class::have) && here.what != What::outcome;
        if (is_afterthought) return true;
        const bool is_with = result_.clauses[static_cast<std::size_t>(i)].clause.link == Link::with;
        if (here.what == What::outcome) return is_weak(here) || (is_more_of_the_same(here) && !is_with);
        return !here.sure || here.head.pattern == Pattern::nominal;
    }

    /// "5 tutorials, 10 presets": what is counted beside the team's output is output too, unless others are known to do
    /// it.
    [[nodiscard]] bool is_more_of_the_same(const Verdict& here) const {
        return result_.work >= 0 && verdict(result_.work).reason == Reason::work_counted &&
               here.reason == Reason::others_counted && !here.sure;
    }

    /// "no free-form answers": negation that measures nothing.
    [[nodiscard]] bool is_weak(const Verdict& here) const {
        return here.target >= 0 &&
               sentence_.amount_of(sentence_.nodes[static_cast<std::size_t>(here.target)]).is_weak && !here.sure;
    }

    void join() {
        if (result_.work >= 0 && result_.outcome >= 0) return joined();
        if (result_.work >= 0) return alone(result_.work);
        if (result_.outcome >= 0) return alone(result_.outcome);
        if (unmeasured_ >= 0) return alone(unmeasured_);
        result_.kind = Kind::unmeasured;
    }

    /// "Exports adopted by 5 users": no work is told of, a thing is used.
    [[nodiscard]] bool is_used_thing() const {
        const Judged& outcome = result_.clauses[static_cast<std::size_t>(result_.outcome)];
        const Head& work = verdict(result_.work).head;
        const bool is_thing = work.pattern == Pattern::nominal ||
                              (work.pattern == Pattern::imperative && sentence_.nodes[work.verb].is_verb(gerund));
        return is_thing && outcome.clause.link == Link::purpose && outcome.clause.joint < sentence_.nodes.size() &&
               sentence_.lower(sentence_.nodes[outcome.clause.joint]).ends_with(" by");
    }

    void joined() {
        if (is_used_thing() || verdict(result_.work).reason == Reason::capability) return alone(result_.outcome);
        result_.main = result_.work;
        result_.kind = Kind::mixed;
        result_.sure = verdict(result_.work).sure && verdict(result_.outcome).sure;
    }

    /// "… through lazy loading": whether the means is work is not told.
    [[nodiscard]] bool tells_means() const {
        if (verdict(result_.main).head.pattern == Pattern::finite) return false;
        for (const Judged& judged : result_.clauses)
            if (judged.clause.link == Link::means &&
                sentence_.is(sentence_.nodes[judged.clause.joint], {"through", "via", "by"}))
                return true;
        return false;
    }

    void alone(int i) {
        static constexpr Kind kinds[] = {Kind::unmeasured, Kind::action, Kind::output, Kind::outcome, Kind::unmeasured};
        result_.main = i;
        result_.kind = kinds[static_cast<std::size_t>(verdict(i).what)];
        result_.sure = verdict(i).sure && (is_blended(result_.kind) || !tells_means()) &&
                       !(unmeasured_ >= 0 && unmeasured_ < i && is_blended(result_.kind));
    }

    const Sentence& sentence_;
    Interpretation result_;
    int unmeasured_ = -1;
};

/// The whole sentence as one clause that holds a measured outcome.
Interpretation framed(const Sentence& sentence, const Frame& frame) {
    Judged whole;
    whole.clause.begin = 0;
    whole.clause.end = sentence.plain_end;
    whole.verdict = {What::outcome, frame.is_named, Reason::target, frame.target, find_head(sentence, whole.clause)};
    Interpretation result;
    result.kind = Kind::outcome;
    result.sure = frame.is_named;
    result.clauses.push_back(whole);
    result.main = result.outcome = 0;
    return result;
}

}  // namespace

Interpretation interpret(const Sentence& sentence) {
    Interpretation result = Interpreter(sentence).run();
    if (result.kind == Kind::outcome && result.sure) return result;
    const auto frame = measure_frame(sentence);
    if (!frame) return result;
    const bool is_told_already = result.kind == Kind::outcome || result.kind == Kind::mixed;
    const bool is_doubtful = !is_told_already && (frame->has_start || !result.sure);
    return frame->is_named || is_doubtful ? framed(sentence, *frame) : result;
}

}  // namespace okr::reading
