// "Increase …", "Achieve …", "Publish …": the verb's sense with its object.
#include "reading/judge.hpp"

namespace okr::reading {
namespace {

class Imperative {
public:
    explicit Imperative(const Scope& scope)
        : scope_(scope), verb_(scope.node(scope.head.verb)), object_(scope.head.object) {
        target_ = scope_.target();
        direct_ = scope_.direct(object_);
    }

    [[nodiscard]] Verdict judge() const {
        if (achieves_change()) return say(What::outcome, true, Reason::target, direct_);
        if (asks_question()) return say(What::action, verb_.has(work_verbs), Reason::work_verb);
        if (helps_people()) return say(What::unmeasured, false, Reason::state_hoped_for);
        if (makes_into()) return say(What::unmeasured, false, Reason::state_hoped_for);
        if (scope_.head.is_unknown_verb) return judge_work(scope_);
        if (verb_.is(Class::have)) return have();
        if (is_moving()) return movement();
        if (moves_by_particle()) return say(What::outcome, true, Reason::target, target_);
        if (verb_.is(Class::hold)) return hold();
        if (verb_.is(Class::hire)) return staffing();
        if (verb_.is(Class::sell)) return trade();
        if (verb_.is(Class::mend) && object_.thing == Thing::trouble) return mend();
        if (is_clear_quality()) return say(What::unmeasured, false, Reason::state_hoped_for);
        if (answers()) return say(What::output, false, Reason::work_counted, direct_);
        if (verb_.is(Class::reach)) return reach();
        if (verb_.is(Class::open)) return open();
        if (verb_.is(Class::make)) return judge_work(scope_);
        if (verb_.is(Class::tidy)) return tidy();
        if (verb_.is(Class::mend)) return judge_work(scope_);
        return respond();
    }

private:
    [[nodiscard]] Verdict say(What what, bool sure, Reason reason, int target = -1) const {
        return scope_.verdict(what, sure, reason, target);
    }
    [[nodiscard]] bool counts_made(int i) const {
        return i >= 0 && !scope_.is_measuring(i) && is_team_made(object_.thing);
    }

    /// "Deliver a 30% reduction in errors": what is achieved is a movement, whatever the verb.
    [[nodiscard]] bool achieves_change() const {
        return direct_ >= 0 && scope_.is_measuring(direct_) && scope_.node(object_.head).is(Class::change) &&
               !scope_.sentence.is(scope_.node(static_cast<std::size_t>(direct_) + 1), {"of"});
    }

    /// "Analyse which accounts …", "Decide how to …": the number stands in the question.
    [[nodiscard]] bool asks_question() const {
        return scope_.head.verb + 1 < scope_.clause.end &&
               scope_.sentence.is(scope_.node(scope_.head.verb + 1),
                                  {"which", "what", "how", "whether", "why", "where", "who", "if"});
    }

    /// "Clear ownership of services": an adjective, whatever the verb of that name does.
    [[nodiscard]] bool is_clear_quality() const {
        return target_ < 0 && verb_.is(Class::pleasant) && object_.thing == Thing::quality;
    }

    /// "Answer 20 questions a week".
    [[nodiscard]] bool answers() const {
        return direct_ >= 0 && scope_.amount(direct_).shape == Shape::count && !scope_.has_window() &&
               scope_.sentence.is(verb_, {"answer", "reply to", "respond to"});
    }

    /// "Let engineers focus", "Put patients first", "Give citizens a voice".
    [[nodiscard]] bool helps_people() const {
        if (target_ >= 0 || object_.thing != Thing::people ||
            !scope_.sentence.is(verb_, {"let", "help", "give", "free", "allow", "enable", "put", "empower"}))
            return false;
        for (std::size_t i = object_.end; i < scope_.clause.end; ++i)
            if (is_team_made(thing_of(scope_.node(i)))) return false;
        return true;
    }

