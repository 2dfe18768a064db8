// Skips a clause's opening, one kind of opener at a time, until none is left.
#include "reading/opening.hpp"

namespace okr::reading {
namespace {

class Opener {
public:
    Opener(const Sentence& sentence, Run clause)
        : sentence_(sentence), nodes_(sentence.nodes), at_(clause.begin), end_(clause.end) {}

    Opening skip() {
        while (at_ < end_ &&
               (skip_mark() || skip_date() || skip_own() || skip_ensure() || skip_begin() || skip_adverb())) {
        }
        opening_.end = at_;
        return opening_;
    }

private:
    [[nodiscard]] const Node* node(std::size_t i) const { return i < end_ ? &nodes_[i] : nullptr; }
    template <Literal... words>
    [[nodiscard]] bool is(std::size_t i) const {
        return i < end_ && sentence_.is<words...>(nodes_[i]);
    }

    bool skip_mark() {
        if (nodes_[at_].kind != NodeKind::mark) return false;
        ++at_;
        return true;
    }

    /// "By Q3, …", "In 2026 …", "By the end of March …"
    bool skip_date() {
        std::size_t i = at_;
        while (is<"by", "in", "until", "before", "the", "end", "end of", "of", "during", "mid", "early", "late", "on",
                  "for", "at">(i))
            ++i;
        if (!node(i) || (nodes_[i].kind != NodeKind::date && !(nodes_[i].kind == NodeKind::name && i > at_) &&
                         !nodes_[i].is(Class::month)))
            return false;
        at_ = i + 1;
        return true;
    }

    bool skip_own() {
        if (!nodes_[at_].is(Class::own)) return false;
        std::size_t i = behind_own(at_ + 1);
        while (node(i) && nodes_[i].is(Class::modal, Class::adverb) && !nodes_[i].has(work_verbs)) ++i;
        const Node* next = node(i);
        if (!next || !(next->has(verbs) || next->is(Class::have, Class::be) || is_unknown_base(i))) return false;
        if (next->is(Class::be) && node(i + 1) && !nodes_[i + 1].is_verb(gerund | participle)) return false;
        opening_.is_own = true;
        at_ = next->is(Class::be) ? i + 1 : i;
        return true;
    }

    /// "Each member of the design team shares …"
    [[nodiscard]] std::size_t behind_own(std::size_t i) const {
        if (!is<"of", "in", "on">(i)) return i;
        std::size_t k = i + 1;
        while (node(k) && k < i + 5 && !nodes_[k].is(Class::own) && !nodes_[k].is(Class::people)) ++k;
        return k + 1;
    }

    [[nodiscard]] bool is_unknown_base(std::size_t i) const {
        return nodes_[i].is_word() && nodes_[i].word->classes == 0;
    }

    bool skip_ensure() {
        if (!nodes_[at_].is(Class::ensure)) return false;
        opening_.is_ensured = true;
        ++at_;
        if (is<"that">(at_)) ++at_;
        return true;
    }

    /// "Begin measuring", "continue to grow", "stop eating".
    bool skip_begin() {
        if (!nodes_[at_].is(Class::begin)) return false;
        if (is<"to">(at_ + 1) && node(at_ + 2) && nodes_[at_ + 2].is_verb(base)) return pass(2);
        return begins_unknown(at_ + 1) ||
                       (node(at_ + 1) && nodes_[at_ + 1].is_verb(gerund) && !nodes_[at_ + 1].has(nouns))
                   ? pass(1)
                   : false;
    }

    /// "Begin ferrying": a gerund that the lexicon does not know.
    [[nodiscard]] bool begins_unknown(std::size_t i) const {
        return node(i) && is_unknown_base(i) && sentence_.lower(nodes_[i]).ends_with("ing");
    }

    bool pass(std::size_t count) {
        at_ += count;
        return true;
    }

    bool skip_adverb() {
        const Node& here = nodes_[at_];
        const bool is_ly = here.is_word() && here.word->classes == 0 && sentence_.lower(here).ends_with("ly");
        if (!is_ly && (!here.is(Class::adverb) || here.has(verbs) || here.has(nouns))) return false;
        const Node* next = node(at_ + 1);
        return next && next->is_word() ? pass(1) : false;
    }

    const Sentence& sentence_;
    const std::vector<Node>& nodes_;
    std::size_t at_;
    std::size_t end_;
    Opening opening_;
};

}  // namespace

Opening skip_opening(const Sentence& sentence, Run clause) { return Opener(sentence, clause).skip(); }

}  // namespace okr::reading
