// Finds the head of a clause: tells verbs from nouns by place, then looks for a predicate.
#include "reading/head.hpp"

#include "reading/opening.hpp"

namespace okr::reading {
namespace {

class HeadFinder {
public:
    HeadFinder(const Sentence& sentence, const Clause& clause)
        : sentence_(sentence), nodes_(sentence.nodes), begin_(clause.begin), at_(clause.begin), end_(clause.end) {}

    Head find() {
        const Opening opening = skip_opening(sentence_, {at_, end_});
        at_ = head_.begin = opening.end;
        head_.is_own = opening.is_own;
        head_.is_ensured = opening.is_ensured;
        if (at_ >= end_) return head_;
        if (is_imperative()) return imperative();
        return with_subject();
    }

private:
    [[nodiscard]] const Node* node(std::size_t i) const { return i < end_ ? &nodes_[i] : nullptr; }
    [[nodiscard]] bool is(std::size_t i, std::initializer_list<std::string_view> words) const {
        return i < end_ && sentence_.is(nodes_[i], words);
    }

    [[nodiscard]] bool is_imperative() const {
        const Node& first = nodes_[at_];
        if (!first.is_word()) return false;
        if (head_.is_own) return true;
        if (first.has(verbs)) return !reads_as_noun();
        if (first.is(Class::have) && !is(at_, {"there is", "there are", "there will be"})) return true;
        return is_unknown_verb();
    }

    /// "Socialise the draft": an unknown word before a determiner.
    [[nodiscard]] bool is_unknown_verb() const {
        if (nodes_[at_].word->classes != 0 || !node(at_ + 1)) return false;
        const auto word = sentence_.lower(nodes_[at_]);
        const bool is_begun = at_ > begin_ && nodes_[at_ - 1].is(Class::begin) && word.ends_with("ing");
        const bool has_ending = is_begun || word.ends_with("ize") || word.ends_with("ise") || word.ends_with("ify");
        const bool has_determiner =
            nodes_[at_ + 1].is(Class::determiner) && sentence_.raw(nodes_[at_ + 1].extent) != "A";
        return has_ending || has_determiner;
    }

    [[nodiscard]] bool reads_as_noun() const {
        const Node& first = nodes_[at_];
        const Node* next = node(at_ + 1);
        if (!next) return first.has(nouns);
        if (first.is_verb(gerund) && !first.word->has_form(base) && is_gerund_subject()) return true;
        if (first.word->has_form(third) && !first.word->has_form(base))
            return first.has(nouns) || !begins_object(*next);
        if (first.word->has_form(participle) && !first.word->has_form(base)) return is_attribute(at_);
        if (next->is_mark(Mark::hyphen) && next->glued)
            return first.has(nouns) || !(node(at_ + 2) && nodes_[at_ + 2].is_verb(base));
        if (next->kind == NodeKind::mark && next->glued && !next->is_mark(Mark::comma) && !next->is_mark(Mark::slash))
            return true;
        if (names_rate(*next)) return true;
        if (sentence_.is(first, {"clean"}) && next->is_word() && !next->is(Class::determiner) &&
            !next->word->has_form(plural))
            return true;
        if (!first.has(nouns)) return false;
        if (is_noun_by_neighbour(*next) || is_noun_by_level(*next)) return true;
        return !first.is(Class::raise, Class::lower) && is_noun_by_head();
    }

    /// "Indexing a million documents takes less than ten minutes".
    [[nodiscard]] bool is_gerund_subject() const {
        for (std::size_t i = at_ + 1; i < end_; ++i)
            if (nodes_[i].is_verb(third) && !nodes_[i].has(nouns)) return true;
        return false;
    }

    [[nodiscard]] bool begins_object(const Node& next) const {
        return next.is(Class::determiner) || next.is_amount() || next.has(nouns);
    }

    /// "Published case studies > 5", "Increased adoption": a movement's participle is a verb, else an adjective before
    /// a noun.
    [[nodiscard]] bool is_attribute(std::size_t i) const {
        const Node* next = node(i + 1);
        return next && !next->is(Class::determiner) && !next->is_amount() &&
               !nodes_[i].is(Class::raise, Class::lower) && has_predicate(i + 1);
    }