    /// "Make releasing a non-event", "Make the site the first choice of commuters".
    [[nodiscard]] bool makes_into() const {
        if (target_ >= 0 || !scope_.sentence.is(verb_, {"make", "making", "turn", "turning"})) return false;
        for (std::size_t i = scope_.head.verb + 2; i + 1 < scope_.clause.end; ++i) {
            const Node& before = scope_.node(i - 1);
            const bool is_apart = !before.is(Class::preposition, Class::conjunction, Class::determiner, Class::adverb);
            if (is_apart &&
                scope_.sentence.is(scope_.node(i), {"a", "an", "the", "our", "their", "everyone's", "everybody's"}))
                return true;
        }
        return false;
    }

    [[nodiscard]] bool is_moving() const {
        return verb_.is(Class::raise, Class::lower) && !(verb_.has(any_of(Class::sell)) && direct_ >= 0);
    }

    /// "Bring repair calls down by a quarter", "Get costs below 5%": the particle moves, whatever the verb.
    [[nodiscard]] bool moves_by_particle() const {
        if (target_ < 0 || direct_ >= 0 || is_team_made(object_.thing) || scope_.is_measuring(target_) == false)
            return false;
        for (std::size_t i = scope_.head.verb + 2; i + 1 < scope_.clause.end; ++i)
            if (scope_.sentence.is(scope_.node(i), {"down", "up"}) &&
                (scope_.node(i + 1).is_amount() || scope_.sentence.is(scope_.node(i + 1), {"by", "to", "from"})))
                return true;
        return false;
    }

    [[nodiscard]] Verdict movement() const {
        if (target_ >= 0) {
            if (removes_made()) return say(What::output, false, Reason::work_counted, direct_);
            const bool is_own = is_team_made(object_.thing) && !scope_.is_measuring(target_);
            return say(What::outcome, !is_own, Reason::target, target_);
        }
        if (verb_.is_amount())
            return say(What::outcome, !is_team_made(object_.thing), Reason::target, static_cast<int>(scope_.head.verb));
        if (verb_.is(Class::tidy, Class::make, Class::mend) && is_team_made(object_.thing))
            return say(What::action, false, Reason::work_verb);
        if (scope_.sentence.is(verb_, {"drop"}) && scope_.node(object_.begin).kind == NodeKind::name)
            return say(What::action, false, Reason::work_verb);
        if (verb_.is(Class::lower) && object_.thing == Thing::made && names_one())
            return say(scope_.sentence.is(verb_, {"cut"}) ? What::action : What::unmeasured, false, Reason::movement);
        const bool is_clear = object_.thing != Thing::unknown || !verb_.is(Class::make, Class::mend);
        return say(What::unmeasured, is_clear && !is_team_made(object_.thing), Reason::movement);
    }

    /// "Cut 30 unused flags": pieces of one's own that go.
    [[nodiscard]] bool removes_made() const {
        return counts_made(direct_) && verb_.is(Class::lower) && scope_.amount(direct_).shape == Shape::count &&
               scope_.amount(direct_).comparator.empty();
    }

    /// "Hold 6 meetings" is hosting.
    [[nodiscard]] Verdict hold() const {
        if (verb_.is(Class::make) && target_ < 0 && (object_.thing == Thing::unknown || object_.thing == Thing::none))
            return say(What::action, false, Reason::work_verb);
        if (verb_.is(Class::make) && object_.thing == Thing::activity &&
            (counts_made(direct_) || target_ < 0 || scope_.amount(target_).shape == Shape::often))
            return judge_work(scope_);
        if (verb_.is(Class::make) && hosts())
            return say(What::output, counts_made(direct_), Reason::work_counted, direct_);
        if (verb_.is(Class::make) && target_ >= 0 && direct_ < 0 && scope_.counted_thing(target_) == Thing::people &&
            !is_worldly(object_.thing))
            return say(What::output, false, Reason::work_spread, target_);
        if (target_ >= 0) return say(What::outcome, !counts_made(target_), Reason::target, target_);
        if (object_.thing == Thing::made && !scope_.has_any(any_of(Class::pleasant, Class::more)))
            return say(What::action, false, Reason::work_verb);
        return say(What::unmeasured, is_worldly(object_.thing) || object_.thing == Thing::quality, Reason::movement);
    }

