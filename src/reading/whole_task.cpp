// Tells by a phrase's head whether it orders, tells a state of one thing, or names many.
#include "reading/whole_task.hpp"

#include "reading/head.hpp"

namespace okr::reading {
namespace {

Head head_of(const Sentence& sentence) {
    const auto clauses = split_clauses(sentence);
    return clauses.empty() ? Head{} : find_head(sentence, clauses[0]);
}

/// "Staff trained" is no order, though "staff" can be a verb.
bool is_order(const Sentence& sentence, const Head& head) {
    if (head.pattern != Pattern::imperative) return false;
    const bool is_state = head.verb + 1 < sentence.nodes.size() && sentence.nodes[head.verb + 1].is_verb(participle);
    return !is_state || !sentence.nodes[head.verb].has(nouns);
}

bool is_of_many(const Sentence& sentence, const Head& head) {
    return head.pattern != Pattern::empty && head.subject.head < sentence.nodes.size() &&
           sentence.nodes[head.subject.head].word->has_form(plural);
}

/// "Rollout finished": a thing that a team makes or does, and one of it.
bool is_own_thing(const Node& noun) {
    const Thing thing = thing_of(noun);
    const bool is_own = thing == Thing::made || thing == Thing::activity || thing == Thing::honour;
    return is_own && !noun.word->has_form(plural);
}

}  // namespace

bool is_one_task(const JudgedPhrase& words) {
    const Head head = head_of(words.sentence);
    if (head.pattern == Pattern::imperative)
        return is_order(words.sentence, head) || is_own_thing(words.sentence.nodes[head.verb]);
    return words.is_sure() && !is_of_many(words.sentence, head);
}

bool is_share_of_things(const JudgedPhrase& words) {
    const Head head = head_of(words.sentence);
    if (is_order(words.sentence, head)) return false;
    return !words.is_sure() || (head.pattern == Pattern::nominal && is_of_many(words.sentence, head));
}

}  // namespace okr::reading