    [[nodiscard]] bool has_predicate(std::size_t from) const {
        for (std::size_t i = from; i < end_; ++i)
            if (nodes_[i].is_target() || is_predicate(i)) return true;
        return false;
    }

    [[nodiscard]] bool is_noun_by_neighbour(const Node& next) const {
        if (next.is(Class::be, Class::have, Class::modal) || (next.is_verb(third) && !next.has(nouns))) return true;
        if (next.is_mark(Mark::slash) || next.is_mark(Mark::colon) || next.is_mark(Mark::plus)) return true;
        if (next.is_amount() && !sentence_.amount_of(next).comparator.empty() && !counts_noun(next)) return true;
        if (sentence_.is(next, {"of", "per"})) return true;
        return sentence_.is(next, {"in", "for", "to", "from", "rate"}) && !nodes_[at_].has(work_verbs);
    }

    /// "Repair time under 3 days", "Open rate 40%": a verb's stem before what is measured of it.
    [[nodiscard]] bool names_rate(const Node& next) const {
        const Node& first = nodes_[at_];
        if (first.is(Class::raise, Class::lower, Class::hold, Class::reach, Class::tidy) || !has_target(at_ + 1))
            return false;
        // "Weld defects below 1": whoever mends, answers or meets them is read as a command.
        if (next.is(Class::trouble) && first.is(Class::make) && !first.is(Class::mend, Class::open, Class::respond))
            return has_level(at_ + 2);
        return sentence_.is(
            next, {"time",  "times",    "rate",     "rates",   "frequency", "ratio",   "cost",    "costs",
                   "score", "scores",   "duration", "latency", "count",     "volume",  "success", "success rate",
                   "speed", "accuracy", "coverage", "effort",  "errors",    "failures"});
    }

    /// "Queue in the morning under 4 minutes": a level ends what would be odd as a command.
    [[nodiscard]] bool is_noun_by_level(const Node& next) const {
        if (!next.is(Class::preposition) || sentence_.is(next, {"with", "within", "by", "until"})) return false;
        for (std::size_t i = at_ + 2; i < end_; ++i) {
            if (!nodes_[i].is_amount()) continue;
            const Amount& amount = sentence_.amount_of(nodes_[i]);
            const bool is_level = amount.comparator.starts_with("<") || amount.comparator.starts_with(">");
            const bool is_bound =
                nodes_[i - 1].is(Class::preposition) || sentence_.lower(nodes_[i]).starts_with("within");
            return nodes_[i].role == Role::baseline || (is_level && !is_bound && amount.shape != Shape::count);
        }
        return false;
    }

    /// "Sign at least 10 customers": the comparator belongs to what is counted.
    [[nodiscard]] bool counts_noun(const Node& amount) const {
        const auto i = static_cast<std::size_t>(&amount - nodes_.data());
        return node(i + 1) && nodes_[i + 1].is_word() && !nodes_[i + 1].is(Class::preposition);
    }

    /// "Support tickets down 20%", "Test coverage at 80%".
    [[nodiscard]] bool is_noun_by_head() const {
        const Phrase rest = noun_phrase(sentence_, at_ + 1, end_);
        if (rest.begin != rest.end && nodes_[rest.begin].kind != NodeKind::word) return false;
        if (node(at_ + 1)->is(Class::determiner) || node(at_ + 1)->is_amount()) return false;
        const bool is_worldly =
            rest.thing == Thing::measure || rest.thing == Thing::trouble || rest.thing == Thing::response;
        return (is_worldly && has_target(rest.end)) ||
               (rest.end < end_ && is_predicate(rest.end) && (is_worldly || !nodes_[rest.end].is_verb(base)));
    }

    /// A target with its comparator.
    [[nodiscard]] bool has_level(std::size_t from) const {
        for (std::size_t i = from; i < end_; ++i)
            if (nodes_[i].is_target() && !sentence_.amount_of(nodes_[i]).comparator.empty()) return true;
        return false;
    }

    [[nodiscard]] bool has_target(std::size_t from) const {
        for (std::size_t i = from; i < end_; ++i)
            if (nodes_[i].is_target()) return true;
        return false;
    }

