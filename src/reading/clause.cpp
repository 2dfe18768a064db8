// Splits a sentence at its joints. Each kind of joint is one small function that says where the next clause begins.
#include "reading/clause.hpp"

#include <optional>

namespace okr::reading {
namespace {

struct Joint {
    std::size_t next;  ///< node at which the next clause begins
    Link link;
};

class Splitter {
public:
    explicit Splitter(const Sentence& sentence) : sentence_(sentence), nodes_(sentence.nodes) {}

    std::vector<Clause> split() {
        split({0, sentence_.plain_end}, Link::main);
        for (const Run& bracket : sentence_.brackets) split(bracket, Link::bracket);
        return std::move(clauses_);
    }

private:
    void split(Run run, Link link) {
        begin_ = joint_ = run.begin;
        end_ = run.end;
        link_ = link;
        for (std::size_t i = run.begin; i < end_;) {
            const auto joint = joint_at(i);
            if (!joint) {
                has_subject_ = has_subject_ || nodes_[i].is(Class::modal) || is_governed_infinitive(i);
                ++i;
                continue;
            }
            close(i);
            begin_ = joint->next;
            has_subject_ = false;
            joint_ = i;
            link_ = link == Link::bracket && joint->link == Link::sequence ? link : joint->link;
            i = std::max(joint->next, i + (joint->next > i ? 0 : 1));
        }
        close(end_);
    }

    [[nodiscard]] const Node* at(std::size_t i) const { return i < end_ ? &nodes_[i] : nullptr; }
    [[nodiscard]] bool is_first(std::size_t i) const { return i == begin_; }

    void close(std::size_t end) {
        if (end > begin_) clauses_.push_back({begin_, end, link_, joint_});
    }

    [[nodiscard]] std::optional<Joint> joint_at(std::size_t i) {
        if (nodes_[i].kind == NodeKind::mark) return at_mark(i);
        if (!nodes_[i].is_word() || is_part_of_word(i)) return std::nullopt;
        if (auto joint = condition(i)) return joint;
        if (is_first(i)) return std::nullopt;
        if (auto joint = with(i)) return joint;
        if (auto joint = means(i)) return joint;
        if (auto joint = result(i)) return joint;
        if (auto joint = purpose(i)) return joint;
        if (auto joint = addition(i)) return joint;
        return relative(i);
    }

    /// The small words of "straight-through", "end-to-end".
    [[nodiscard]] bool is_part_of_word(std::size_t i) const {
        const bool joins_left = i > begin_ && nodes_[i].glued && nodes_[i - 1].is_mark(Mark::hyphen);
        return joins_left || (at(i + 1) && at(i + 1)->is_mark(Mark::hyphen) && at(i + 1)->glued && joined_right(i + 1));
    }

    [[nodiscard]] std::optional<Joint> at_mark(std::size_t i) {
        const Node& node = nodes_[i];
        switch (node.mark) {
            case Mark::semicolon: return Joint{i + 1, Link::sequence};
            case Mark::dash:
                return node.glued && joined_right(i) ? std::nullopt : std::optional(Joint{i + 1, Link::sequence});
            case Mark::hyphen:
                return node.glued || joined_right(i) ? std::nullopt : std::optional(Joint{i + 1, Link::sequence});
            case Mark::stop:
                return joined_right(i) || is_abbreviated(i) ? std::nullopt
                                                            : std::optional(Joint{i + 1, Link::sequence});
            case Mark::colon: return colon(i);
            case Mark::comma: return comma(i);
            default: return std::nullopt;
        }
    }

    [[nodiscard]] bool joined_right(std::size_t i) const { return at(i + 1) && at(i + 1)->glued; }
    [[nodiscard]] bool is_abbreviated(std::size_t i) const {
        return i > 0 && sentence_.is(nodes_[i - 1], {"e.g", "i.e", "etc", "vs", "approx", "incl", "resp", "est", "no",
                                                     "avg", "max", "min"});
    }

    /// "Conversion: 5%" is one clause, "Done: herd book, calendar" two.
    [[nodiscard]] std::optional<Joint> colon(std::size_t i) const {
        const Node* next = at(i + 1);
        if (joined_right(i) || (next && (next->is_amount() || next->is(Class::baseline, Class::no))))
            return std::nullopt;
        return Joint{i + 1, Link::detail};
    }

