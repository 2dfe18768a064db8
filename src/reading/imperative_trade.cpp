// "Hold …", "Hire …", "Sell …", "Fix …": keeping, staffing, trading and mending.
#include "reading/imperative.hpp"

namespace okr::reading {

Verdict Imperative::hold() const {
    if (verb_.is(Class::make) && target_ < 0 && (object_.thing == Thing::unknown || object_.thing == Thing::none))
        return say(What::action, false, Reason::work_verb);
    if (verb_.is(Class::make) && object_.thing == Thing::activity &&
        (counts_made(direct_) || target_ < 0 || scope_.amount(target_).shape == Shape::often))
        return judge_work(scope_);
    if (verb_.is(Class::make) && hosts()) return say(What::output, counts_made(direct_), Reason::work_counted, direct_);
    if (verb_.is(Class::make) && target_ >= 0 && direct_ < 0 && scope_.counted_thing(target_) == Thing::people &&
        !is_worldly(object_.thing))
        return say(What::output, false, Reason::work_spread, target_);
    if (target_ >= 0) return say(What::outcome, !counts_made(target_), Reason::target, target_);
    if (object_.thing == Thing::made && !scope_.has_any(any_of(Class::pleasant, Class::more)))
        return say(What::action, false, Reason::work_verb);
    return say(What::unmeasured, is_worldly(object_.thing) || object_.thing == Thing::quality, Reason::movement);
}

bool Imperative::hosts() const {
    return direct_ >= 0 && scope_.amount(direct_).shape == Shape::count && scope_.amount(direct_).comparator.empty() &&
           (is_team_made(object_.thing) ||
            (object_.thing == Thing::unknown && scope_.sentence.lower(scope_.node(object_.head)).ends_with("ings")));
}

Verdict Imperative::staffing() const {
    if (direct_ >= 0)
        return say(What::output, scope_.amount(direct_).shape == Shape::count, Reason::work_counted, direct_);
    if (target_ >= 0 && scope_.is_measuring(target_))
        return say(fills_to_level() ? What::outcome : What::output, false, Reason::work_share, target_);
    if (target_ >= 0) return say(What::output, false, Reason::work_counted, target_);
    return say(What::action, true, Reason::work_verb);
}

bool Imperative::fills_to_level() const {
    return scope_.sentence.is<"to", "at">(scope_.node(static_cast<std::size_t>(target_) - 1));
}

bool Imperative::wins_share() const {
    return direct_ >= 0 && scope_.amount(direct_).shape == Shape::share &&
           (scope_.amount(direct_).quantity.value < 100 || is_worldly(object_.thing)) &&
           scope_.sentence.is<"convert", "renew", "retain", "reactivate", "win back", "re-engage", "upsell", "close",
                              "activate", "cross-sell", "refer">(verb_);
}

Verdict Imperative::trade() const {
    if (target_ < 0) {
        const bool is_signing = object_.thing == Thing::made || object_.thing == Thing::honour || verb_.is(Class::make);
        if (is_signing || verb_.is(Class::mend))
            return say(What::action, is_signing && verb_.is(Class::make), Reason::work_verb);
        if (is_worldly(object_.thing)) return say(What::unmeasured, false, Reason::movement);
        return say(What::action, names_one(), Reason::work_verb);
    }
    if (verb_.is(Class::mend) && object_.thing == Thing::trouble) return mend();
    if (wins_share()) return say(What::outcome, is_worldly(object_.thing), Reason::others_counted, direct_);
    if (direct_ >= 0 && scope_.node(object_.head).is(Class::own))
        return say(What::output, false, Reason::work_counted, direct_);
    if (direct_ >= 0 && object_.thing == Thing::made && scope_.amount(direct_).shape == Shape::count)
        return say(What::output, false, Reason::work_counted, direct_);
    if (direct_ >= 0 && is_team_made(object_.thing) && verb_.is(Class::make)) return judge_work(scope_);
    if (direct_ >= 0 && verb_.is(Class::make) && object_.thing == Thing::place) return judge_work(scope_);
    if (direct_ >= 0 && scope_.amount(direct_).shape == Shape::measure && !is_worldly(object_.thing))
        return say(What::output, false, Reason::work_counted, direct_);
    const bool clear = is_worldly(object_.thing) && !verb_.is(Class::make, Class::open);
    return say(What::outcome, clear || scope_.is_measuring(target_), Reason::others_counted, target_);
}

bool Imperative::names_one() const {
    return object_.begin < object_.end && scope_.node(object_.begin).is(Class::determiner) &&
           !scope_.node(object_.head).word->has_form(plural);
}

Verdict Imperative::mend() const {
    if (target_ < 0)
        return scope_.has_window() || counts_top(scope_) ? judge_work(scope_)
                                                         : say(What::action, true, Reason::work_verb);
    const Amount& amount = scope_.amount(target_);
    if (amount.shape == Shape::often) return say(What::output, false, Reason::work_often, target_);
    if (amount.shape == Shape::count) return say(What::output, direct_ >= 0, Reason::work_counted, target_);
    if (amount.shape == Shape::time || scope_.has_window() || amount.quantity.relative)
        return say(What::outcome, true, Reason::target, target_);
    return say(amount.quantity.value >= 100 ? What::output : What::outcome, false, Reason::work_share, target_);
}

}  // namespace okr::reading
