// "… is published", "… launched", "… in place", "… is fast": what state holds, and of what.
#include "reading/done_by_us.hpp"
#include "reading/judge.hpp"

namespace okr::reading {
namespace {

class State {
public:
    explicit State(const Scope& scope)
        : scope_(scope), subject_(scope.head.subject), target_(scope.target()), state_(find_state()) {}

    [[nodiscard]] Verdict judge() const {
        if (target_ >= 0) return with_target();
        if (is_first_of_others()) return scope_.verdict(What::outcome, false, Reason::others_counted);
        if (is_compared()) return scope_.verdict(What::unmeasured, true, Reason::state_hoped_for);
        if (subject_.thing == Thing::measure || subject_.thing == Thing::quality || subject_.thing == Thing::trouble)
            return troubles();
        if (is_pleasant() || is_felt()) return scope_.verdict(What::unmeasured, true, Reason::state_hoped_for);
        if (is_done()) return scope_.verdict(What::action, is_clear_work(), Reason::done_state);
        return scope_.verdict(What::unmeasured, false, Reason::state_hoped_for);
    }

private:
    /// The participle or adjective behind the verb "to be"; the verb itself in "App launched".
    [[nodiscard]] std::size_t find_state() const {
        std::size_t i = scope_.head.verb;
        if (scope_.head.pattern == Pattern::participle) return i;
        ++i;
        while (i < scope_.clause.end && (scope_.node(i).is(Class::adverb, Class::be, Class::determiner, Class::modal) ||
                                         is_ly(i) || scope_.node(i).is_mark(Mark::quote)))
            ++i;
        return i;
    }

    /// "First deal closed": one, counted in words.
    [[nodiscard]] bool is_first_of_others() const {
        const bool is_first = scope_.sentence.is<"first", "1st">(scope_.node(scope_.head.begin));
        return is_first && (subject_.thing == Thing::response || subject_.thing == Thing::people);
    }

    /// "Apprentices feel at home", "Contributors live well": how people are is no deed of the team.
    [[nodiscard]] bool is_felt() const {
        if (subject_.thing != Thing::people) return false;
        const Node& verb = scope_.node(scope_.head.verb);
        const bool is_living = scope_.sentence.is<"live">(verb) && scope_.node(subject_.head).word->has_form(plural) &&
                               scope_.head.verb + 1 < scope_.clause.end;
        return is_living || scope_.sentence.is<"feel", "feels", "seem", "seems">(verb);
    }

    /// "… are solved more often", "… are answered faster": not that it is done, but how.
    [[nodiscard]] bool is_compared() const {
        for (std::size_t i = state_ + 1; i < scope_.clause.end; ++i)
            if (scope_.node(i).is(Class::more))
                return i + 1 == scope_.clause.end || is_ly(i + 1) ||
                       scope_.sentence.is<"often", "frequently">(scope_.node(i + 1));
        return false;
    }

    [[nodiscard]] bool is_ly(std::size_t i) const {
        return scope_.node(i).is_word() && scope_.sentence.lower(scope_.node(i)).ends_with("ly");
    }
    [[nodiscard]] bool has_state() const { return state_ < scope_.clause.end; }

    [[nodiscard]] bool is_done() const {
        if (!has_state()) return is_online();
        return scope_.node(state_).is(Class::done) || scope_.node(state_).is_verb(participle);
    }

    /// "The new seat plan is online".
    [[nodiscard]] bool is_online() const {
        return scope_.sentence.is<"online">(scope_.node(scope_.clause.end - 1)) && is_team_made(subject_.thing);
    }

    [[nodiscard]] bool is_pleasant() const {
        return has_state() && (scope_.node(state_).is(Class::pleasant, Class::more) ||
                               (scope_.node(state_).is(Class::raise, Class::lower, Class::tidy, Class::hold) &&
                                !scope_.node(state_).is(Class::make)));
    }

    [[nodiscard]] bool is_clear_work() const {
        if (!has_state()) return false;
        const Node& state = scope_.node(state_);
        const bool is_theirs = (subject_.thing == Thing::people && scope_.node(subject_.head).word->has_form(plural)) ||
                               subject_.thing == Thing::response;
        return !is_theirs && (state.has(work_verbs) || state.is(Class::done));
    }

