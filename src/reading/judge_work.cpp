// The team's own work: counted, spread, shared out, or done once.
#include <algorithm>

#include "reading/judge.hpp"

namespace okr::reading {
namespace {

class Work {
public:
    explicit Work(const Scope& scope) : scope_(scope), verb_(scope.node(scope.head.verb)), object_(scope.head.object) {
        target_ = scope_.target();
        direct_ = scope_.direct(object_);
    }

    [[nodiscard]] Verdict work() const {
        if (target_ >= 0 && makes_better())
            return say(What::outcome, scope_.is_measuring(target_), Reason::target, target_);
        if (direct_ >= 0) return counted_work();
        if (target_ < 0 && counts_top(scope_)) return say(What::output, false, Reason::work_counted);
        if (target_ < 0 && makes_better()) return say(What::unmeasured, true, Reason::movement);
        if (target_ < 0 && (is_regular() || has_regular_object())) return say(What::output, false, Reason::work_often);
        if (target_ < 0 && is_praised()) return say(What::unmeasured, false, Reason::state_hoped_for);
        if (target_ < 0)
            return say(What::action, scope_.head.is_unknown_verb ? has_plain_object() : !is_vague_object(),
                       Reason::work_verb);
        const Amount& amount = scope_.amount(target_);
        if (amount.shape == Shape::often) return say(What::output, true, Reason::work_often, target_);
        if (amount.shape == Shape::count || amount.shape == Shape::zero) return spread();
        if (amount.shape == Shape::share && amount.comparator.empty() && !amount.quantity.relative)
            return say(What::output, false, Reason::work_share, target_);
        return say(What::action, false, Reason::work_verb, target_);
    }

    /// "Launch in 3 countries", "Post it on 20 sites".
    [[nodiscard]] Verdict spread() const {
        if (scope_.amount(target_).is_weak) return say(What::action, false, Reason::work_verb, target_);
        const Node& before = scope_.node(static_cast<std::size_t>(target_) - 1);
        const Thing counted = scope_.counted_thing(target_);
        if (gathers_people(before, counted)) return say(What::outcome, false, Reason::others_counted, target_);
        const bool is_place = scope_.sentence.is<"in", "on", "across", "into">(before) || counted == Thing::place ||
                              scope_.sentence.lower(scope_.node(static_cast<std::size_t>(target_))).starts_with("at ");
        return say(What::output, is_place && !scope_.head.is_unknown_verb, Reason::work_spread, target_);
    }

private:
    /// "Build a waiting list of 50 florists": they come by themselves, unlike a team of five.
    [[nodiscard]] bool gathers_people(const Node& before, Thing counted) const {
        return counted == Thing::people && scope_.sentence.is<"of">(before) &&
               scope_.sentence.is<"waitlist", "waiting list", "list", "community", "audience", "following", "network",
                                  "base", "fan base", "user base", "mailing list", "membership", "crowd">(
                   scope_.node(object_.head));
    }

    [[nodiscard]] Verdict say(What what, bool sure, Reason reason, int target = -1) const {
        return scope_.verdict(what, sure, reason, target);
    }

    /// "Make onboarding easier".
    [[nodiscard]] bool makes_better() const {
        const Node& last = scope_.node(scope_.clause.end - 1);
        const std::string_view word = scope_.sentence.lower(last);
        const bool is_quality = last.is(Class::more, Class::pleasant) ||
                                (last.is_word() && (word.ends_with("able") || word.ends_with("ible")) &&
                                 !last.has(nouns) && !last.is(Class::done) && scope_.clause.end > scope_.head.verb + 2);
        if (!scope_.sentence.is<"make", "making">(verb_)) return false;
        for (std::size_t i = scope_.head.verb + 2; i + 1 < scope_.clause.end; ++i)
            if (scope_.node(i).is(Class::more, Class::pleasant) && scope_.node(i + 1).is(Class::preposition))
                return true;
        return is_quality;
    }

    /// "Publish weekly status updates", not "a weekly report".
    [[nodiscard]] bool has_regular_object() const {
        return object_.begin < object_.end && scope_.node(object_.begin).is(Class::often) &&
               !scope_.sentence.is<"set up", "establish", "introduce", "start", "implement", "create">(verb_) &&
               scope_.node(object_.head).word->has_form(plural) && is_team_made(object_.thing);
    }

