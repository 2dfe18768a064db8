// Finds a noun phrase's end and head: the last noun before a preposition, a verb or a sign.
#include "reading/phrase.hpp"

#include <algorithm>

namespace okr::reading {
namespace {

struct Naming {
    Class word;
    Thing thing;
};

/// A word of several classes names the first of these.
constexpr Naming namings[] = {
    {Class::measure, Thing::measure}, {Class::trouble, Thing::trouble}, {Class::response, Thing::response},
    {Class::people, Thing::people},   {Class::own, Thing::people},      {Class::activity, Thing::activity},
    {Class::made, Thing::made},       {Class::honour, Thing::honour},   {Class::quality, Thing::quality},
    {Class::place, Thing::place},
};

bool is_inner_mark(const Node& node) {
    return node.is_mark(Mark::hyphen) || node.is_mark(Mark::slash) || node.is_mark(Mark::quote) ||
           node.is_mark(Mark::ampersand) || node.is_mark(Mark::other) || node.is_mark(Mark::plus) ||
           node.is_mark(Mark::close) || (node.is_mark(Mark::open) && node.glued);
}

bool is_finite_verb(const Node& node) {
    if (node.has(nouns)) return false;
    return node.is_verb(third) || (node.is(Class::respond) && node.is_verb(base)) || node.is(Class::modal);
}

bool ends_phrase(const Node& node, bool has_begun, const Node* next = nullptr) {
    if (node.kind == NodeKind::mark) return !is_inner_mark(node);
    if (node.kind == NodeKind::name) return false;
    if (node.kind != NodeKind::word) return true;
    if (node.has(nouns) && !node.is(Class::preposition)) return false;
    if (node.is(Class::preposition, Class::conjunction, Class::be, Class::have, Class::modal, Class::result,
                Class::comparator))
        return true;
    const bool is_attribute = next && next->has(nouns) && !next->is(Class::preposition) && !is_finite_verb(node);
    return has_begun && !is_attribute && (is_finite_verb(node) || node.is(Class::done) || node.is_verb(participle));
}

class PhraseScan {
public:
    PhraseScan(const Sentence& sentence, std::size_t from, std::size_t end)
        : sentence_(sentence), nodes_(sentence.nodes), end_(end) {
        phrase_.begin = from;
        phrase_.end = from;
        is_counted_ = from > 0 && nodes_[from - 1].is_amount();
    }

    Phrase scan() {
        skip_openers();
        run();
        complement();
        // An empty phrase at the sentence's end has no head; any node will do, for its thing is none.
        phrase_.head = std::min(phrase_.head, nodes_.size() - 1);
        return phrase_;
    }

private:
    void skip_openers() {
        std::size_t& at = phrase_.end;
        while (at < end_ && (nodes_[at].kind == NodeKind::amount || nodes_[at].is(Class::determiner) || is_of(at) ||
                             nodes_[at].is_mark(Mark::quote)))
            ++at;
    }

    [[nodiscard]] bool is_of(std::size_t i) const { return i < end_ && sentence_.is<"of", "more">(nodes_[i]); }

    void run() {
        bool has_begun = false;
        phrase_.head = phrase_.end;
        while (phrase_.end < end_ && (is_joined(phrase_.end) || joins_modifiers(phrase_.end) ||
                                      !ends_phrase(nodes_[phrase_.end], has_begun, next_of(phrase_.end)))) {
            take(nodes_[phrase_.end]);
            has_begun = has_begun || nodes_[phrase_.end].has(nouns) || nodes_[phrase_.end].word->classes == 0;
            ++phrase_.end;
        }
    }

    [[nodiscard]] const Node* next_of(std::size_t i) const { return i + 1 < end_ ? &nodes_[i + 1] : nullptr; }

    /// "sales and marketing leads": joined modifiers share the noun that follows.
    [[nodiscard]] bool joins_modifiers(std::size_t i) const {
        if (i == phrase_.begin || i + 1 >= end_ || !nodes_[i].is(Class::conjunction) || nodes_[i].is(Class::determiner))
            return false;
        const Node& next = nodes_[i + 1];
        const bool is_singular = phrase_.thing != Thing::none && !nodes_[phrase_.head].word->has_form(plural) &&
                                 !nodes_[phrase_.head].is(Class::measure, Class::people);
        return is_singular && next.is_word() && (next.has(nouns) || next.word->classes == 0) && !next.has(verbs) &&
               has_plural_ahead(i + 1);
    }

    [[nodiscard]] bool has_plural_ahead(std::size_t i) const {
        for (; i < end_ && nodes_[i].is_word() && !ends_phrase(nodes_[i], true); ++i)
            if (nodes_[i].has(nouns) && nodes_[i].word->has_form(plural)) return true;
        return false;
    }

    /// The small words of "step-by-step".
    [[nodiscard]] bool is_joined(std::size_t i) const {
        // "the driving test": a gerund behind an article belongs to the noun.
        if (i > phrase_.begin && nodes_[i - 1].is(Class::determiner) && nodes_[i].is_verb(gerund)) return true;
        const bool opens =
            i + 2 < end_ && nodes_[i + 1].is_mark(Mark::hyphen) && nodes_[i + 1].glued && nodes_[i + 2].glued;
        if (opens && nodes_[i].is_word() && !nodes_[i].is(Class::be)) return true;
        return i > phrase_.begin && nodes_[i].is_word() && nodes_[i].glued && nodes_[i - 1].is_mark(Mark::hyphen);
    }

    void take(const Node& node) {
        if (!node.is_word()) {
            if (phrase_.thing == Thing::none && node.kind == NodeKind::name) phrase_.thing = Thing::unknown;
            return;
        }
        const Thing thing = thing_of(node);
        const bool is_adjective = thing == Thing::unknown && (node.word->classes & ~any_of(Class::label)) != 0;
        if (is_adjective && phrase_.thing != Thing::none) return;
        is_outside_ =
            is_outside_ ||
            sentence_.is<"external", "outside", "third", "community", "volunteer", "partner", "paid", "paying">(node);
        // "100 external PRs": counted, they are what others make.
        phrase_.thing = thing == Thing::made && is_outside_ && is_counted_ ? Thing::response : thing;
        phrase_.head = phrase_.end;
    }

    /// "number of sign-ups", "3 rounds of testing": the thing stands behind "of".
    void complement() {
        if (!is_of(phrase_.end) || phrase_.end == phrase_.begin) return;
        const Node& head = nodes_[phrase_.head];
        const bool holds = head.is(Class::container);
        if (!holds && phrase_.thing != Thing::honour) return;
        const Phrase inner = PhraseScan(sentence_, phrase_.end + 1, end_).scan();
        if (inner.thing == Thing::none) return;
        phrase_.container = phrase_.thing;
        phrase_.is_contained = holds;
        phrase_.end = inner.end;
        if (!holds || (inner.thing == Thing::unknown && phrase_.thing == Thing::measure)) return;
        phrase_.head = inner.head;
        phrase_.thing = inner.thing;
    }

    const Sentence& sentence_;
    const std::vector<Node>& nodes_;
    std::size_t end_;
    Phrase phrase_;
    bool is_counted_ = false;
    bool is_outside_ = false;
};

}  // namespace

Thing thing_of(const Node& node) {
    for (const Naming& naming : namings)
        if (node.is(naming.word)) return naming.thing;
    return Thing::unknown;
}

Phrase noun_phrase(const Sentence& sentence, std::size_t from, std::size_t end) {
    return PhraseScan(sentence, from, end).scan();
}

}  // namespace okr::reading
