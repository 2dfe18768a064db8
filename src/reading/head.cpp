// A clause's head: a verb in front, or a subject and what is said of it.
#include "reading/head.hpp"
#include "reading/head_finder.hpp"
#include "reading/opening.hpp"

namespace okr::reading {

Head HeadFinder::find() {
    const Opening opening = skip_opening(sentence_, {at_, end_});
    at_ = head_.begin = opening.end;
    head_.is_own = opening.is_own;
    head_.is_ensured = opening.is_ensured;
    if (at_ >= end_) return head_;
    if (is_imperative()) return imperative();
    return with_subject();
}

bool HeadFinder::is_imperative() const {
    const Node& first = nodes_[at_];
    if (!first.is_word()) return false;
    if (head_.is_own) return true;
    if (first.has(verbs)) return !reads_as_noun();
    if (first.is(Class::have) && !is<"there is", "there are", "there will be">(at_)) return true;
    return is_unknown_verb();
}

bool HeadFinder::is_unknown_verb() const {
    if (nodes_[at_].word->classes != 0 || !node(at_ + 1)) return false;
    const auto word = sentence_.lower(nodes_[at_]);
    const bool is_begun = at_ > begin_ && nodes_[at_ - 1].is(Class::begin) && word.ends_with("ing");
    const bool has_ending = is_begun || word.ends_with("ize") || word.ends_with("ise") || word.ends_with("ify");
    const bool has_determiner = nodes_[at_ + 1].is(Class::determiner) && sentence_.raw(nodes_[at_ + 1].extent) != "A";
    return has_ending || has_determiner;
}

Head HeadFinder::imperative() {
    head_.pattern = Pattern::imperative;
    head_.verb = at_;
    head_.is_unknown_verb = !nodes_[at_].has(verbs) && !nodes_[at_].is(Class::have);
    // "Design and build a turbopump": the last of joined verbs has the object.
    while (node(head_.verb + 2) && is_joint(head_.verb + 1) && nodes_[head_.verb + 2].is_verb(base) &&
           nodes_[head_.verb].has(verbs))
        head_.verb += 2;
    head_.object = noun_phrase(sentence_, head_.verb + 1, end_);
    return head_;
}

bool HeadFinder::is_joint(std::size_t i) const {
    return nodes_[i].is(Class::conjunction) || nodes_[i].is_mark(Mark::slash) || nodes_[i].is_mark(Mark::comma) ||
           nodes_[i].is_mark(Mark::ampersand);
}

Head HeadFinder::with_subject() {
    head_.subject = noun_phrase(sentence_, at_, end_);
    for (std::size_t i = at_; i < end_; ++i)
        if (is_predicate(i)) return predicate(finite_behind(i));
    head_.pattern = head_.subject.thing == Thing::none && !has_target(at_) ? Pattern::empty : Pattern::nominal;
    return head_;
}

std::size_t HeadFinder::finite_behind(std::size_t i) const {
    if (!is_done(i)) return i;
    for (std::size_t k = i + 1; k < end_ && !is_joint(k); ++k)
        if (nodes_[k].is(Class::be, Class::modal) || is_finite(k) ||
            (k == i + 1 && nodes_[k].is(Class::respond) && nodes_[k].is_verb(base)))
            return k;
    return i;
}

Head HeadFinder::predicate(std::size_t i) {
    const Node& verb = nodes_[i];
    head_.verb = i;
    if (head_.subject.end > i) head_.subject = noun_phrase(sentence_, at_, i);
    head_.pattern = Pattern::finite;
    if (is_done(i)) head_.pattern = Pattern::participle;
    if (verb.is(Class::have)) head_.pattern = Pattern::possession;
    if (verb.is(Class::be)) head_.pattern = Pattern::state;
    if (verb.is(Class::modal)) head_.pattern = Pattern::modal;
    head_.object = noun_phrase(sentence_, i + 1, end_);
    return head_;
}

Head find_head(const Sentence& sentence, const Clause& clause) { return HeadFinder(sentence, clause).find(); }

}  // namespace okr::reading
