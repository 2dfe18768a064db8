// Looks from a told way ("from 200 to 300") back over its subject, and at what hangs behind it.
#include "reading/qualifier.hpp"

namespace okr::reading {
namespace {

class Qualifiers {
public:
    explicit Qualifiers(Sentence& sentence) : sentence_(sentence), nodes_(sentence.nodes) {}

    void demote() {
        for (std::size_t start = 1; start + 2 < nodes_.size(); ++start) {
            if (!is_journey(start)) continue;
            demote_before(start);
            demote_behind(start + 2);
            return;
        }
    }

private:
    [[nodiscard]] const Amount& amount(std::size_t i) const { return sentence_.amount_of(nodes_[i]); }

    /// "from 200 to 300", "200 -> 300".
    [[nodiscard]] bool is_journey(std::size_t start) const {
        if (!nodes_[start].is_amount() || nodes_[start].role != Role::baseline) return false;
        const Node& link = nodes_[start + 1];
        return (sentence_.is<"to">(link) || link.is_mark(Mark::arrow)) && nodes_[start + 2].is_target();
    }

    /// Not a colon, for "Children who can swim 25 m: from 200 to 300" is one measure.
    [[nodiscard]] static bool parts_measures(const Node& node) {
        return node.parts_clauses() || node.is_mark(Mark::open) || node.is_mark(Mark::close);
    }

    /// "Members over 65 rise …", "Children who can swim 25 m: …", "Stage 3 cancers found late: …". What is counted
    /// behind a verb ("Ship 3 tools to get from …") stays, for it is what is done.
    void demote_before(std::size_t start) {
        const bool is_told_to_do = nodes_[0].is_verb(base) && nodes_[0].has(work_verbs) && !nodes_[0].has(nouns);
        for (std::size_t i = before_from(start); i-- > 0 && !parts_measures(nodes_[i]);) {
            if (!nodes_[i].is_target()) continue;
            const bool is_bound = !amount(i).comparator.empty();
            if (is_bound || amount(i).quantity.relative || !is_told_to_do) nodes_[i].role = Role::definite;
        }
    }

    /// "cut by half, from 12 to 6 weeks": that comma parts nothing.
    [[nodiscard]] std::size_t before_from(std::size_t start) const {
        const bool is_apart =
            start > 1 && sentence_.is<"from">(nodes_[start - 1]) && nodes_[start - 2].is_mark(Mark::comma);
        return is_apart && start > 2 && nodes_[start - 3].is_amount() ? start - 2 : start;
    }

    /// "… from 8% to 12% in firms with more than 50 employees".
    void demote_behind(std::size_t target) {
        for (std::size_t i = target + 1; i < nodes_.size() && !parts_measures(nodes_[i]); ++i) {
            if (!nodes_[i].is_target() || amount(i).comparator.empty()) continue;
            if (sentence_.is<"with", "of", "for", "in">(nodes_[i - 1])) nodes_[i].role = Role::definite;
        }
    }

    Sentence& sentence_;
    std::vector<Node>& nodes_;
};

}  // namespace

void demote_qualifiers(Sentence& sentence) {
    if (sentence.amounts.size() > 2) Qualifiers(sentence).demote();
}

}  // namespace okr::reading
