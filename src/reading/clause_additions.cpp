// Joints at "and", and at relative clauses.
#include "reading/splitter.hpp"

namespace okr::reading {

std::optional<Joint> Splitter::addition(std::size_t i) const {
    if (!nodes_[i].is(Class::conjunction) || i == begin_ + 1 || has_subject_) return std::nullopt;
    if (begins_measure(i) || begins_further_measure(i + 1)) return Joint{i + 1, Link::addition};
    std::size_t k = i + 1;
    while (at(k) && at(k)->is(Class::adverb) && !at(k)->has(verbs)) ++k;
    const Node* verb = at(k);
    if (!verb || !verb->is_verb(base)) return std::nullopt;
    const Node* object = at(k + 1);
    const bool is_clear = object && (object->is_amount() || object->is(Class::determiner, Class::adverb) ||
                                     (verb->is(Class::raise, Class::lower) && is_by_amount(k + 1)) ||
                                     (moves_to_level(*verb, k) && nodes_[begin_].is_verb(base)));
    if (verb->has(nouns) ? !is_clear : !begins_object(k + 1)) return std::nullopt;
    return Joint{k, Link::addition};
}

bool Splitter::is_by_amount(std::size_t i) const {
    return sentence_.is<"by", "to", "from">(nodes_[i]) && at(i + 1) && at(i + 1)->is_amount();
}

bool Splitter::moves_to_level(const Node& verb, std::size_t i) const {
    return verb.is(Class::raise, Class::lower) && (at(i + 1)->has(nouns) || at(i + 1)->kind == NodeKind::name) &&
           amount_within(i + 1, 7);
}

bool Splitter::begins_measure(std::size_t i) const {
    bool is_done = false;
    for (std::size_t k = begin_; k < i; ++k) {
        if (nodes_[k].is_target() || (nodes_[k].is_verb(base) && !nodes_[k].is(Class::done) && !nodes_[k].has(nouns)))
            return false;
        is_done = nodes_[k].is(Class::done) || (nodes_[k].is_verb(participle) && !nodes_[k].has(nouns));
    }
    return is_done && at(i + 1) && at(i + 1)->has(nouns) && target_ahead(i + 1);
}

std::optional<Joint> Splitter::relative(std::size_t i) const {
    if (!sentence_.is<"that", "which", "who", "whose", "where">(nodes_[i]) || nodes_[i - 1].is(Class::ensure))
        return std::nullopt;
    const Node* next = at(i + 1);
    const bool is_share = next && next->is_target() && sentence_.amount_of(*next).shape == Shape::share;
    return next && (!next->is_amount() || is_share) ? std::optional(Joint{i + 1, Link::relative}) : std::nullopt;
}

}  // namespace okr::reading