    /// "Hold 14 evening courses", "Hold 4 tastings"; not "Hold 5 points".
    [[nodiscard]] bool hosts() const {
        return direct_ >= 0 && scope_.amount(direct_).shape == Shape::count &&
               scope_.amount(direct_).comparator.empty() &&
               (is_team_made(object_.thing) || (object_.thing == Thing::unknown &&
                                                scope_.sentence.lower(scope_.node(object_.head)).ends_with("ings")));
    }

    [[nodiscard]] Verdict tidy() const {
        if (target_ >= 0) return say(What::outcome, scope_.is_measuring(target_), Reason::target, target_);
        if (counts_top(scope_)) return judge_work(scope_);
        if (scope_.sentence.is(verb_, {"be", "become", "becoming"}))
            return say(What::unmeasured, false, Reason::state_hoped_for);
        if (is_team_made(object_.thing)) return say(What::action, false, Reason::work_verb);
        return say(What::unmeasured, is_worldly(object_.thing) || object_.thing == Thing::quality, Reason::movement);
    }

    [[nodiscard]] Verdict staffing() const {
        if (direct_ >= 0)
            return say(What::output, scope_.amount(direct_).shape == Shape::count, Reason::work_counted, direct_);
        if (target_ >= 0 && scope_.is_measuring(target_))
            return say(fills_to_level() ? What::outcome : What::output, false, Reason::work_share, target_);
        if (target_ >= 0) return say(What::output, false, Reason::work_counted, target_);
        return say(What::action, true, Reason::work_verb);
    }

    /// "Fill the stands to 90%": a level of something that others take up.
    [[nodiscard]] bool fills_to_level() const {
        return scope_.sentence.is(scope_.node(static_cast<std::size_t>(target_) - 1), {"to", "at"});
    }

    /// "Convert 80% of pilots": a share of those who say yes.
    [[nodiscard]] bool wins_share() const {
        return direct_ >= 0 && scope_.amount(direct_).shape == Shape::share &&
               (scope_.amount(direct_).quantity.value < 100 || is_worldly(object_.thing)) &&
               scope_.sentence.is(verb_, {"convert", "renew", "retain", "reactivate", "win back", "re-engage", "upsell",
                                          "close", "activate", "cross-sell", "refer"});
    }