    /// After a condition at the front the comma begins the main clause; before an imperative it adds one.
    [[nodiscard]] std::optional<Joint> comma(std::size_t i) const {
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

    /// "Delivery time below 2 days and damage rate below 1%": a measure with its level stands before, another follows.
    [[nodiscard]] bool begins_further_measure(std::size_t i) const {
        if (!at(i) || !at(i)->is_word() || at(i)->is(Class::preposition, Class::determiner) || at(i)->is_amount())
            return false;
        if (at(i)->is_verb(base) && !at(i)->has(nouns)) return false;
        return (has_level(begin_, i) || nodes_[begin_].is_target()) && leads_to_level(i);
    }

    [[nodiscard]] bool has_level(std::size_t from, std::size_t to) const {
        bool is_named = false;
        for (std::size_t k = from; k < to; ++k) {
            if (nodes_[k].is_target()) return is_named && !nodes_[k].is_word();
            is_named = is_named ||
                       nodes_[k].is(Class::measure, Class::trouble, Class::response, Class::people, Class::thing) ||
                       (nodes_[k].is_word() && nodes_[k].word->classes == 0);
        }
        return false;
    }

    /// A name, then a number with its comparator or its start.
    [[nodiscard]] bool leads_to_level(std::size_t i) const {
        for (std::size_t k = i; k < i + 7 && k < end_; ++k) {
            if (nodes_[k].is_amount())
                return nodes_[k].role == Role::baseline ||
                       (nodes_[k].is_target() && !sentence_.amount_of(nodes_[k]).comparator.empty());
            if (!nodes_[k].is_word() || nodes_[k].is(Class::conjunction, Class::modal) ||
                sentence_.is(nodes_[k], {"with", "by", "within"}))
                return false;
        }
        return false;
    }

    /// "…, zero unsupported claims": a further measure.
    [[nodiscard]] std::optional<Joint> zero_or_amount(std::size_t i) const {
        if (nodes_[i].is_target() && at(i + 2) && sentence_.is(nodes_[i + 2], {"whom", "which", "them", "these"}))
            return Joint{i, Link::with};
        const bool is_new = nodes_[i].kind == NodeKind::amount && nodes_[i].is_target() && at(i + 1) &&
                            (at(i + 1)->is_word() || at(i + 1)->kind == NodeKind::name) &&
                            !at(i + 1)->is(Class::preposition);
        return is_new ? std::optional(Joint{i, Link::sequence}) : std::nullopt;
    }

    [[nodiscard]] bool begins_object(std::size_t i) const {
        const Node* node = at(i);
        return node && (node->is_amount() || node->kind == NodeKind::name ||
                        (node->is_word() && !node->is(Class::conjunction, Class::be)));
    }

    [[nodiscard]] std::optional<Joint> condition(std::size_t i) const {
        if (!sentence_.is(nodes_[i],
                          {"when", "once", "if", "because", "since", "whenever", "after", "before", "while"}))
            return std::nullopt;
        if (const Node* next = at(i + 1); next && (next->is_amount() || next->kind == NodeKind::date))
            return std::nullopt;
        return Joint{i + 1, sentence_.is(nodes_[i], {"while"}) ? Link::addition : Link::condition};
    }

    [[nodiscard]] std::optional<Joint> with(std::size_t i) const {
        if (sentence_.is(nodes_[i], {"without"}) && at(i + 1) && at(i + 1)->is_verb(gerund) && target_ahead(i + 1))
            return Joint{i + 1, Link::purpose};
        if (!sentence_.is(nodes_[i], {"with"}) || !target_ahead(i + 1) || belongs_to_verb(i)) return std::nullopt;
        return Joint{i + 1, Link::with};
    }

    /// "Pair with 5 teams" is one verb; "Launch with 500 customers" is not.
    [[nodiscard]] bool belongs_to_verb(std::size_t i) const {
        if (i == begin_ + 1)
            return nodes_[begin_].is_verb(base) && !nodes_[begin_].has(nouns) && !opens_up() &&
                   !nodes_[begin_].is(Class::have);
        return nodes_[i - 1].is(Class::activity) && !nodes_[i - 1].has(any_of(Class::measure, Class::response)) &&
               nodes_[begin_].is_verb(base) && !opens_up() && counts_people(i + 1);
    }

    [[nodiscard]] bool opens_up() const {
        return sentence_.is(nodes_[begin_], {"launch", "open", "start", "kick off", "ship", "release", "go live"});
    }

    /// "interviews with 15 teachers": whom the activity is done with.
    [[nodiscard]] bool counts_people(std::size_t i) const {
        while (at(i) && !nodes_[i].is_amount()) ++i;
        for (++i; at(i) && nodes_[i].is_word() && !nodes_[i].is(Class::preposition); ++i)
            if (nodes_[i].is(Class::people)) return true;
        return false;
    }

    /// "with 500 customers", "with monthly talks and 80% attendance", "with a median distance below 30 m".
    [[nodiscard]] bool target_ahead(std::size_t i) const {
        for (std::size_t k = i; k < i + 7 && k < end_ && !nodes_[k].is_mark(Mark::comma); ++k) {
            if (nodes_[k].is_target())
                return k < i + 4 || !sentence_.amount_of(nodes_[k]).comparator.empty() ||
                       nodes_[k - 1].is(Class::conjunction) || names_level(i, k);
            if (sentence_.is(nodes_[k], {"by", "in", "for", "to"})) return false;
        }
        return false;
    }

    /// "an average rating of 4.5 out of 5".
    [[nodiscard]] bool names_level(std::size_t from, std::size_t to) const {
        for (std::size_t k = from; k < to; ++k)
            if (nodes_[k].is(Class::measure))
                return sentence_.amount_of(nodes_[to]).shape != Shape::count ||
                       sentence_.is(nodes_[to - 1], {"of", "at", "above", "over"});
        return false;
    }

    /// A target within the next nodes, before a preposition or a sign.
    [[nodiscard]] bool amount_within(std::size_t i, std::size_t reach) const {
        for (std::size_t k = i; k < i + reach && k < end_; ++k) {
            if (nodes_[k].is_target()) return true;
            if (nodes_[k].is_mark(Mark::comma) || nodes_[k].is_mark(Mark::open) || nodes_[k].is(Class::conjunction))
                return false;
        }
        return false;
    }

    [[nodiscard]] std::optional<Joint> means(std::size_t i) const {
        if (!nodes_[i].is(Class::means)) return std::nullopt;
        const Node* next = at(i + 1);
        const bool is_by = sentence_.is(nodes_[i], {"by"});
        if (is_by && !(next && next->is_verb(gerund))) return std::nullopt;
        return Joint{i + 1, Link::means};
    }

    [[nodiscard]] std::optional<Joint> result(std::size_t i) const {
        if (is_reduced_relative(i)) return Joint{i, Link::relative};
        if (is_done_by_crowd(i)) return Joint{i + 2, Link::purpose};
        if (!nodes_[i].is(Class::result)) return std::nullopt;
        if (!nodes_[i].has(verbs)) return Joint{i + 1, Link::purpose};
        const bool is_joined = nodes_[i - 1].glued && nodes_[i - 1].is_mark(Mark::hyphen);
        if (is_joined || nodes_[i - 1].is(Class::be, Class::determiner) || !amount_within(i + 1, 9))
            return std::nullopt;
        return Joint{i, Link::purpose};
    }

    /// "Build playgrounds visited by 500 children".
    [[nodiscard]] bool is_done_by_crowd(std::size_t i) const {
        return nodes_[i].is_verb(participle) && nodes_[i].is(Class::respond) && nodes_[begin_].is_verb(base) &&
               at(i + 2) && sentence_.is(nodes_[i + 1], {"by"}) && nodes_[i + 2].is_target();
    }

    /// "Deploy a chatbot handling 60% of queries".
    [[nodiscard]] bool is_reduced_relative(std::size_t i) const {
        const bool bears = nodes_[i].is_verb(gerund) &&
                           nodes_[i].is(Class::bear, Class::open, Class::lower, Class::raise, Class::reach) &&
                           !nodes_[i].has(nouns);
        if (!bears || i + 1 >= end_ || !nodes_[i + 1].is_target() || !nodes_[begin_].is_verb(base)) return false;
        return sentence_.amount_of(nodes_[i + 1]).shape == Shape::share && nodes_[i - 1].has(nouns);
    }

    [[nodiscard]] std::optional<Joint> purpose(std::size_t i) const {
        if (!sentence_.is(nodes_[i], {"to"})) return std::nullopt;
        const Node* next = at(i + 1);
        if (!next || !next->is_verb(base) || governs_infinitive(nodes_[i - 1]) || names_measure(i)) return std::nullopt;
        return Joint{i + 1, Link::purpose};
    }

    /// "Cost to raise a pound", "Median time to merge": what is measured, at the clause's beginning.
    [[nodiscard]] bool names_measure(std::size_t i) const {
        return nodes_[i - 1].is(Class::measure) && (i == begin_ + 1 || !nodes_[begin_].is_verb(base));
    }

    [[nodiscard]] bool is_governed_infinitive(std::size_t i) const {
        return i > begin_ && sentence_.is(nodes_[i], {"to"}) && at(i + 1) && at(i + 1)->is_verb(base) &&
               governs_infinitive(nodes_[i - 1]);
    }

    /// "able to", "time to", "easy to", "how to": the infinitive belongs to the word before it.
    [[nodiscard]] bool governs_infinitive(const Node& node) const {
        if (node.is(Class::begin, Class::modal, Class::pleasant, Class::adverb, Class::ensure, Class::be, Class::have,
                    Class::more))
            return true;
        return sentence_.is(node,
                            {"time",   "mean time", "average time", "ability", "able",    "how",         "ready",
                             "likely", "due",       "up",           "where",   "what",    "capacity",    "required",
                             "needed", "needing",   "from",         "free",    "willing", "opportunity", "plan"});
    }

    [[nodiscard]] std::optional<Joint> addition(std::size_t i) const {
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

    /// "… and decrease by 20%".
    [[nodiscard]] bool is_by_amount(std::size_t i) const {
        return sentence_.is(nodes_[i], {"by", "to", "from"}) && at(i + 1) && at(i + 1)->is_amount();
    }

    /// "… and lift conversion from 2% to 3%".
    [[nodiscard]] bool moves_to_level(const Node& verb, std::size_t i) const {
        return verb.is(Class::raise, Class::lower) && (at(i + 1)->has(nouns) || at(i + 1)->kind == NodeKind::name) &&
               amount_within(i + 1, 7);
    }

    /// "Page live and conversion above 4%": something is done before, and a first number follows.
    [[nodiscard]] bool begins_measure(std::size_t i) const {
        bool is_done = false;
        for (std::size_t k = begin_; k < i; ++k) {
            if (nodes_[k].is_target() ||
                (nodes_[k].is_verb(base) && !nodes_[k].is(Class::done) && !nodes_[k].has(nouns)))
                return false;
            is_done = nodes_[k].is(Class::done) || (nodes_[k].is_verb(participle) && !nodes_[k].has(nouns));
        }
        return is_done && at(i + 1) && at(i + 1)->has(nouns) && target_ahead(i + 1);
    }

    [[nodiscard]] std::optional<Joint> relative(std::size_t i) const {
        if (!sentence_.is(nodes_[i], {"that", "which", "who", "whose", "where"}) || nodes_[i - 1].is(Class::ensure))
            return std::nullopt;
        const Node* next = at(i + 1);
        const bool is_share = next && next->is_target() && sentence_.amount_of(*next).shape == Shape::share;
        return next && (!next->is_amount() || is_share) ? std::optional(Joint{i + 1, Link::relative}) : std::nullopt;
    }

    const Sentence& sentence_;
    const std::vector<Node>& nodes_;
    std::vector<Clause> clauses_;
    std::size_t begin_ = 0;
    std::size_t end_ = 0;
    std::size_t joint_ = 0;
    Link link_ = Link::main;
    bool has_subject_ = false;  ///< "the API can …": what "and" adds is no command
};

}  // namespace

std::vector<Clause> split_clauses(const Sentence& sentence) { return Splitter(sentence).split(); }

}  // namespace okr::reading
