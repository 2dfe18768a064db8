// What the clauses make together.
#include "reading/interpretation.hpp"

#include <algorithm>

#include "reading/frame.hpp"
#include "reading/interpreter.hpp"

namespace okr::reading {

Interpretation Interpreter::run() {
    const std::vector<Clause> clauses = split_clauses(sentence_);
    result_.clauses.reserve(clauses.size());
    for (const Clause& clause : clauses) result_.clauses.push_back({clause, judged(clause)});
    conclude();
    return std::move(result_);
}

bool Interpreter::describes_wish(const Clause& clause) const {
    const Node& first = sentence_.nodes[clause.begin];
    if (first.is(Class::people, Class::own, Class::no) || sentence_.is<"everybody", "everyone", "just">(first))
        return true;
    const Scope scope{sentence_, clause, Head{}};
    return first.is(Class::be) && scope.has_any(any_of(Class::pleasant, Class::more));
}

void Interpreter::soften_wish(std::size_t i) {
    Verdict& here = result_.clauses[i].verdict;
    const bool is_described = i + 1 < result_.clauses.size() && result_.clauses[i + 1].clause.link == Link::relative &&
                              describes_wish(result_.clauses[i + 1].clause);
    if (is_described && here.head.pattern == Pattern::nominal && here.what == What::action &&
        here.reason == Reason::thing_to_make)
        here = {What::unmeasured, false, Reason::state_hoped_for, -1, here.head};
}

void Interpreter::conclude() {
    for (std::size_t i = 0; i < result_.clauses.size(); ++i) soften_wish(i);
    for (std::size_t i = 0; i < result_.clauses.size(); ++i) note(static_cast<int>(i));
    join();
}

void Interpreter::note(int i) {
    const What what = result_.clauses[static_cast<std::size_t>(i)].verdict.what;
    if (what == What::nothing) return;
    if (is_weak_detail(i)) return;
    if ((what == What::action || what == What::output) &&
        (result_.work < 0 || (what == What::output && verdict(result_.work).what == What::action)))
        result_.work = i;
    if (what == What::outcome && (result_.outcome < 0)) result_.outcome = i;
    if (what == What::unmeasured && unmeasured_ < 0) unmeasured_ = i;
}

bool Interpreter::is_weak_detail(int i) const {
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

bool Interpreter::is_more_of_the_same(const Verdict& here) const {
    return result_.work >= 0 && verdict(result_.work).reason == Reason::work_counted &&
           here.reason == Reason::others_counted && !here.sure;
}

bool Interpreter::is_weak(const Verdict& here) const {
    return here.target >= 0 && sentence_.amount_of(sentence_.nodes[static_cast<std::size_t>(here.target)]).is_weak &&
           !here.sure;
}

void Interpreter::join() {
    if (result_.work >= 0 && result_.outcome >= 0) return joined();
    if (result_.work >= 0) return alone(result_.work);
    if (result_.outcome >= 0) return alone(result_.outcome);
    if (unmeasured_ >= 0) return alone(unmeasured_);
    result_.kind = Kind::unmeasured;
}

bool Interpreter::is_used_thing() const {
    const Judged& outcome = result_.clauses[static_cast<std::size_t>(result_.outcome)];
    const Head& work = verdict(result_.work).head;
    const bool is_thing = work.pattern == Pattern::nominal ||
                          (work.pattern == Pattern::imperative && sentence_.nodes[work.verb].is_verb(gerund));
    return is_thing && outcome.clause.link == Link::purpose && outcome.clause.joint < sentence_.nodes.size() &&
           sentence_.lower(sentence_.nodes[outcome.clause.joint]).ends_with(" by");
}

bool Interpreter::is_share_of_such() const {
    const Judged& outcome = result_.clauses[static_cast<std::size_t>(result_.outcome)];
    const Head& work = verdict(result_.work).head;
    if (outcome.clause.link != Link::relative || outcome.verdict.target < 0 || work.pattern != Pattern::nominal)
        return false;
    const Amount& amount = sentence_.amount_of(sentence_.nodes[static_cast<std::size_t>(outcome.verdict.target)]);
    return amount.shape == Shape::share && !amount.quantity.relative && verdict(result_.work).target < 0 &&
           sentence_.nodes[work.subject.head].word->has_form(plural);
}

void Interpreter::joined() {
    if (is_used_thing() || is_share_of_such() || verdict(result_.work).reason == Reason::capability)
        return alone(result_.outcome);
    result_.main = result_.work;
    result_.kind = Kind::mixed;
    result_.sure = verdict(result_.work).sure && verdict(result_.outcome).sure;
}

bool Interpreter::tells_means() const {
    if (verdict(result_.main).head.pattern == Pattern::finite) return false;
    for (const Judged& judged : result_.clauses)
        if (judged.clause.link == Link::means &&
            sentence_.is<"through", "via", "by">(sentence_.nodes[judged.clause.joint]))
            return true;
    return false;
}

void Interpreter::alone(int i) {
    static constexpr Kind kinds[] = {Kind::unmeasured, Kind::action, Kind::output, Kind::outcome, Kind::unmeasured};
    result_.main = i;
    result_.kind = kinds[static_cast<std::size_t>(verdict(i).what)];
    result_.sure = verdict(i).sure && (is_blended(result_.kind) || !tells_means()) &&
                   !(unmeasured_ >= 0 && unmeasured_ < i && is_blended(result_.kind)) && !tells_start_of_work();
}

bool Interpreter::tells_start_of_work() const {
    return result_.kind == Kind::action &&
           std::any_of(sentence_.nodes.begin(), sentence_.nodes.end(),
                       [](const Node& node) { return node.is_amount() && node.role == Role::baseline; });
}

namespace {

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
