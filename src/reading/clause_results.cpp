// Joints at words that lead to a condition, a means, a result or a purpose.
#include "reading/splitter.hpp"

namespace okr::reading {

std::optional<Joint> Splitter::condition(std::size_t i) const {
    if (!sentence_.is<"when", "once", "if", "because", "since", "whenever", "after", "before", "while">(nodes_[i]))
        return std::nullopt;
    if (i > 0 && sentence_.is<"once">(nodes_[i]) && sentence_.is<"at">(nodes_[i - 1])) return std::nullopt;
    if (const Node* next = at(i + 1); next && (next->is_amount() || next->kind == NodeKind::date)) return std::nullopt;
    return Joint{i + 1, sentence_.is<"while">(nodes_[i]) ? Link::addition : Link::condition};
}

std::optional<Joint> Splitter::with(std::size_t i) const {
    if (sentence_.is<"without">(nodes_[i]) && at(i + 1) && at(i + 1)->is_verb(gerund) && target_ahead(i + 1))
        return Joint{i + 1, Link::purpose};
    if (!sentence_.is<"with">(nodes_[i]) || !target_ahead(i + 1) || belongs_to_verb(i)) return std::nullopt;
    return Joint{i + 1, Link::with};
}

bool Splitter::belongs_to_verb(std::size_t i) const {
    if (i == begin_ + 1)
        return nodes_[begin_].is_verb(base) && !nodes_[begin_].has(nouns) && !opens_up() &&
               !nodes_[begin_].is(Class::have);
    return nodes_[i - 1].is(Class::activity) && !nodes_[i - 1].has(any_of(Class::measure, Class::response)) &&
           nodes_[begin_].is_verb(base) && !opens_up() && counts_people(i + 1);
}

bool Splitter::opens_up() const {
    return sentence_.is<"launch", "open", "start", "kick off", "ship", "release", "go live">(nodes_[begin_]);
}

bool Splitter::counts_people(std::size_t i) const {
    while (at(i) && !nodes_[i].is_amount()) ++i;
    for (++i; at(i) && nodes_[i].is_word() && !nodes_[i].is(Class::preposition); ++i)
        if (nodes_[i].is(Class::people)) return true;
    return false;
}

bool Splitter::target_ahead(std::size_t i) const {
    for (std::size_t k = i; k < i + 7 && k < end_ && !nodes_[k].is_mark(Mark::comma); ++k) {
        if (nodes_[k].is_target())
            return k < i + 4 || !sentence_.amount_of(nodes_[k]).comparator.empty() ||
                   nodes_[k - 1].is(Class::conjunction) || names_level(i, k);
        if (sentence_.is<"by", "in", "for", "to">(nodes_[k])) return false;
    }
    return false;
}

bool Splitter::names_level(std::size_t from, std::size_t to) const {
    for (std::size_t k = from; k < to; ++k)
        if (nodes_[k].is(Class::measure))
            return sentence_.amount_of(nodes_[to]).shape != Shape::count ||
                   sentence_.is<"of", "at", "above", "over">(nodes_[to - 1]);
    return false;
}

bool Splitter::amount_within(std::size_t i, std::size_t reach) const {
    for (std::size_t k = i; k < i + reach && k < end_; ++k) {
        if (nodes_[k].is_target()) return true;
        if (nodes_[k].is_mark(Mark::comma) || nodes_[k].is_mark(Mark::open) || nodes_[k].is(Class::conjunction))
            return false;
    }
    return false;
}

std::optional<Joint> Splitter::means(std::size_t i) const {
    if (!nodes_[i].is(Class::means)) return std::nullopt;
    const Node* next = at(i + 1);
    const bool is_by = sentence_.is<"by">(nodes_[i]);
    if (is_by && !(next && next->is_verb(gerund))) return std::nullopt;
    return Joint{i + 1, Link::means};
}

std::optional<Joint> Splitter::result(std::size_t i) const {
    if (is_reduced_relative(i)) return Joint{i, Link::relative};
    if (is_done_by_crowd(i)) return Joint{i + 2, Link::purpose};
    if (is_effect(i)) return Joint{i, Link::purpose};
    if (!nodes_[i].is(Class::result)) return std::nullopt;
    if (!nodes_[i].has(verbs)) return Joint{i + 1, Link::purpose};
    const bool is_joined = nodes_[i - 1].glued && nodes_[i - 1].is_mark(Mark::hyphen);
    if (is_joined || nodes_[i - 1].is(Class::be, Class::determiner) || !amount_within(i + 1, 9)) return std::nullopt;
    return Joint{i, Link::purpose};
}

bool Splitter::is_effect(std::size_t i) const {
    if (!nodes_[i - 1].is_mark(Mark::comma) || !nodes_[i].is_word() || nodes_[i].is(Class::result) || i + 1 >= end_ ||
        !nodes_[i + 1].is_target())
        return false;
    const Amount& amount = sentence_.amount_of(nodes_[i + 1]);
    const bool is_gerund = nodes_[i].is_verb(gerund) || sentence_.lower(nodes_[i]).ends_with("ing");
    return is_gerund && amount.shape != Shape::count && !amount.comparator.empty();
}

bool Splitter::is_done_by_crowd(std::size_t i) const {
    return nodes_[i].is_verb(participle) && nodes_[i].is(Class::respond) && nodes_[begin_].is_verb(base) && at(i + 2) &&
           sentence_.is<"by">(nodes_[i + 1]) && nodes_[i + 2].is_target();
}

bool Splitter::is_reduced_relative(std::size_t i) const {
    const bool bears = nodes_[i].is_verb(gerund) &&
                       nodes_[i].is(Class::bear, Class::open, Class::lower, Class::raise, Class::reach) &&
                       !nodes_[i].has(nouns);
    if (!bears || i + 1 >= end_ || !nodes_[i + 1].is_target() || !nodes_[begin_].is_verb(base)) return false;
    return sentence_.amount_of(nodes_[i + 1]).shape == Shape::share && nodes_[i - 1].has(nouns);
}

std::optional<Joint> Splitter::purpose(std::size_t i) const {
    if (!sentence_.is<"to">(nodes_[i])) return std::nullopt;
    const Node* next = at(i + 1);
    if (!next || !next->is_verb(base) || governs_infinitive(nodes_[i - 1]) || names_measure(i)) return std::nullopt;
    return Joint{i + 1, Link::purpose};
}

bool Splitter::names_measure(std::size_t i) const {
    return nodes_[i - 1].is(Class::measure) && (i == begin_ + 1 || !nodes_[begin_].is_verb(base));
}

bool Splitter::is_governed_infinitive(std::size_t i) const {
    return i > begin_ && sentence_.is<"to">(nodes_[i]) && at(i + 1) && at(i + 1)->is_verb(base) &&
           governs_infinitive(nodes_[i - 1]);
}

bool Splitter::governs_infinitive(const Node& node) const {
    if (node.is(Class::begin, Class::modal, Class::pleasant, Class::adverb, Class::ensure, Class::be, Class::have,
                Class::more))
        return true;
    return sentence_
        .is<"time", "mean time", "average time", "ability", "able", "how", "ready", "likely", "due", "up", "where",
            "what", "capacity", "required", "needed", "needing", "from", "free", "willing", "opportunity", "plan">(
            node);
}

}  // namespace okr::reading