    /// "Write a single article per week".
    [[nodiscard]] bool is_regular() const {
        for (std::size_t i = scope_.head.verb + 1; i + 1 < scope_.clause.end; ++i)
            if (scope_.sentence.is<"per", "each", "every">(scope_.node(i)) && scope_.node(i + 1).is(Class::period))
                return true;
        return false;
    }

    /// "Grease the rails": whatever it is, it is done to a thing, and no number or quality moves.
    [[nodiscard]] bool has_plain_object() const {
        const bool is_thing = is_team_made(object_.thing) || object_.thing == Thing::unknown ||
                              object_.thing == Thing::place || object_.thing == Thing::honour;
        return is_thing && scope_.node(scope_.head.verb + 1).is(Class::determiner) &&
               !scope_.has_any(any_of(Class::more, Class::pleasant, Class::quality, Class::measure));
    }

    /// "Build a world-class team", "Eat healthier", "Establish ourselves as leaders", "Build trust".
    [[nodiscard]] bool is_praised() const {
        const Node& last = scope_.node(scope_.clause.end - 1);
        if (last.is(Class::more) && !last.has(verbs)) return true;
        const Node& next = scope_.node(std::min(scope_.head.verb + 1, scope_.clause.end - 1));
        if (next.is(Class::more) && !next.has(verbs) && !is_team_made(object_.thing)) return true;
        const bool is_thing = object_.thing == Thing::made || object_.thing == Thing::activity;
        if (object_.begin >= object_.end) return false;
        if (scope_.node(object_.head).is(Class::own)) return !is_thing;
        if (object_.thing == Thing::quality && verb_.is(Class::make)) return is_built();
        const bool leads_thing = scope_.node(object_.head).is(Class::made);
        return !leads_thing && praises(object_) && (is_built() || verb_.is(Class::open, Class::tidy));
    }

    [[nodiscard]] bool is_built() const {
        return scope_.sentence.is<"build", "create", "establish", "develop", "foster", "form", "forge", "make",
                                  "provide", "offer", "deliver">(verb_);
    }

    [[nodiscard]] bool praises(const Phrase& phrase) const {
        for (std::size_t i = phrase.begin; i < phrase.head; ++i)
            if (scope_.node(i).is(Class::pleasant)) return true;
        return false;
    }

    [[nodiscard]] bool is_vague_object() const {
        return object_.thing == Thing::measure && !verb_.has(any_of(Class::make));
    }

    [[nodiscard]] Verdict counted_work() const {
        const Amount& amount = scope_.amount(direct_);
        const bool is_made_of_world = scope_.head.object.thing == Thing::measure && amount.shape != Shape::count;
        if (is_made_of_world) return say(What::outcome, false, Reason::target, direct_);
        if (amount.shape == Shape::share) return say(What::output, true, Reason::work_share, direct_);
        if (amount.shape == Shape::money) return say(What::outcome, false, Reason::target, direct_);
        if (amount.is_weak && scope_.has_word(Class::period))
            return say(What::output, true, Reason::work_often, direct_);
        const bool is_sure = amount.shape == Shape::count && !amount.is_weak && !scope_.head.is_unknown_verb;
        const bool is_one = amount.is_weak && amount.comparator.empty();
        return say(is_one ? What::action : What::output, is_sure, Reason::work_counted, direct_);
    }

    const Scope& scope_;
    const Node& verb_;
    const Phrase& object_;
    int target_;
    int direct_;
};

}  // namespace

bool counts_top(const Scope& scope) {
    const Phrase& object = scope.head.object;
    for (std::size_t i = object.begin; i < object.head; ++i)
        if (scope.node(i).kind == NodeKind::name && scope.sentence.lower(scope.node(i)).starts_with("top "))
            return true;
    return false;
}

Verdict judge_work(const Scope& scope) { return Work(scope).work(); }
Verdict judge_spread(const Scope& scope) { return Work(scope).spread(); }

}  // namespace okr::reading
