// "Have …", "Achieve …", "Deliver …": what is had, reached or given decides.
#include "reading/imperative.hpp"

namespace okr::reading {

Verdict Imperative::have() const {
    if (target_ >= 0 && acts_elsewhere()) return say(What::outcome, true, Reason::others_counted, target_);
    if (counts_made(direct_)) return say(What::output, false, Reason::work_counted, direct_);
    if (target_ >= 0) return say(What::outcome, is_worldly(object_.thing), Reason::target, target_);
    if (object_.thing == Thing::quality || object_.thing == Thing::measure || object_.thing == Thing::people)
        return say(What::unmeasured, object_.thing != Thing::people, Reason::state_hoped_for);
    if (scope_.has_word(Class::more)) return say(What::unmeasured, true, Reason::movement);
    if (scope_.has_word(Class::pleasant)) return say(What::unmeasured, false, Reason::state_hoped_for);
    return say(What::action, object_.thing == Thing::made, Reason::possession);
}

bool Imperative::acts_elsewhere() const {
    return object_.thing == Thing::people && object_.end < scope_.clause.end &&
           scope_.node(object_.end).is_verb(base) && direct_ < 0;
}

Verdict Imperative::reach() const {
    if (target_ >= 0 && acts_elsewhere()) return say(What::outcome, true, Reason::others_counted, target_);
    if (target_ >= 0) return reach_target();
    if (has_top_rank()) return say(What::outcome, false, Reason::target);
    if (verb_.is(Class::make) &&
        (is_team_made(object_.thing) || object_.thing == Thing::unknown || object_.thing == Thing::honour))
        return judge_work(scope_);
    if (object_.thing == Thing::honour || is_team_made(object_.thing))
        return say(What::action, object_.thing == Thing::honour, Reason::binary_state);
    if (object_.thing == Thing::unknown)
        return say(verb_.is(Class::make) ? What::action : What::unmeasured, false, Reason::binary_state);
    if (verb_.is(Class::make) && !is_worldly(object_.thing)) return judge_work(scope_);
    return say(What::unmeasured, object_.thing != Thing::none, Reason::movement);
}

bool Imperative::has_top_rank() const {
    for (std::size_t i = scope_.head.verb + 1; i < scope_.clause.end; ++i)
        if (scope_.node(i).kind == NodeKind::name && scope_.sentence.lower(scope_.node(i)).starts_with("top "))
            return !is_team_made(object_.thing);
    return false;
}

Verdict Imperative::reach_target() const {
    if (scope_.sentence.is<"meet">(verb_) && direct_ >= 0 && object_.thing == Thing::people &&
        scope_.amount(direct_).shape == Shape::count)
        return say(What::output, false, Reason::work_counted, direct_);
    const bool is_share = scope_.amount(target_).shape == Shape::share;
    if (is_share && (is_own_progress() || object_.thing == Thing::made))
        return say(What::output, true, Reason::work_share, target_);
    if (counts_made(direct_))
        return say(is_received() ? What::outcome : What::output, verb_.is(Class::make), Reason::work_counted, direct_);
    if (verb_.is(Class::make) && direct_ < 0 && is_team_made(object_.thing)) return judge_work(scope_);
    if (verb_.is(Class::make) && !scope_.is_measuring(target_) && object_.thing == Thing::unknown)
        return say(What::output, false, Reason::work_counted, target_);
    if (object_.thing == Thing::honour && !scope_.is_measuring(target_))
        return say(What::output, false, Reason::work_counted, target_);
    const bool is_clear = scope_.is_measuring(target_) || is_worldly(object_.thing);
    return say(What::outcome, is_clear && !(verb_.is(Class::make) && !scope_.is_measuring(target_)), Reason::target,
               target_);
}

bool Imperative::is_received() const {
    return scope_.sentence.is<"get", "receive", "attract", "earn", "win", "see", "garner">(verb_);
}

bool Imperative::is_own_progress() const {
    // How far a rule is kept is a level like any other; a whole of it is a milestone.
    const Amount& amount = scope_.amount(target_);
    if (scope_.sentence.is<"compliance", "adherence", "conformance", "conformity">(scope_.node(object_.head)) &&
        (!amount.comparator.empty() || amount.quantity.value < 100))
        return false;
    return (object_.thing == Thing::honour || object_.container == Thing::honour) &&
           !scope_.has_any(any_of(Class::measure));
}

Verdict Imperative::open() const {
    if (direct_ >= 0 && verb_.is(Class::bear) && object_.thing != Thing::people)
        return say(What::outcome, is_worldly(object_.thing), Reason::target, direct_);
    if (target_ < 0) {
        if (scope_.is_punctual()) return say(What::unmeasured, false, Reason::movement);
        if (verb_.is(Class::make) || counts_top(scope_)) return judge_work(scope_);
        if (object_.thing == Thing::quality || object_.thing == Thing::measure)
            return say(What::unmeasured, false, Reason::movement);
        return say(What::action, is_team_made(object_.thing), Reason::work_verb);
    }
    if (keeps_time()) return say(What::outcome, true, Reason::target, scope_.measuring());
    const Amount& amount = scope_.amount(target_);
    if (amount.shape == Shape::share && direct_ < 0 && gives())
        return say(What::output, false, Reason::work_share, target_);
    if (direct_ >= 0 && object_.thing == Thing::trouble && gives())
        return say(What::output, false, Reason::work_counted, direct_);
    const bool is_level =
        amount.shape == Shape::often || amount.shape == Shape::factor || object_.thing == Thing::measure;
    if (is_level)
        return say(What::outcome, object_.thing == Thing::measure || amount.shape == Shape::often, Reason::target,
                   target_);
    if (verb_.is(Class::make) && !(direct_ >= 0 && is_worldly(object_.thing))) return judge_work(scope_);
    if (direct_ < 0 && scope_.counted_thing(target_) == Thing::place) return judge_spread(scope_);
    if (counts_made(direct_)) return say(What::output, amount.shape == Shape::count, Reason::work_counted, direct_);
    if (direct_ < 0 && is_team_made(object_.thing) && amount.shape == Shape::count) return judge_spread(scope_);
    if (amount.shape == Shape::count && !is_worldly(object_.thing))
        return say(What::output, false, Reason::work_counted, target_);
    return say(What::outcome, is_worldly(object_.thing) || amount.shape == Shape::time, Reason::target, target_);
}

bool Imperative::gives() const {
    return scope_.sentence.is<"provide", "offer", "give", "supply", "deliver", "ship", "release">(verb_) &&
           !scope_.has_word(Class::measure);
}

bool Imperative::keeps_time() const {
    const int share = scope_.measuring();
    if (share < 0 || scope_.amount(share).shape != Shape::share || is_team_made(scope_.counted_thing(share)))
        return false;
    return scope_.has_window() || scope_.is_punctual();
}

}  // namespace okr::reading
