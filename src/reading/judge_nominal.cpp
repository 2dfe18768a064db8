// Sentences without a verb: "NPS > 50", "12 streams", "A metrics dashboard", "Better code quality".
#include "reading/judge.hpp"

namespace okr::reading {
namespace {

class Nominal {
public:
    explicit Nominal(const Scope& scope) : scope_(scope), subject_(scope.head.subject), target_(scope.target()) {}

    [[nodiscard]] Verdict judge() const {
        if (target_ < 0) return bare();
        if (scope_.amount(target_).shape == Shape::zero) return nought();
        if (!leads() && has_start())
            return scope_.verdict(What::outcome, !is_team_made(subject_.thing), Reason::target, target_);
        if (leads() && scope_.amount(target_).shape == Shape::count) return counted();
        return scope_.is_measuring(target_) ? measured() : mentioned();
    }

private:
    /// Nothing but small words stands before the amount.
    [[nodiscard]] bool leads() const {
        for (auto i = scope_.head.begin; i < static_cast<std::size_t>(target_); ++i)
            if (scope_.node(i).has(nouns) || scope_.node(i).has(verbs) || scope_.node(i).kind == NodeKind::name ||
                is_unknown(i))
                return false;
        return true;
    }

    /// "… from 20 to 35": a level that moves; the team's own things are not sure to be counted as its work.
    [[nodiscard]] bool has_start() const {
        for (std::size_t i = scope_.clause.begin; i < scope_.clause.end; ++i)
            if (scope_.node(i).is_amount() && scope_.node(i).role == Role::baseline) return true;
        return false;
    }

    [[nodiscard]] bool is_unknown(std::size_t i) const {
        return scope_.node(i).is_word() && scope_.node(i).word->classes == 0;
    }

    [[nodiscard]] Verdict nought() const {
        const Amount& amount = scope_.amount(target_);
        const Thing thing = scope_.counted_thing(target_);
        return scope_.verdict(What::outcome, !amount.is_weak || is_worldly(thing), Reason::nought, target_);
    }

    /// "One workshop per department", "One talk a month".
    [[nodiscard]] bool is_repeated() const {
        for (std::size_t i = scope_.clause.begin; i < scope_.clause.end; ++i)
            if (scope_.sentence.is<"per", "each", "every">(scope_.node(i)) || scope_.node(i).is(Class::period))
                return true;
        return false;
    }

    [[nodiscard]] Verdict counted() const {
        const Thing thing = scope_.counted_thing(target_);
        if (scope_.done_by_others(static_cast<std::size_t>(target_) + 1))
            return scope_.verdict(What::outcome, true, Reason::others_counted, target_);
        const Amount& amount = scope_.amount(target_);
        if (is_team_made(thing) && amount.is_weak && amount.comparator.empty() && !is_repeated())
            return scope_.verdict(What::action, false, Reason::thing_to_make);
        if (is_team_made(thing) && scope_.is_beyond_hands(target_))
            return scope_.verdict(What::outcome, false, Reason::others_counted, target_);
        if (is_team_made(thing) && scope_.sets_limit(target_))
            return scope_.verdict(What::outcome, true, Reason::target, target_);
        if (is_team_made(thing)) return scope_.verdict(What::output, true, Reason::work_counted, target_);
        if (is_worldly(thing))
            return scope_.verdict(What::outcome, !scope_.amount(target_).is_weak, Reason::others_counted, target_);
        return scope_.verdict(What::outcome, false, Reason::others_counted, target_);
    }

    /// A share, a sum, a level: an outcome, unless it is the progress of the team's own work.
    [[nodiscard]] Verdict measured() const {
        const int amount = scope_.measuring() >= 0 ? scope_.measuring() : target_;
        if (is_team_made(subject_.thing) && !leads() && !scope_.has_word(Class::measure) && is_for(subject_.end))
            return scope_.verdict(What::action, false, Reason::thing_to_make);
        const Thing thing = leads() ? scope_.counted_thing(amount) : subject_.thing;
        const bool is_share = scope_.amount(amount).shape == Shape::share;
        if (is_share && thing == Thing::honour && !scope_.has_word(Class::measure))
            return scope_.verdict(What::output, false, Reason::work_share, amount);
        if (scope_.amount(amount).shape == Shape::often && is_team_made(thing))
            return scope_.verdict(What::output, false, Reason::work_often, amount);
        if (scope_.amount(amount).shape == Shape::time && scope_.amount(amount).comparator.empty() && leads() &&
            is_team_made(thing))
            return scope_.verdict(What::output, false, Reason::work_counted, amount);
        const bool is_own = is_share && leads() && is_team_made(thing);
        return scope_.verdict(What::outcome, !is_own, Reason::target, amount);
    }

