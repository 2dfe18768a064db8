// Is a word behind the subject what is said of it?
#include "reading/head_finder.hpp"

namespace okr::reading {

bool HeadFinder::is_predicate(std::size_t i) const {
    const Node& here = nodes_[i];
    if (!here.is_word()) return false;
    if (here.glued && i > 0 && nodes_[i - 1].is_mark(Mark::hyphen)) return false;
    if (here.is(Class::be, Class::modal)) return true;
    if (here.is(Class::have)) return !here.is(Class::measure);
    return is_done(i) || is_finite(i);
}

bool HeadFinder::is_done(std::size_t i) const {
    const Node& here = nodes_[i];
    const bool is_participle = here.is_verb(participle) && !here.has(nouns);
    if (!is_participle && !here.is(Class::done)) return false;
    const Node* next = node(i + 1);
    if (i == at_ || nodes_[i - 1].is(Class::determiner, Class::preposition) || nodes_[i - 1].kind == NodeKind::amount)
        return is_shared_done(i);
    return !next || !next->is_word() ||
           next->is(Class::preposition, Class::conjunction, Class::adverb, Class::done, Class::means, Class::result,
                    Class::period, Class::often) ||
           next->is_amount() || (next->is(Class::determiner) && leads_on(here));
}

bool HeadFinder::leads_on(const Node& verb) const {
    const std::string_view words = sentence_.lower(verb);
    return words.ends_with(" to") || words.ends_with(" into") || words.ends_with(" from");
}

bool HeadFinder::is_shared_done(std::size_t i) const {
    return i > at_ && nodes_[i].is(Class::done) && nodes_[i - 1].kind == NodeKind::amount &&
           (!node(i + 1) || !nodes_[i + 1].is_word());
}

bool HeadFinder::is_finite(std::size_t i) const {
    const Node& here = nodes_[i];
    if (!here.has(verbs) || i == 0) return false;
    const Node& before = nodes_[i - 1];
    const bool follows_noun = before.has(nouns) || before.is(Class::adverb, Class::own) ||
                              before.kind == NodeKind::name || (before.is_word() && before.word->classes == 0) ||
                              sentence_.raw(before.extent) == "A" || is_reduced_relative(i) ||
                              before.is_mark(Mark::close) || before.is_mark(Mark::quote);
    if (!follows_noun) return false;
    if (here.is_verb(third) && (!here.has(nouns) || moves_to_level(i))) return true;
    const bool is_moving = here.is(Class::raise, Class::lower) && here.is_verb(base | past) && !here.has(nouns);
    if (is_moving) return true;
    if (!here.is_verb(base)) return false;
    if (before.is(Class::people) && before.word->has_form(plural) && node(i + 1) &&
        (nodes_[i + 1].is(Class::determiner) || !here.has(nouns)))
        return true;
    const bool has_object = node(i + 1) && nodes_[i + 1].is(Class::determiner) && !here.has(nouns);
    if (has_object && before.has(nouns) && before.word->has_form(plural) && !before.has(verbs)) return true;
    if (!here.is(Class::respond)) return false;
    if (before.is(Class::people) && before.word->has_form(plural) && has_more(i + 1)) return true;
    const bool is_plural =
        is_reduced_relative(i) || before.word->has_form(plural) || before.is(Class::adverb, Class::people);
    const Node* next = node(i + 1);
    return is_plural &&
           (!here.has(nouns) || (next && (next->is(Class::determiner, Class::preposition) || next->is_amount())));
}

bool HeadFinder::has_more(std::size_t i) const { return i < end_ || (i < nodes_.size() && nodes_[i].is(Class::means)); }

bool HeadFinder::is_reduced_relative(std::size_t i) const {
    return i > at_ + 1 && nodes_[i - 1].is_verb(participle) && nodes_[i - 2].is(Class::people) &&
           nodes_[i].is_verb(base);
}

bool HeadFinder::moves_to_level(std::size_t i) const {
    const Node* next = node(i + 1);
    return nodes_[i].is(Class::raise, Class::lower) && next &&
           (next->is_amount() || is<"to", "from", "by", "below", "above", "under">(i + 1));
}

}  // namespace okr::reading