    [[nodiscard]] Verdict trade() const {
        if (target_ < 0) {
            const bool is_signing =
                object_.thing == Thing::made || object_.thing == Thing::honour || verb_.is(Class::make);
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

    /// "Acquire the brewery", "Sign a lease": one thing, done or not.
    [[nodiscard]] bool names_one() const {
        return object_.begin < object_.end && scope_.node(object_.begin).is(Class::determiner) &&
               !scope_.node(object_.head).word->has_form(plural);
    }

    /// Troubles mended are work, unless a share of them is mended in time.
    [[nodiscard]] Verdict mend() const {
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

    [[nodiscard]] Verdict have() const {
        if (target_ >= 0 && acts_elsewhere()) return say(What::outcome, true, Reason::others_counted, target_);
        if (counts_made(direct_)) return say(What::output, false, Reason::work_counted, direct_);
        if (target_ >= 0) return say(What::outcome, is_worldly(object_.thing), Reason::target, target_);
        if (object_.thing == Thing::quality || object_.thing == Thing::measure || object_.thing == Thing::people)
            return say(What::unmeasured, object_.thing != Thing::people, Reason::state_hoped_for);
        if (scope_.has_word(Class::more)) return say(What::unmeasured, true, Reason::movement);
        if (scope_.has_word(Class::pleasant)) return say(What::unmeasured, false, Reason::state_hoped_for);
        return say(What::action, object_.thing == Thing::made, Reason::possession);
    }

    /// "Have the press publish 3 articles": others act.
    [[nodiscard]] bool acts_elsewhere() const {
        return object_.thing == Thing::people && object_.end < scope_.clause.end &&
               scope_.node(object_.end).is_verb(base) && direct_ < 0;
    }

    [[nodiscard]] Verdict reach() const {
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

    /// "Rank in the top 3 results": the name with a number is a level to reach.
    [[nodiscard]] bool has_top_rank() const {
        for (std::size_t i = scope_.head.verb + 1; i < scope_.clause.end; ++i)
            if (scope_.node(i).kind == NodeKind::name && scope_.sentence.lower(scope_.node(i)).starts_with("top "))
                return !is_team_made(object_.thing);
        return false;
    }

    [[nodiscard]] Verdict reach_target() const {
        if (scope_.sentence.is(verb_, {"meet"}) && direct_ >= 0 && object_.thing == Thing::people &&
            scope_.amount(direct_).shape == Shape::count)
            return say(What::output, false, Reason::work_counted, direct_);
        const bool is_share = scope_.amount(target_).shape == Shape::share;
        if (is_share && (is_own_progress() || object_.thing == Thing::made))
            return say(What::output, true, Reason::work_share, target_);
        if (counts_made(direct_))
            return say(is_received() ? What::outcome : What::output, verb_.is(Class::make), Reason::work_counted,
                       direct_);
        if (verb_.is(Class::make) && direct_ < 0 && is_team_made(object_.thing)) return judge_work(scope_);
        if (verb_.is(Class::make) && !scope_.is_measuring(target_) && object_.thing == Thing::unknown)
            return say(What::output, false, Reason::work_counted, target_);
        if (object_.thing == Thing::honour && !scope_.is_measuring(target_))
            return say(What::output, false, Reason::work_counted, target_);
        const bool is_clear = scope_.is_measuring(target_) || is_worldly(object_.thing);
        return say(What::outcome, is_clear && !(verb_.is(Class::make) && !scope_.is_measuring(target_)), Reason::target,
                   target_);
    }

    /// "Get 75 posts on the forum": what one gets, others make.
    [[nodiscard]] bool is_received() const {
        return scope_.sentence.is(verb_, {"get", "receive", "attract", "earn", "win", "see", "garner"});
    }

    /// "100% implementation of the features": a share of what the team itself does.
    [[nodiscard]] bool is_own_progress() const {
        return (object_.thing == Thing::honour || object_.container == Thing::honour) &&
               !scope_.has_any(any_of(Class::measure));
    }

    [[nodiscard]] Verdict open() const {
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

    /// "Provide feedback for 100% of requests", "Deliver two issues".
    [[nodiscard]] bool gives() const {
        return scope_.sentence.is(verb_, {"provide", "offer", "give", "supply", "deliver", "ship", "release"}) &&
               !scope_.has_word(Class::measure);
    }

    /// "Deliver 95% of results within two days", "Answer 90% of calls on time": a share kept to a limit is a service.
    [[nodiscard]] bool keeps_time() const {
        const int share = scope_.measuring();
        if (share < 0 || scope_.amount(share).shape != Shape::share || is_team_made(scope_.counted_thing(share)))
            return false;
        return scope_.has_window() || scope_.is_punctual();
    }

    [[nodiscard]] Verdict respond() const {
        if (target_ >= 0) return say(What::outcome, false, Reason::target, target_);
        return say(What::unmeasured, false, Reason::state_hoped_for);
    }

    const Scope& scope_;
    const Node& verb_;
    const Phrase& object_;
    int target_;
    int direct_;
};

}  // namespace

Verdict judge_imperative(const Scope& scope) { return Imperative(scope).judge(); }

}  // namespace okr::reading