    [[nodiscard]] Verdict troubles() const {
        const bool is_mended = subject_.thing == Thing::trouble && is_done();
        if (is_mended)
            return scope_.verdict(What::action, has_state() && scope_.node(state_).is(Class::mend, Class::make),
                                  Reason::done_state);
        if (is_done() && scope_.node(state_).has(work_verbs))
            return scope_.verdict(What::action, false, Reason::done_state);
        return scope_.verdict(What::unmeasured, false, Reason::movement);
    }

    [[nodiscard]] Verdict with_target() const {
        const Amount& amount = scope_.amount(target_);
        if (is_done() && scope_.done_by_others(state_))
            return scope_.verdict(What::outcome, true, Reason::others_counted, target_);
        if (amount.shape == Shape::rating && is_done() && !is_theirs_too() &&
            !is_worldly(scope_.counted_thing(target_)))
            return scope_.verdict(What::output, leads() && is_done_by_us(), Reason::work_share, target_);
        if (amount.shape == Shape::share && is_progress())
            return scope_.verdict(What::output, false, Reason::work_share, target_);
        if (!is_done()) return level();
        if (is_length(amount) && leads() && is_done_by_us() && is_once())
            return scope_.verdict(What::output, true, Reason::work_counted, target_);
        if (amount.shape == Shape::count && leads() && scope_.sets_limit(target_))
            return scope_.verdict(What::outcome, true, Reason::target, target_);
        if (amount.shape == Shape::count || amount.shape == Shape::zero) return counted();
        if (amount.shape == Shape::share && is_work_here() && !scope_.has_window() && amount.comparator != "<" &&
            subject_.thing != Thing::people && subject_.thing != Thing::response &&
            scope_.counted_thing(target_) != Thing::measure)
            return scope_.verdict(What::output, leads() && is_done_by_us() && is_all_of_own(amount), Reason::work_share,
                                  target_);
        if (amount.shape == Shape::share && is_made_here() && amount.comparator != "<")
            return scope_.verdict(scope_.has_window() ? What::outcome : What::output, false, Reason::work_share,
                                  target_);
        if (amount.shape == Shape::often && subject_.thing == Thing::made)
            return scope_.verdict(What::output, false, Reason::work_often, target_);
        return scope_.verdict(What::outcome, is_worldly(subject_.thing), Reason::target, target_);
    }

    /// "Firmware 90% complete".
    [[nodiscard]] bool is_progress() const {
        return scope_.head.verb == static_cast<std::size_t>(target_) + 1 &&
               scope_.node(scope_.head.verb).is(Class::done) && !is_worldly(subject_.thing);
    }

    /// Nobody but the team does it: "migrated", "documented", not "used" or "resolved".
    [[nodiscard]] bool is_work_here() const {
        const Node& state = scope_.node(state_);
        const bool is_theirs = state.is(Class::respond, Class::sell, Class::reach, Class::open, Class::mend);
        return state.is(Class::make) && (!is_theirs || is_team_made(scope_.counted_thing(target_)));
    }

    [[nodiscard]] bool is_made_here() const {
        return is_team_made(scope_.counted_thing(target_)) && has_state() && scope_.node(state_).has(work_verbs);
    }

    [[nodiscard]] Verdict level() const {
        const bool is_clear = is_worldly(subject_.thing) || scope_.is_measuring(target_);
        return scope_.verdict(What::outcome, is_clear && !scope_.amount(target_).is_weak, Reason::target, target_);
    }

    /// Nobody digitises, moves or resurfaces but who is told to: "digitised", not "used" or "sold".
    [[nodiscard]] bool is_done_by_us() const {
        return has_state() && scope_.node(state_).is_verb(participle) && is_work_alone(scope_.node(state_)) &&
               is_plain();
    }

    /// "40 km of cable laid": of tonnes and hours nobody knows whose they are.
    [[nodiscard]] static bool is_length(const Amount& amount) {
        const Unit* unit = canonical_unit(amount.quantity.unit);
        return amount.shape == Shape::measure && unit && unit->dimension == Dimension::length;
    }

