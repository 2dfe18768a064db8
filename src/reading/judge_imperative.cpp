// "Increase …", "Achieve …", "Publish …": which sense a verb has, and what movements and betterments say.
#include "reading/imperative.hpp"
#include "reading/judge.hpp"

namespace okr::reading {

Verdict Imperative::judge() const {
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

bool Imperative::achieves_change() const {
    if (direct_ < 0 || !scope_.is_measuring(direct_) || !scope_.node(object_.head).is(Class::change)) return false;
    const std::size_t behind = static_cast<std::size_t>(direct_) + 1;
    return behind >= scope_.sentence.nodes.size() || !scope_.sentence.is<"of">(scope_.node(behind));
}

bool Imperative::asks_question() const {
    return scope_.head.verb + 1 < scope_.clause.end &&
           scope_.sentence.is<"which", "what", "how", "whether", "why", "where", "who", "if">(
               scope_.node(scope_.head.verb + 1));
}

bool Imperative::is_clear_quality() const {
    return target_ < 0 && verb_.is(Class::pleasant) && object_.thing == Thing::quality;
}

bool Imperative::answers() const {
    return direct_ >= 0 && scope_.amount(direct_).shape == Shape::count && !scope_.has_window() &&
           scope_.sentence.is<"answer", "reply to", "respond to">(verb_);
}

bool Imperative::helps_people() const {
    if (target_ >= 0 || object_.thing != Thing::people ||
        !scope_.sentence.is<"let", "help", "give", "free", "allow", "enable", "put", "empower">(verb_))
        return false;
    for (std::size_t i = object_.end; i < scope_.clause.end; ++i)
        if (is_team_made(thing_of(scope_.node(i)))) return false;
    return true;
}

bool Imperative::makes_into() const {
    if (target_ >= 0 || !scope_.sentence.is<"make", "making", "turn", "turning">(verb_)) return false;
    for (std::size_t i = scope_.head.verb + 2; i + 1 < scope_.clause.end; ++i) {
        const Node& before = scope_.node(i - 1);
        const bool is_apart = !before.is(Class::preposition, Class::conjunction, Class::determiner, Class::adverb);
        if (is_apart &&
            scope_.sentence.is<"a", "an", "the", "our", "their", "everyone's", "everybody's">(scope_.node(i)))
            return true;
    }
    return false;
}

bool Imperative::is_moving() const {
    return verb_.is(Class::raise, Class::lower) && !(verb_.has(any_of(Class::sell)) && direct_ >= 0);
}

bool Imperative::moves_by_particle() const {
    if (target_ < 0 || direct_ >= 0 || is_team_made(object_.thing) || scope_.is_measuring(target_) == false)
        return false;
    for (std::size_t i = scope_.head.verb + 2; i + 1 < scope_.clause.end; ++i)
        if (scope_.sentence.is<"down", "up">(scope_.node(i)) &&
            (scope_.node(i + 1).is_amount() || scope_.sentence.is<"by", "to", "from">(scope_.node(i + 1))))
            return true;
    return false;
}

Verdict Imperative::movement() const {
    if (target_ >= 0) {
        if (removes_made()) return say(What::output, false, Reason::work_counted, direct_);
        const bool is_own = is_team_made(object_.thing) && (!scope_.is_measuring(target_) || verb_.is_amount());
        return say(What::outcome, !is_own, Reason::target, target_);
    }
    if (verb_.is_amount())
        return say(What::outcome, !is_team_made(object_.thing), Reason::target, static_cast<int>(scope_.head.verb));
    if (verb_.is(Class::tidy, Class::make, Class::mend) && is_team_made(object_.thing))
        return say(What::action, false, Reason::work_verb);
    if (scope_.sentence.is<"drop">(verb_) && scope_.node(object_.begin).kind == NodeKind::name)
        return say(What::action, false, Reason::work_verb);
    if (verb_.is(Class::lower) && object_.thing == Thing::made && names_one())
        return say(scope_.sentence.is<"cut">(verb_) ? What::action : What::unmeasured, false, Reason::movement);
    const bool is_clear = object_.thing != Thing::unknown || !verb_.is(Class::make, Class::mend);
    return say(What::unmeasured, is_clear && !is_team_made(object_.thing), Reason::movement);
}

bool Imperative::removes_made() const {
    return counts_made(direct_) && verb_.is(Class::lower) && scope_.amount(direct_).shape == Shape::count &&
           scope_.amount(direct_).comparator.empty();
}

Verdict Imperative::tidy() const {
    if (target_ >= 0) return say(What::outcome, scope_.is_measuring(target_), Reason::target, target_);
    if (counts_top(scope_)) return judge_work(scope_);
    if (scope_.sentence.is<"be", "become", "becoming">(verb_))
        return say(What::unmeasured, false, Reason::state_hoped_for);
    if (is_team_made(object_.thing)) return say(What::action, false, Reason::work_verb);
    return say(What::unmeasured, is_worldly(object_.thing) || object_.thing == Thing::quality, Reason::movement);
}

Verdict Imperative::respond() const {
    if (target_ >= 0) return say(What::outcome, false, Reason::target, target_);
    return say(What::unmeasured, false, Reason::state_hoped_for);
}

Verdict judge_imperative(const Scope& scope) { return Imperative(scope).judge(); }

}  // namespace okr::reading
