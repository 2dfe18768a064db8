#include "reading/counted_metric.hpp"

#include <algorithm>
#include <string>

#include "reading/done_by_us.hpp"
#include "reading/statement.hpp"

namespace okr::reading {

namespace {

/// "Complaints per 10,000 orders": nobody counts his own work against a number.
bool is_rate(const Sentence& sentence) {
    for (std::size_t i = 1; i < sentence.nodes.size(); ++i)
        if (sentence.nodes[i].is_amount() && sentence.is<"per">(sentence.nodes[i - 1])) return true;
    return false;
}

/// The "trained" of "Staff trained", where "staff" could order something.
const Node* done_behind(const Sentence& sentence, const Head& head) {
    const bool may_be_name = head.pattern == Pattern::imperative && sentence.nodes[head.verb].has(nouns);
    if (!may_be_name || head.verb + 1 >= sentence.nodes.size()) return nullptr;
    const Node& next = sentence.nodes[head.verb + 1];
    return next.is_verb(participle) ? &next : nullptr;
}

std::string said_with_number(const CountedMetric& metric) {
    return std::string(metric.number) + " " + std::string(metric.name);
}

/// "30 trial holes dug", "60 nurses trained": whoever does it, nobody is told to be better off.
Told as_done(const CountedMetric& metric) {
    const std::string said = said_with_number(metric);
    const JudgedPhrase count(said, metric.lexicon);
    return {count.interpretation.kind == Kind::output ? Kind::output : Kind::outcome, false};
}

/// As it would be said: "12 blog posts" are the team's, "12 papers cited" are not.
Told as_counted(const CountedMetric& metric) {
    const std::string said = said_with_number(metric);
    const JudgedPhrase count(said, metric.lexicon);
    const Reading reading = count.settled_reading();
    if (reading.kind != Kind::output) return {Kind::outcome, true};
    const bool tells_rhythm = std::any_of(count.sentence.nodes.begin(), count.sentence.nodes.end(),
                                          [&](const Node& node) { return count.sentence.is<"per">(node); });
    return {Kind::output, reading.sure && !tells_rhythm};
}

/// "Publish a newsletter" does; "Answer time" and "Survey score" are names that begin like an order.
bool orders_work(const CountedMetric& metric, const Head& head, const Phrase& object) {
    const Node& verb = metric.sentence.nodes[head.verb];
    if (head.pattern != Pattern::imperative || !verb.has(work_verbs) || !verb.is_verb(base)) return false;
    const bool may_be_name = verb.has(nouns);
    if (!metric.is_title) return !may_be_name && is_team_made(object.thing);
    const bool is_plural = metric.sentence.nodes[object.head].word->has_form(plural);
    return may_be_name ? is_plural && (is_team_made(object.thing) || object.thing == Thing::people)
                       : object.thing != Thing::measure;
}

bool is_done_by_us(const Sentence& sentence, const Phrase& things, const Node& verb) {
    return is_work_alone(verb) || (!is_team_made(things.thing) && turns_to_others(sentence, verb));
}

Told told_by_head(const CountedMetric& metric, const Head& head) {
    const Sentence& sentence = metric.sentence;
    const Phrase& phrase = head.pattern == Pattern::imperative ? head.object : head.subject;
    const bool is_plural = sentence.nodes[phrase.head].word->has_form(plural);
    const bool is_counted = is_plural && (is_team_made(phrase.thing) || phrase.thing == Thing::honour);
    const Node& verb = sentence.nodes[head.verb];
    const bool may_be_name = head.pattern != Pattern::imperative || verb.has(nouns) || !verb.is_verb(base);
    if (may_be_name && metric.has_start) return {Kind::outcome, true};
    if (is_counted && head.pattern != Pattern::imperative) return as_counted(metric);
    if (head.pattern == Pattern::participle && is_done_by_us(sentence, phrase, verb)) return as_done(metric);
    if (const Node* done = done_behind(sentence, head); done && is_work_alone(*done)) return as_done(metric);
    return {is_counted || orders_work(metric, head, phrase) ? Kind::output : Kind::outcome, true};
}

}  // namespace

Told told_by_count(const CountedMetric& metric) {
    const Sentence& sentence = metric.sentence;
    const auto clauses = split_clauses(sentence);
    if (clauses.empty() || sentence.nodes.empty() || is_rate(sentence)) return {Kind::outcome, true};
    return told_by_head(metric, find_head(sentence, clauses[0]));
}

}  // namespace okr::reading
