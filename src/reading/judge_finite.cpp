// Clauses with a subject: who acts decides. "Customers love …", "Users can …", "Each team has …".
#include "reading/judge.hpp"

namespace okr::reading {
namespace {

class Finite {
public:
    explicit Finite(const Scope& scope)
        : scope_(scope), verb_(scope.node(scope.head.verb)), subject_(scope.head.subject), target_(scope.target()) {}

    [[nodiscard]] Verdict judge() const {
        if (is_own()) return own();
        if (target_ >= 0) return with_target();
        if (scope_.head.pattern == Pattern::possession) return possession();
        if (scope_.head.pattern == Pattern::modal && scope_.has_any(any_of(Class::pleasant, Class::more)))
            return scope_.verdict(What::unmeasured, false, Reason::state_hoped_for);
        if (scope_.head.pattern == Pattern::modal && is_for_people())
            return scope_.verdict(What::unmeasured, false, Reason::state_hoped_for);
        if (scope_.head.pattern == Pattern::modal && subject_.thing == Thing::people && is_denied())
            return scope_.verdict(What::unmeasured, true, Reason::state_hoped_for);
        if (scope_.head.pattern == Pattern::modal) return scope_.verdict(What::action, false, Reason::capability);
        return without_target();
    }

private:
    /// "Each member of the design team shares two …": the team speaks of itself.
    [[nodiscard]] bool is_own() const {
        return scope_.head.is_own ||
               (scope_.node(scope_.head.begin).is(Class::own) && !scope_.node(scope_.head.begin).is_amount());
    }

    /// "Homes young families can afford": a thing, and what people do with it, without a "that".
    [[nodiscard]] bool is_for_people() const {
        if (subject_.thing != Thing::people) return false;
        for (std::size_t i = subject_.begin; i < subject_.head; ++i) {
            const Node& node = scope_.node(i);
            if (node.has(nouns) && (node.word->has_form(plural) || i == subject_.begin) && !node.is(Class::people) &&
                scope_.node(subject_.head).word->has_form(plural) && !node.has(verbs) &&
                node.is(Class::made, Class::place))
                return true;
        }
        return scope_.sentence.is<"people", "everyone", "everybody">(scope_.node(subject_.head)) &&
               subject_.head > subject_.begin && scope_.node(subject_.head - 1).has(nouns);
    }

    /// "Players can't put it down".
    [[nodiscard]] bool is_denied() const {
        const std::string_view verb = scope_.sentence.lower(verb_);
        return verb.ends_with("n't") || verb == "never" || verb == "cannot";
    }

    [[nodiscard]] Verdict own() const {
        if (target_ < 0) return scope_.verdict(What::action, false, Reason::work_verb);
        if (scope_.amount(target_).shape == Shape::share)
            return scope_.verdict(What::outcome, false, Reason::target, target_);
        return scope_.verdict(What::output, true, Reason::work_counted, target_);
    }

    [[nodiscard]] Verdict with_target() const {
        if (scope_.head.pattern == Pattern::possession && is_existence()) return existence();
        const bool leads = static_cast<std::size_t>(target_) < scope_.head.verb;
        if (leads && is_team_made(scope_.counted_thing(target_)) && scope_.amount(target_).shape == Shape::count &&
            scope_.head.pattern == Pattern::possession)
            return scope_.verdict(What::output, false, Reason::work_counted, target_);
        const bool is_crowd = leads && subject_.thing == Thing::people;
        const bool is_work =
            !is_crowd && verb_.has(work_verbs) && !verb_.is(Class::respond) && !scope_.is_measuring(target_);
        if (is_work) return scope_.verdict(What::output, false, Reason::work_counted, target_);
        if (scope_.amount(target_).shape == Shape::often && subject_.thing == Thing::made && !verb_.is_verb(past))
            return scope_.verdict(What::action, false, Reason::capability);
        const bool is_clear = is_worldly(subject_.thing) || scope_.is_measuring(target_);
        const Reason reason = scope_.amount(target_).shape == Shape::zero ? Reason::nought : Reason::target;
        return scope_.verdict(What::outcome, is_clear && !scope_.amount(target_).is_weak, reason, target_);
    }

    [[nodiscard]] bool is_existence() const {
        return subject_.thing == Thing::none || subject_.begin == scope_.head.verb;
    }

    [[nodiscard]] Verdict existence() const {
        const Thing thing = scope_.counted_thing(target_);
        if (is_team_made(thing) && scope_.amount(target_).shape == Shape::count)
            return scope_.verdict(What::output, false, Reason::work_counted, target_);
        return scope_.verdict(What::outcome, is_worldly(thing), Reason::target, target_);
    }

    [[nodiscard]] Verdict possession() const {
        const Thing thing = scope_.head.object.thing;
        if (scope_.has_any(any_of(Class::more, Class::pleasant)))
            return scope_.verdict(What::unmeasured, true, Reason::state_hoped_for);
        if (is_team_made(thing))
            return scope_.verdict(What::action, subject_.thing != Thing::people, Reason::possession);
        return scope_.verdict(
            thing == Thing::unknown && subject_.thing != Thing::people ? What::action : What::unmeasured, false,
            Reason::state_hoped_for);
    }

    [[nodiscard]] Verdict without_target() const {
        if (scope_.is_punctual()) return scope_.verdict(What::unmeasured, false, Reason::state_hoped_for);
        if (verb_.is(Class::raise, Class::lower)) return scope_.verdict(What::unmeasured, true, Reason::movement);
        if (subject_.thing == Thing::people)
            return scope_.verdict(What::unmeasured, verb_.is(Class::respond), Reason::state_hoped_for);
        if (scope_.head.object.thing == Thing::quality)
            return scope_.verdict(What::unmeasured, false, Reason::state_hoped_for);
        if (subject_.thing == Thing::measure || subject_.thing == Thing::quality || subject_.thing == Thing::trouble)
            return scope_.verdict(What::unmeasured, subject_.thing == Thing::measure, Reason::state_hoped_for);
        return scope_.verdict(What::action, false, Reason::capability);
    }

    const Scope& scope_;
    const Node& verb_;
    const Phrase& subject_;
    int target_;
};

}  // namespace

Verdict judge_finite(const Scope& scope) { return Finite(scope).judge(); }

}  // namespace okr::reading