    /// "Postmortems for incidents > 30 minutes": the number belongs to what the thing is for.
    [[nodiscard]] bool is_for(std::size_t i) const {
        return i < scope_.clause.end && scope_.sentence.is<"for">(scope_.node(i));
    }

    /// A count somewhere behind a noun: "Talks at 5 conferences", "NPS 50".
    [[nodiscard]] Verdict mentioned() const {
        if (is_team_made(subject_.thing))
            return scope_.verdict(What::output, subject_.thing == Thing::activity, Reason::work_spread, target_);
        const Thing counted = scope_.counted_thing(target_);
        const bool is_spread = counted == Thing::place || counted == Thing::activity;
        if (is_spread && !scope_.has_word(Class::measure))
            return scope_.verdict(What::output, false, Reason::work_spread, target_);
        if (scope_.has_word(Class::measure) || is_worldly(subject_.thing))
            return scope_.verdict(What::outcome, true, Reason::target, target_);
        return scope_.verdict(What::outcome, false, Reason::target, target_);
    }

    [[nodiscard]] Verdict bare() const {
        const Node& first = scope_.node(scope_.head.begin);
        if (first.kind == NodeKind::name && scope_.sentence.lower(first).starts_with('#'))
            return scope_.verdict(What::outcome, false, Reason::target);
        if (first.is(Class::more)) return scope_.verdict(What::unmeasured, true, Reason::movement);
        const bool is_thing = subject_.thing == Thing::made && !scope_.node(subject_.head).is(Class::quality);
        if (first.is(Class::pleasant) && !is_thing)
            return scope_.verdict(What::unmeasured, !is_team_made(subject_.thing), Reason::state_hoped_for);
        if ((is_made() || subject_.thing == Thing::unknown) && serves_people())
            return scope_.verdict(What::unmeasured, false, Reason::state_hoped_for);
        if (is_made() && first.is(Class::often) && subject_.thing == Thing::activity)
            return scope_.verdict(What::output, false, Reason::work_often);
        if (is_made() && first.is(Class::pleasant))
            return scope_.verdict(What::unmeasured, false, Reason::state_hoped_for);
        if (scope_.node(subject_.head).is(Class::change))
            return scope_.verdict(What::unmeasured, false, Reason::movement);
        if (is_made())
            return scope_.verdict(What::action, subject_.thing == Thing::made && !first.is(Class::pleasant),
                                  Reason::thing_to_make);
        if (is_single_event()) return scope_.verdict(What::action, false, Reason::thing_to_make);
        if (subject_.thing == Thing::honour) return scope_.verdict(What::action, true, Reason::binary_state);
        if (subject_.thing == Thing::unknown) return unknown();
        return scope_.verdict(What::unmeasured, false, Reason::measure_alone);
    }

    [[nodiscard]] bool is_made() const {
        return is_team_made(subject_.thing) ||
               (subject_.thing == Thing::response && scope_.node(subject_.head).is(Class::made));
    }

    /// "Introduction of a bonus system", "Purchase of the second hall": one response, and to one thing.
    [[nodiscard]] bool is_single_event() const {
        const std::size_t of = subject_.head + 1;
        return subject_.thing == Thing::response && !scope_.node(subject_.head).word->has_form(plural) &&
               of + 1 < scope_.clause.end && scope_.sentence.is<"of">(scope_.node(of)) &&
               scope_.sentence.is<"a", "an", "the">(scope_.node(of + 1));
    }

    /// "Food people talk about", "A device surgeons swear by": what others do with it, joined without a "that".
    [[nodiscard]] bool serves_people() const {
        for (std::size_t i = scope_.head.begin + 1; i + 1 < scope_.clause.end; ++i) {
            const bool is_crowd = scope_.sentence.is<"people">(scope_.node(i)) ||
                                  (scope_.node(i).is(Class::people) && scope_.node(i).word->has_form(plural));
            if (is_crowd && scope_.node(i - 1).is_word() && !scope_.node(i - 1).is(Class::preposition) &&
                scope_.node(i + 1).is_verb(base) && !scope_.node(i + 1).has(nouns))
                return true;
        }
        return false;
    }

    /// A name that the lexicon does not know: more often something to build than anything else.
    [[nodiscard]] Verdict unknown() const {
        const bool is_english = scope_.has_any(~Classes{0});
        return scope_.verdict(is_english ? What::action : What::nothing, false,
                              is_english ? Reason::thing_to_make : Reason::unknown_words);
    }

    const Scope& scope_;
    const Phrase& subject_;
    int target_;
};

}  // namespace

Verdict judge_nominal(const Scope& scope) { return Nominal(scope).judge(); }

}  // namespace okr::reading
