// Is the first word, which may be a verb, a noun here?
#include "reading/head_finder.hpp"

namespace okr::reading {

bool HeadFinder::reads_as_noun() const {
    const Node& first = nodes_[at_];
    const Node* next = node(at_ + 1);
    if (!next) return first.has(nouns);
    if (first.is_verb(gerund) && !first.word->has_form(base) && is_gerund_subject()) return true;
    if (first.word->has_form(third) && !first.word->has_form(base))
        return first.has(nouns) || !begins_object(*next) || is_level(*next);
    if (first.word->has_form(participle) && !first.word->has_form(base)) return is_attribute(at_);
    if (next->is_mark(Mark::hyphen) && next->glued)
        return first.has(nouns) || !(node(at_ + 2) && nodes_[at_ + 2].is_verb(base));
    if (next->kind == NodeKind::mark && next->glued && !next->is_mark(Mark::comma) && !next->is_mark(Mark::slash))
        return true;
    if (names_rate(*next)) return true;
    if (sentence_.is<"clean">(first) && next->is_word() && !next->is(Class::determiner) &&
        !next->word->has_form(plural))
        return true;
    if (acts_in_time(at_ + 1)) return true;
    if (!first.has(nouns)) return false;
    if (is_noun_by_neighbour(*next) || is_noun_by_level(*next)) return true;
    return !first.is(Class::raise, Class::lower) && is_noun_by_head();
}

bool HeadFinder::acts_in_time(std::size_t i) const {
    const Node* in = node(i + 1);
    if (!nodes_[i].is_verb(third) || !in || !node(i + 2) || !sentence_.is<"in">(*in)) return false;
    if (nodes_[i + 2].is_amount()) return sentence_.amount_of(nodes_[i + 2]).shape == Shape::time;
    return sentence_.is<"a", "an">(nodes_[i + 2]) && node(i + 3) && nodes_[i + 3].is(Class::period);
}

bool HeadFinder::is_gerund_subject() const {
    for (std::size_t i = at_ + 1; i < end_; ++i)
        if (nodes_[i].is_verb(third) && !nodes_[i].has(nouns)) return true;
    return false;
}

bool HeadFinder::is_level(const Node& next) const {
    const Node& first = nodes_[at_];
    if (!next.is_amount() || first.is(Class::raise, Class::lower, Class::hold, Class::reach)) return false;
    const Amount& amount = sentence_.amount_of(next);
    return amount.shape == Shape::share && !amount.comparator.empty() && amount.comparator != "=";
}

bool HeadFinder::begins_object(const Node& next) const {
    return next.is(Class::determiner) || next.is_amount() || next.has(nouns);
}

bool HeadFinder::is_attribute(std::size_t i) const {
    const Node* next = node(i + 1);
    return next && !next->is(Class::determiner) && !next->is_amount() && !nodes_[i].is(Class::raise, Class::lower) &&
           has_predicate(i + 1);
}

bool HeadFinder::has_predicate(std::size_t from) const {
    for (std::size_t i = from; i < end_; ++i)
        if (nodes_[i].is_target() || is_predicate(i)) return true;
    return false;
}

bool HeadFinder::is_noun_by_neighbour(const Node& next) const {
    if (next.is(Class::be, Class::have, Class::modal) || (next.is_verb(third) && !next.has(nouns))) return true;
    if (next.is_mark(Mark::slash) || next.is_mark(Mark::colon) || next.is_mark(Mark::plus)) return true;
    if (next.is_amount() && !sentence_.amount_of(next).comparator.empty() && !counts_noun(next)) return true;
    if (sentence_.is<"of", "per">(next)) return true;
    return sentence_.is<"in", "for", "to", "from", "rate">(next) && !nodes_[at_].has(work_verbs);
}

bool HeadFinder::names_rate(const Node& next) const {
    const Node& first = nodes_[at_];
    if (first.is(Class::raise, Class::lower, Class::hold, Class::reach, Class::tidy) || !has_target(at_ + 1))
        return false;
    // "Weld defects below 1": whoever mends, answers or meets them is read as a command.
    if (next.is(Class::trouble) && first.is(Class::make) && !first.is(Class::mend, Class::open, Class::respond))
        return has_level(at_ + 2);
    return sentence_.is<"time", "times", "rate", "rates", "frequency", "ratio", "cost", "costs", "score", "scores",
                        "duration", "latency", "count", "volume", "success", "success rate", "speed", "accuracy",
                        "coverage", "effort", "errors", "failures">(next);
}

bool HeadFinder::is_noun_by_level(const Node& next) const {
    if (!next.is(Class::preposition) || sentence_.is<"with", "within", "by", "until">(next)) return false;
    for (std::size_t i = at_ + 2; i < end_; ++i) {
        if (!nodes_[i].is_amount()) continue;
        const Amount& amount = sentence_.amount_of(nodes_[i]);
        const bool is_level = amount.comparator.starts_with("<") || amount.comparator.starts_with(">");
        const bool is_bound = nodes_[i - 1].is(Class::preposition) || sentence_.lower(nodes_[i]).starts_with("within");
        return nodes_[i].role == Role::baseline || (is_level && !is_bound && amount.shape != Shape::count);
    }
    return false;
}

bool HeadFinder::counts_noun(const Node& amount) const {
    const auto i = static_cast<std::size_t>(&amount - nodes_.data());
    return node(i + 1) && nodes_[i + 1].is_word() && !nodes_[i + 1].is(Class::preposition);
}

bool HeadFinder::is_noun_by_head() const {
    const Phrase rest = noun_phrase(sentence_, at_ + 1, end_);
    if (rest.begin != rest.end && nodes_[rest.begin].kind != NodeKind::word) return false;
    if (node(at_ + 1)->is(Class::determiner) || node(at_ + 1)->is_amount()) return false;
    const bool is_worldly =
        rest.thing == Thing::measure || rest.thing == Thing::trouble || rest.thing == Thing::response;
    return (is_worldly && has_target(rest.end)) ||
           (rest.end < end_ && is_predicate(rest.end) && (is_worldly || !nodes_[rest.end].is_verb(base)));
}

bool HeadFinder::has_level(std::size_t from) const {
    for (std::size_t i = from; i < end_; ++i)
        if (nodes_[i].is_target() && !sentence_.amount_of(nodes_[i]).comparator.empty()) return true;
    return false;
}

bool HeadFinder::has_target(std::size_t from) const {
    for (std::size_t i = from; i < end_; ++i)
        if (nodes_[i].is_target()) return true;
    return false;
}

}  // namespace okr::reading
