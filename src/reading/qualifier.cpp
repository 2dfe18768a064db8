// Looks from a told way ("from 200 to 300") back over its subject, and at what hangs behind it.
#include "reading/qualifier.hpp"

#include "reading/journey.hpp"

namespace okr::reading {
namespace {

class Qualifiers {
public:
    explicit Qualifiers(Sentence& sentence) : sentence_(sentence), nodes_(sentence.nodes) {}

    void demote() {
        demote_age();
        for (std::size_t i = 0; i + 1 < nodes_.size(); ++i) {
            if (!is_bound(i) && !is_compared(i)) continue;
            if (is_limited_again(i) || is_reached_behind(i)) nodes_[i].role = Role::definite;
        }
        demote_beside_journey();
    }

private:
    /// "More singers under thirty": whom there are to be more of.
    void demote_age() {
        constexpr double oldest = 100;
        if (nodes_.empty() || !nodes_[0].is(Class::more)) return;
        for (std::size_t i = 1; i < nodes_.size(); ++i)
            if (is_bound(i) && is_of_people(i) && amount(i).shape == Shape::count && amount(i).quantity.value < oldest)
                nodes_[i].role = Role::definite;
    }

    /// "Members over 65".
    [[nodiscard]] bool is_of_people(std::size_t i) const {
        return i > 0 && nodes_[i - 1].is(Class::people) && nodes_[i - 1].word->has_form(plural);
    }

    void demote_beside_journey() {
        for (std::size_t start = 1; start + 2 < nodes_.size(); ++start) {
            if (!is_journey(start)) continue;
            demote_before(start);
            demote_behind(start + 2);
            return;
        }
    }

    [[nodiscard]] bool is_bound(std::size_t i) const {
        return nodes_[i].is_target() &&
               (amount(i).comparator.starts_with('<') || amount(i).comparator.starts_with('>'));
    }

    /// "older than 60 days", of which the lexicon lists no comparator.
    [[nodiscard]] bool is_compared(std::size_t i) const {
        return i > 0 && nodes_[i].is_target() && sentence_.is<"than">(nodes_[i - 1]);
    }

    /// "Work older than 60 days under £400k", "Cuts of more than 3 hours: fewer than 900": the second is to be kept.
    [[nodiscard]] bool is_limited_again(std::size_t i) const {
        std::size_t next = behind_counted(i);
        const bool is_named = nodes_[next].is_mark(Mark::colon);
        if (is_named || nodes_[next].is(Class::hold, Class::be)) ++next;
        if (next >= nodes_.size()) return false;
        return is_bound(next) || (is_named && (is_share(next) || is_count_of_aged(i, next))) ||
               says_up_to(sentence_.lower(nodes_[next]));
    }

    /// "Visitors who stay longer than two hours: 38%".
    [[nodiscard]] bool is_share(std::size_t i) const {
        return nodes_[i].is_target() && amount(i).shape == Shape::share && amount(i).comparator.empty();
    }

    /// "Guests over 70: 200".
    [[nodiscard]] bool is_count_of_aged(std::size_t i, std::size_t next) const {
        return is_of_people(i) && nodes_[next].is_target() && amount(i).shape == Shape::count &&
               amount(next).shape == Shape::count;
    }

    /// The "up to" of "Customers with more than 3 products up to 35%".
    [[nodiscard]] std::size_t behind_counted(std::size_t i) const {
        const bool is_had = i > 0 && sentence_.is<"with", "of">(nodes_[i - 1]) && i + 2 < nodes_.size();
        return is_had && nodes_[i + 1].has(nouns) ? i + 2 : i + 1;
    }

    /// "Subscribers under 35 double to 900", "Members over 65 rise to 300".
    [[nodiscard]] bool is_reached_behind(std::size_t i) const {
        if (!is_of_people(i) || amount(i).shape != Shape::count || i + 3 >= nodes_.size()) return false;
        const bool moves = nodes_[i + 1].is(Class::raise, Class::lower, Class::reach) || nodes_[i + 1].is_amount();
        return moves && nodes_[i + 1].is_word() && sentence_.is<"to">(nodes_[i + 2]) && nodes_[i + 3].is_target();
    }

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

    /// "Customers with a score of 9 or 10".
    [[nodiscard]] bool joins_values(std::size_t i) const {
        return i > 0 && sentence_.is<"or">(nodes_[i]) && nodes_[i - 1].is_amount() && nodes_[i + 1].is_amount();
    }

    /// "Members over 65 rise …", "Children who can swim 25 m: …", "Stage 3 cancers found late: …". What is counted
    /// behind a verb ("Ship 3 tools to get from …") stays, for it is what is done.
    void demote_before(std::size_t start) {
        const bool is_told_to_do = nodes_[0].is_verb(base) && nodes_[0].has(work_verbs) && !nodes_[0].has(nouns);
        for (std::size_t i = before_from(start); i-- > 0 && (!parts_measures(nodes_[i]) || joins_values(i));) {
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
    if (!sentence.amounts.empty()) Qualifiers(sentence).demote();
}

}  // namespace okr::reading
