// Joints at signs: semicolons, dashes, colons, commas.
#include "reading/splitter.hpp"

namespace okr::reading {

std::optional<Joint> Splitter::at_mark(std::size_t i) {
    const Node& node = nodes_[i];
    switch (node.mark) {
        case Mark::semicolon: return Joint{i + 1, Link::sequence};
        case Mark::dash:
            return node.glued && joined_right(i) ? std::nullopt : std::optional(Joint{i + 1, Link::sequence});
        case Mark::hyphen:
            return node.glued || joined_right(i) ? std::nullopt : std::optional(Joint{i + 1, Link::sequence});
        case Mark::stop:
            return joined_right(i) || is_abbreviated(i) ? std::nullopt : std::optional(Joint{i + 1, Link::sequence});
        case Mark::colon: return colon(i);
        case Mark::comma: return comma(i);
        case Mark::ampersand:
        case Mark::plus:
        case Mark::slash: return for_and(i);
        default: return std::nullopt;
    }
}

std::optional<Joint> Splitter::for_and(std::size_t i) const {
    const bool stands_apart = !nodes_[i].glued && !joined_right(i);
    return stands_apart && begins_further_measure(i + 1) ? std::optional(Joint{i + 1, Link::addition}) : std::nullopt;
}

bool Splitter::is_abbreviated(std::size_t i) const {
    return i > 0 && sentence_.is<"e.g", "i.e", "etc", "vs", "approx", "incl", "resp", "est", "no", "avg", "max", "min">(
                        nodes_[i - 1]);
}

std::optional<Joint> Splitter::colon(std::size_t i) const {
    const Node* next = at(i + 1);
    if (joined_right(i) || (next && (next->is_amount() || next->is(Class::baseline, Class::no)))) return std::nullopt;
    return Joint{i + 1, Link::detail};
}

std::optional<Joint> Splitter::comma(std::size_t i) const {
    if (link_ == Link::condition && clauses_.empty()) return Joint{i + 1, Link::main};
    const Node* next = at(i + 1);
    if (!next) return std::nullopt;
    if (next->is_verb(base) && !next->has(nouns) && begins_object(i + 2) && !has_subject_)
        return Joint{i + 1, Link::addition};
    if (next->is_verb(gerund) && next->is(Class::raise, Class::lower) && amount_within(i + 1, 9))
        return Joint{i + 1, Link::purpose};
    if (next->is_verb(gerund) && next->has(work_verbs) && !next->is(Class::result, Class::preposition))
        return Joint{i + 1, Link::means};
    if (begins_further_measure(i + 1)) return Joint{i + 1, Link::addition};
    return next->is(Class::baseline) ? std::nullopt : zero_or_amount(i + 1);
}

bool Splitter::begins_further_measure(std::size_t i) const {
    if (!at(i) || !at(i)->is_word() || at(i)->is(Class::preposition, Class::determiner) || at(i)->is_amount())
        return false;
    if (at(i)->is_verb(base) && !at(i)->has(nouns)) return false;
    return (has_level(begin_, i) || nodes_[begin_].is_target()) && leads_to_level(i);
}

bool Splitter::has_level(std::size_t from, std::size_t to) const {
    bool is_named = false;
    for (std::size_t k = from; k < to; ++k) {
        if (nodes_[k].is_target()) return is_named && !nodes_[k].is_word();
        is_named = is_named ||
                   nodes_[k].is(Class::measure, Class::trouble, Class::response, Class::people, Class::thing) ||
                   (nodes_[k].is_word() && nodes_[k].word->classes == 0);
    }
    return false;
}

bool Splitter::leads_to_level(std::size_t i) const {
    for (std::size_t k = i; k < i + 7 && k < end_; ++k) {
        if (nodes_[k].is_amount())
            return nodes_[k].role == Role::baseline ||
                   (nodes_[k].is_target() && !sentence_.amount_of(nodes_[k]).comparator.empty());
        if (!nodes_[k].is_word() || nodes_[k].is(Class::conjunction, Class::modal) ||
            sentence_.is<"with", "by", "within">(nodes_[k]))
            return false;
    }
    return false;
}

std::optional<Joint> Splitter::zero_or_amount(std::size_t i) const {
    if (nodes_[i].is_target() && at(i + 2) && sentence_.is<"whom", "which", "them", "these">(nodes_[i + 2]))
        return Joint{i, Link::with};
    const bool is_new = nodes_[i].kind == NodeKind::amount && nodes_[i].is_target() && at(i + 1) &&
                        (at(i + 1)->is_word() || at(i + 1)->kind == NodeKind::name) &&
                        !at(i + 1)->is(Class::preposition);
    return is_new ? std::optional(Joint{i, Link::sequence}) : std::nullopt;
}

bool Splitter::begins_object(std::size_t i) const {
    const Node* node = at(i);
    return node && (node->is_amount() || node->kind == NodeKind::name ||
                    (node->is_word() && !node->is(Class::conjunction, Class::be)));
}

}  // namespace okr::reading
