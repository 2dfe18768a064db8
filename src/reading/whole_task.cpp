// Tells by a phrase's head whether it orders, tells a state of one thing, or names many.
#include "reading/whole_task.hpp"

#include <algorithm>

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

/// "The dredging".
bool is_doing(const Node& noun) { return noun.is_verb(gerund) && noun.has(work_verbs); }

/// "Budget spent", "Capacity used": how much of one thing is taken up.
bool is_drawn_on(const Sentence& sentence) {
    return sentence.nodes.size() > 1 &&
           sentence.is<"spent", "used", "consumed", "utilised", "utilized">(sentence.nodes.back());
}

bool tells_limit(const Sentence& sentence) {
    return std::any_of(sentence.nodes.begin(), sentence.nodes.end(), [&](const Node& node) {
        return node.is_amount() && sentence.amount_of(node).shape == Shape::time &&
               sentence.lower(node).starts_with("within");
    });
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
    if (is_drawn_on(words.sentence) || keeps_limit(words)) return true;
    return !words.is_sure() || (head.pattern == Pattern::nominal && is_of_many(words.sentence, head));
}

bool keeps_limit(const JudgedPhrase& words) {
    const Head head = head_of(words.sentence);
    return head.pattern == Pattern::participle && is_of_many(words.sentence, head) && tells_limit(words.sentence);
}

bool names_completion(const JudgedPhrase& words) {
    const Sentence& sentence = words.sentence;
    const auto tells_how_far = [&](const Node& node) {
        return node.is(Class::done) || sentence.is<"progress", "completion", "status">(node);
    };
    return std::any_of(sentence.nodes.begin(), sentence.nodes.end(), tells_how_far) &&
           std::all_of(sentence.nodes.begin(), sentence.nodes.end(), [&](const Node& node) {
               return tells_how_far(node) || node.kind == NodeKind::mark ||
                      node.is(Class::container, Class::function) ||
                      sentence.is<"percent", "percentage", "rate", "degree", "project", "work", "share", "of">(node);
           });
}

bool names_progress_of_work(const JudgedPhrase& words) {
    const Sentence& sentence = words.sentence;
    if (sentence.nodes.size() < 3 || !sentence.is<"progress", "status">(sentence.nodes[0])) return false;
    if (!sentence.is<"of", "in", "on">(sentence.nodes[1])) return false;
    const Phrase what = noun_phrase(sentence, 2, sentence.plain_end);
    const bool is_all = what.end == sentence.plain_end && what.end > 2;
    return is_all && (is_own_thing(sentence.nodes[what.head]) || is_doing(sentence.nodes[what.head]));
}

}  // namespace okr::reading