    Head imperative() {
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

    [[nodiscard]] bool is_joint(std::size_t i) const {
        return nodes_[i].is(Class::conjunction) || nodes_[i].is_mark(Mark::slash) || nodes_[i].is_mark(Mark::comma) ||
               nodes_[i].is_mark(Mark::ampersand);
    }

    Head with_subject() {
        head_.subject = noun_phrase(sentence_, at_, end_);
        for (std::size_t i = at_; i < end_; ++i)
            if (is_predicate(i)) return predicate(finite_behind(i));
        head_.pattern = head_.subject.thing == Thing::none && !has_target(at_) ? Pattern::empty : Pattern::nominal;
        return head_;
    }

    /// "People surveyed trust us": a participle behind its noun gives way to the verb that follows.
    [[nodiscard]] std::size_t finite_behind(std::size_t i) const {
        if (!is_done(i)) return i;
        for (std::size_t k = i + 1; k < end_ && !is_joint(k); ++k)
            if (nodes_[k].is(Class::be, Class::modal) || is_finite(k) ||
                (k == i + 1 && nodes_[k].is(Class::respond) && nodes_[k].is_verb(base)))
                return k;
        return i;
    }

    [[nodiscard]] bool is_predicate(std::size_t i) const {
        const Node& here = nodes_[i];
        if (!here.is_word()) return false;
        if (here.glued && i > 0 && nodes_[i - 1].is_mark(Mark::hyphen)) return false;
        if (here.is(Class::be, Class::modal)) return true;
        if (here.is(Class::have)) return !here.is(Class::measure);
        return is_done(i) || is_finite(i);
    }

    /// A participle or "live", "in place" that stands behind its noun.
    [[nodiscard]] bool is_done(std::size_t i) const {
        const Node& here = nodes_[i];
        const bool is_participle = here.is_verb(participle) && !here.has(nouns);
        if (!is_participle && !here.is(Class::done)) return false;
        const Node* next = node(i + 1);
        if (i == at_ || nodes_[i - 1].is(Class::determiner, Class::preposition) ||
            nodes_[i - 1].kind == NodeKind::amount)
            return is_shared_done(i);
        return !next || !next->is_word() ||
               next->is(Class::preposition, Class::conjunction, Class::adverb, Class::done, Class::means, Class::result,
                        Class::period, Class::often) ||
               next->is_amount();
    }

    /// "Firmware 90% complete": after an amount only words that say "done".
    [[nodiscard]] bool is_shared_done(std::size_t i) const {
        return i > at_ && nodes_[i].is(Class::done) && nodes_[i - 1].kind == NodeKind::amount &&
               (!node(i + 1) || !nodes_[i + 1].is_word());
    }

    [[nodiscard]] bool is_finite(std::size_t i) const {
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

    /// Something of the clause, or the means that was cut from it: "customers order | through the app".
    [[nodiscard]] bool has_more(std::size_t i) const {
        return i < end_ || (i < nodes_.size() && nodes_[i].is(Class::means));
    }

    /// "People surveyed trust us": the participle belongs to the noun before it.
    [[nodiscard]] bool is_reduced_relative(std::size_t i) const {
        return i > at_ + 1 && nodes_[i - 1].is_verb(participle) && nodes_[i - 2].is(Class::people) &&
               nodes_[i].is_verb(base);
    }

    /// "Churn drops to 2%": a movement before a level is a verb, even if the word may be a noun.
    [[nodiscard]] bool moves_to_level(std::size_t i) const {
        const Node* next = node(i + 1);
        return nodes_[i].is(Class::raise, Class::lower) && next &&
               (next->is_amount() || is(i + 1, {"to", "from", "by", "below", "above", "under"}));
    }

    Head predicate(std::size_t i) {
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

    const Sentence& sentence_;
    const std::vector<Node>& nodes_;
    std::size_t begin_;
    std::size_t at_;
    std::size_t end_;
    Head head_;
};

}  // namespace

Head find_head(const Sentence& sentence, const Clause& clause) { return HeadFinder(sentence, clause).find(); }

}  // namespace okr::reading