    /// Neither "a day" nor "within 4 hours" is told of it.
    [[nodiscard]] bool is_once() const {
        for (std::size_t i = state_ + 1; i < scope_.clause.end; ++i)
            if (scope_.node(i).is_amount() || scope_.node(i).is(Class::period)) return false;
        return true;
    }

    /// "100 % of chairs inspected", "80 % of the manuals translated"; "85% of the parts printed without defects" tells
    /// of more than what is done.
    [[nodiscard]] bool is_all_of_own(const Amount& amount) const {
        const bool is_own = amount.quantity.value >= 100 || is_team_made(scope_.counted_thing(target_));
        return is_own && state_ + 1 >= scope_.clause.end;
    }

    /// "300 t of CO2 removed": some unit.
    [[nodiscard]] bool counts_letter() const {
        const std::size_t behind = static_cast<std::size_t>(target_) + 1;
        return leads() && scope_.sentence.lower(scope_.node(behind)).size() == 1;
    }

    [[nodiscard]] bool is_plain() const {
        const Amount& amount = scope_.amount(target_);
        return amount.comparator.empty() && !amount.is_weak && !amount.quantity.relative;
    }

    [[nodiscard]] bool is_theirs_too() const { return has_state() && scope_.node(state_).is(Class::respond); }

    [[nodiscard]] bool leads() const { return static_cast<std::size_t>(target_) < scope_.head.verb; }

    /// "200 badges minted" against "50 loans originated".
    [[nodiscard]] Verdict counted() const {
        const Phrase counted = scope_.counted(target_);
        const bool leads = this->leads();
        if (!leads && is_team_made(subject_.thing) && !is_theirs_too())
            return scope_.verdict(What::output, false, Reason::work_spread, target_);
        if (!leads && counted.thing == Thing::place)
            return scope_.verdict(What::output, false, Reason::work_spread, target_);
        if (leads && has_state() && turns_to_others(scope_.sentence, scope_.node(state_)) && is_plain() &&
            !is_team_made(counted.thing))
            return scope_.verdict(What::output, true, Reason::work_counted, target_);
        const bool is_theirs =
            has_state() && scope_.node(state_).is(Class::respond) && !scope_.node(state_).has(work_verbs);
        if (is_theirs)
            return scope_.verdict(What::outcome, !scope_.amount(target_).is_weak && !is_team_made(counted.thing),
                                  Reason::others_counted, target_);
        const bool is_zero = scope_.amount(target_).shape == Shape::zero;
        if (is_team_made(counted.thing) && scope_.is_beyond_hands(target_))
            return scope_.verdict(What::outcome, false, Reason::others_counted, target_);
        if (is_team_made(counted.thing) && !is_zero)
            return scope_.verdict(What::output, true, Reason::work_counted, target_);
        if (is_worldly(counted.thing) || is_zero) {
            const bool is_staffed = has_state() && scope_.node(state_).is(Class::hire, Class::mend);
            if (is_staffed && !is_zero)
                return scope_.verdict(What::output, scope_.node(state_).is(Class::hire), Reason::work_counted, target_);
            const bool is_done_to = has_state() && scope_.node(state_).has(work_verbs) &&
                                    !scope_.node(state_).is(Class::respond, Class::sell, Class::reach);
            const bool is_welcomed = has_state() && scope_.sentence.is<"onboarded">(scope_.node(state_));
            return scope_.verdict(What::outcome, !is_done_to && !is_welcomed && !scope_.amount(target_).is_weak,
                                  Reason::others_counted, target_);
        }
        const bool is_work = has_state() && scope_.node(state_).has(work_verbs);
        const bool is_sure = leads && is_done_by_us() && !counts_letter();
        return scope_.verdict(is_work && !counts_letter() ? What::output : What::outcome, is_sure, Reason::work_counted,
                              target_);
    }

    const Scope& scope_;
    const Phrase& subject_;
    int target_;
    std::size_t state_;
};

}  // namespace

Verdict judge_state(const Scope& scope) { return State(scope).judge(); }

}  // namespace okr::reading
