// "by 20%", "25% fewer", "-3 points": how far, or where to.
#include "reading/change_or_level.hpp"

namespace okr::reading {
namespace {

class Changes {
public:
    explicit Changes(Sentence& sentence) : sentence_(sentence), nodes_(sentence.nodes) {}

    /// "by 20%": an amount of change.
    void mark_change(std::size_t i) {
        Amount& here = amount(i);
        if (counts_pieces(i)) here.shape = Shape::count;
        if (i > 0 && sentence_.is<"by">(nodes_[i - 1]) && here.shape != Shape::often) here.quantity.relative = true;
        if (here.shape == Shape::share && here.comparator.empty() && is_change(i)) here.quantity.relative = true;
        if (here.shape != Shape::often && !here.comparator.starts_with('<') && (is_taken_away(i) || is_fewer(i)))
            here.quantity.relative = true;
    }

    /// "eNPS from -12 to 5", "at least -5", "a margin of -1%": a minus that belongs to the level, and is no way down.
    void settle_signs() {
        for (std::size_t i = 0; i < nodes_.size(); ++i) {
            if (!nodes_[i].is_amount() || amount(i).sign == ' ' || !is_level(i)) continue;
            Amount& here = amount(i);
            if (here.sign == '-') here.quantity.value = -here.quantity.value;
            here.sign = ' ';
            here.quantity.relative = false;
        }
    }

private:
    [[nodiscard]] const Node* at(std::size_t i) const { return i < nodes_.size() ? &nodes_[i] : nullptr; }
    [[nodiscard]] Amount& amount(std::size_t i) const {
        return sentence_.amounts[static_cast<std::size_t>(nodes_[i].amount)];
    }

    /// "2x demos": pieces, not a factor.
    [[nodiscard]] bool counts_pieces(std::size_t i) const {
        if (amount(i).shape != Shape::factor || nodes_[i].is_word()) return false;
        for (std::size_t k = i + 1;
             k < nodes_.size() && k < i + 5 && nodes_[k].is_word() && !nodes_[k].is(Class::preposition); ++k)
            if (nodes_[k].is(Class::made, Class::activity, Class::people)) return !nodes_[k].is(Class::measure);
        return false;
    }

    /// "25% fewer", "sales 8% up", "sales up 8%", "growth of 8%", "cut accidents 25%".
    [[nodiscard]] bool is_change(std::size_t i) const {
        const Node* next = at(i + 1);
        if (next && (next->is(Class::change) ||
                     sentence_.is<"more", "less", "fewer", "faster", "higher", "lower", "up", "down">(*next)))
            return true;
        if (i == 0 || (next && next->has(nouns) && !next->is(Class::preposition))) return false;
        const Node& before = nodes_[i - 1];
        if (sentence_.is<"up", "down">(before)) return true;
        if (i > 1 && sentence_.is<"of">(before)) return nodes_[i - 2].is(Class::change);
        const bool is_bare = before.has(nouns) && !before.is(Class::preposition, Class::be);
        return is_bare && nodes_[0].is_verb(base) && nodes_[0].is(Class::raise, Class::lower);
    }

    /// "200 fewer complaints", "150 t less CO2".
    [[nodiscard]] bool is_fewer(std::size_t i) const {
        const bool leads = at(i + 1) && sentence_.is<"fewer", "less">(nodes_[i + 1]);
        return leads && amount(i).comparator.empty() && at(i + 2) && nodes_[i + 2].has(nouns);
    }

    /// "Save €1m", "cut 30 minutes from …", "save crews 5 hours", "30 falls prevented".
    [[nodiscard]] bool is_taken_away(std::size_t i) const {
        if (i > 0 && takes_away(nodes_[i - 1], base | third | gerund)) return true;
        for (std::size_t back = 2; back <= 3 && back <= i && names_somebody(nodes_[i - back + 1]); ++back)
            if (spares(nodes_[i - back])) return true;
        std::size_t k = i + 1;
        while (at(k) && nodes_[k].has(nouns) && !takes_away(nodes_[k], participle)) ++k;
        return k > i + 1 && at(k) && takes_away(nodes_[k], participle);
    }

    [[nodiscard]] static bool names_somebody(const Node& node) {
        return node.is_word() && !node.is(Class::preposition, Class::conjunction);
    }

    /// Somebody is saved something: "save every linguist 5 hours".
    [[nodiscard]] bool spares(const Node& node) const {
        return sentence_.is<"save", "saves", "saving", "spare", "spares", "sparing">(node);
    }

    [[nodiscard]] static bool takes_away(const Node& node, unsigned forms) {
        return node.is(Class::lower) && node.is_verb(forms) && !node.is_amount();
    }

    [[nodiscard]] bool is_level(std::size_t i) const {
        if (amount(i).shape == Shape::points || amount(i).shape == Shape::factor) return false;
        if (i > 0 && sentence_.is<"by">(nodes_[i - 1])) return false;
        if (amount(i).sign == '+') return i > 1 && nodes_[i - 2].is_amount() && nodes_[i - 2].role == Role::baseline;
        if (nodes_[i].role == Role::baseline || !amount(i).comparator.empty()) return true;
        return i > 0 && (sentence_.is<"to", "at", "of", "from", "reach", "reaches">(nodes_[i - 1]) ||
                         nodes_[i - 1].is_mark(Mark::arrow));
    }

    Sentence& sentence_;
    const std::vector<Node>& nodes_;
};

}  // namespace

void mark_change(Sentence& sentence, std::size_t i) { Changes(sentence).mark_change(i); }

void settle_signs(Sentence& sentence) { Changes(sentence).settle_signs(); }

}  // namespace okr::reading
