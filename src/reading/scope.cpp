// Answers about a clause's amounts.
#include "reading/scope.hpp"

#include <algorithm>

namespace okr::reading {

int Scope::target() const {
    int weak = -1;
    for (std::size_t i = clause.begin; i < clause.end; ++i) {
        if (!node(i).is_target()) continue;
        const Amount& here = sentence.amount_of(node(i));
        // "No customer waits longer than two days": the limit is the target, not the "no".
        if (!(here.shape == Shape::zero && here.is_weak))
            return weak >= 0 && here.comparator.empty() ? weak : static_cast<int>(i);
        if (weak < 0) weak = static_cast<int>(i);
    }
    return weak;
}

int Scope::measuring() const {
    for (std::size_t i = clause.begin; i < clause.end; ++i)
        if (node(i).is_target() && is_measuring(static_cast<int>(i))) return static_cast<int>(i);
    return -1;
}

int Scope::direct(const Phrase& phrase) const {
    for (std::size_t i = phrase.begin; i < phrase.end && i < clause.end; ++i)
        if (node(i).is_target()) return static_cast<int>(i);
    return -1;
}

bool Scope::is_measuring(int i) const {
    const Amount& here = amount(i);
    if (here.shape == Shape::count) {
        const bool compares = here.comparator == "<" || here.comparator == ">" || here.comparator == "<=";
        return compares && counted_thing(i) == Thing::none;
    }
    return true;
}

Phrase Scope::counted(int i) const { return noun_phrase(sentence, static_cast<std::size_t>(i) + 1, clause.end); }

bool Scope::is_beyond_hands(int i) const {
    constexpr double thousands = 1000;
    return clause.begin < sentence.plain_end && amount(i).shape == Shape::count &&
           amount(i).quantity.value >= thousands;
}

bool Scope::sets_limit(int i) const {
    const bool is_ceiling = sentence.lower(node(static_cast<std::size_t>(i))).starts_with("up to");
    return amount(i).comparator.starts_with('<') && !is_ceiling;
}

bool Scope::has_word(Class word) const { return has_any(any_of(word)); }

bool Scope::has_any(Classes words) const {
    return std::any_of(sentence.nodes.begin() + static_cast<std::ptrdiff_t>(clause.begin),
                       sentence.nodes.begin() + static_cast<std::ptrdiff_t>(clause.end),
                       [&](const Node& here) { return here.has(words); });
}

bool Scope::has_window() const {
    for (std::size_t i = clause.begin; i < clause.end; ++i)
        if (node(i).is_amount() && node(i).role == Role::window) return true;
    return false;
}

bool Scope::is_punctual() const {
    for (std::size_t i = head.verb + 1; i < clause.end; ++i)
        if (sentence.is<"on time", "same day", "promised", "next day", "in time", "first time", "on schedule",
                        "first attempt">(node(i)))
            return true;
    return false;
}

/// "200 templates used": by others, or there would be nothing to count.
bool Scope::is_used(std::size_t i) const { return node(i).is(Class::use) && node(i).word->has_form(participle); }

/// "200 templates | used by other teams": told behind the clause, where no further number is.
bool Scope::is_used_behind() const {
    const std::size_t i = clause.end;
    if (i >= sentence.plain_end) return false;
    const bool tells_use = sentence.is<"used by", "adopted by", "attended by", "downloaded by", "read by">(node(i)) ||
                           (is_used(i) && node(i - 1).has(nouns));
    return tells_use && std::none_of(sentence.nodes.begin() + static_cast<std::ptrdiff_t>(i), sentence.nodes.end(),
                                     [](const Node& here) { return here.is_target(); });
}

bool Scope::done_by_others(std::size_t from) const {
    if (is_used_behind()) return true;
    bool has_by = false;
    for (std::size_t i = from; i < clause.end && i < from + 8; ++i) {
        if (has_by && node(i).is(Class::own)) return false;
        if (has_by && (node(i).is(Class::people) || sentence.is<"community", "outside", "others">(node(i))))
            return true;
        const bool is_thing_used = i > clause.begin && is_used(i) && node(i - 1).has(nouns) &&
                                   (node(i - 1).is(Class::made) || !sentence.is<"visited">(node(i)));
        if (is_thing_used && node(i - 1).word->has_form(plural) && !node(i - 1).is(Class::people)) return true;
        has_by = has_by || sentence.is<"by", "from">(node(i));
    }
    return false;
}

bool is_team_made(Thing thing) { return thing == Thing::made || thing == Thing::activity; }

bool is_worldly(Thing thing) {
    return thing == Thing::people || thing == Thing::response || thing == Thing::trouble || thing == Thing::measure;
}

}  // namespace okr::reading
