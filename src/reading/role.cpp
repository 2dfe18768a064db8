// Gives amounts their roles by the words beside them: "from", "currently", "over", "confidence", arrows.
#include "reading/role.hpp"

#include <utility>

#include "base/digits.hpp"
#include "reading/qualifier.hpp"

namespace okr::reading {
namespace {

constexpr double week_in_seconds = 7 * 24 * 3600;

class Roles {
public:
    explicit Roles(Sentence& sentence) : sentence_(sentence), nodes_(sentence.nodes) {}

    void give() {
        for (std::size_t i = 0; i < nodes_.size(); ++i) {
            if (!nodes_[i].is_amount()) continue;
            nodes_[i].role = role_of(i);
            if (nodes_[i].role == Role::target) mark_change(i);
        }
        if (count_targets() > 1) demote_limits();
        if (count_targets() == 0) promote_limit();
        settle_signs();
        settle_denial();
    }

private:
    [[nodiscard]] const Node* at(std::size_t i) const { return i < nodes_.size() ? &nodes_[i] : nullptr; }
    [[nodiscard]] const Amount& amount(std::size_t i) const { return sentence_.amount_of(nodes_[i]); }

    [[nodiscard]] Role role_of(std::size_t i) const {
        if (is_confidence(i)) return Role::confidence;
        if (is_baseline(i)) return Role::baseline;
        if (is_definite(i) || is_pronoun(i) || is_denominator(i) || is_idiom(i) || is_of_year(i) ||
            is_step_to_level(i) || is_moment(i))
            return Role::definite;
        return is_window(i) ? Role::window : Role::target;
    }

    /// "(80% confidence)", "confidence: 0.7".
    [[nodiscard]] bool is_confidence(std::size_t i) const {
        const Node* next = at(i + 1);
        if (next && next->is(Class::confidence) && !glued_name(i + 2)) return true;
        if (i < 2 || !nodes_[i - 2].is(Class::confidence)) return false;
        return nodes_[i - 1].is_mark(Mark::colon) || nodes_[i - 1].is_mark(Mark::equal);
    }

    /// "all three signals", "the same four pages".
    [[nodiscard]] bool is_definite(std::size_t i) const {
        const bool is_digits = base::has_digit(sentence_.raw(nodes_[i].extent));
        if (i == 0 || amount(i).shape != Shape::count || !amount(i).comparator.empty()) return false;
        if (is_digits && sentence_.is<"all">(nodes_[i - 1])) return i < 2 || !nodes_[i - 2].is_verb(base);
        if (is_digits) return sentence_.is<"the", "these", "those", "same">(nodes_[i - 1]);
        return sentence_.is<"all", "the", "these", "those", "same", "both", "our", "its", "their">(nodes_[i - 1]);
    }

    /// "as easy as buying a new one".
    [[nodiscard]] bool is_pronoun(std::size_t i) const {
        if (i == 0 || !sentence_.is<"one">(nodes_[i]) || !nodes_[i - 1].is_word()) return false;
        const Node* next = at(i + 1);
        const bool is_last = !next || !next->is_word() || next->is(Class::preposition, Class::conjunction, Class::be);
        return is_last && !nodes_[i - 1].is(Class::preposition) && !nodes_[i - 1].has(verbs);
    }

    /// "errors per 1,000 orders", "5 of every 100 patients": what is counted against, not how much.
    [[nodiscard]] bool is_denominator(std::size_t i) const {
        if (i == 0 || amount(i).shape != Shape::count) return false;
        if (sentence_.is<"per">(nodes_[i - 1])) return true;
        return i > 1 && sentence_.is<"every", "each">(nodes_[i - 1]) && sentence_.is<"of", "for", "in">(nodes_[i - 2]);
    }

    /// "for no reason", "at no charge", "in no time".
    [[nodiscard]] bool is_idiom(std::size_t i) const {
        return i > 0 && sentence_.is<"no">(nodes_[i]) &&
               sentence_.is<"for", "at", "in", "under", "of", "by">(nodes_[i - 1]);
    }

    /// "sold before seven", "open until 9".
    [[nodiscard]] bool is_moment(std::size_t i) const {
        return i > 0 && amount(i).shape == Shape::count && amount(i).comparator.empty() &&
               sentence_.is<"before", "until", "till">(nodes_[i - 1]);
    }

    /// "(2025: €0.7M)" tells of another year.
    [[nodiscard]] bool is_of_year(std::size_t i) const {
        return i > 2 && nodes_[i - 1].is_mark(Mark::colon) && nodes_[i - 2].kind == NodeKind::date &&
               nodes_[i - 3].is_mark(Mark::open);
    }

    /// "80% confidence interval" would be something else.
    [[nodiscard]] bool glued_name(std::size_t i) const { return at(i) && at(i)->is(Class::measure); }

    [[nodiscard]] bool is_baseline(std::size_t i) const {
        if (const Node* next = at(i + 1); next && next->is_mark(Mark::arrow) && leads_to_amount(i + 2)) return true;
        if (follows_from(i)) return true;
        return precedes_to(i) || in_baseline_bracket(i);
    }

    [[nodiscard]] bool leads_to_amount(std::size_t i) const { return at(i) && at(i)->is_amount(); }

    /// "from 30", "currently 30", "was about 30", "vs. 30".
    [[nodiscard]] bool follows_from(std::size_t i) const {
        for (std::size_t back = 1; back <= 3 && back <= i; ++back) {
            const Node& node = nodes_[i - back];
            if (node.is(Class::baseline)) return !is_plain_adjective(i - back, i);
            const bool is_filler = node.is_mark(Mark::colon) || node.is_mark(Mark::stop) || node.is_mark(Mark::about) ||
                                   node.is_mark(Mark::equal) || node.is(Class::be) ||
                                   sentence_.is<"the", "a", "of", "at", "value">(node);
            if (!is_filler) return false;
        }
        return false;
    }

    /// In "reach the current 5 users" the adjective belongs to the noun; "current: 5" is a baseline.
    [[nodiscard]] bool is_plain_adjective(std::size_t word, std::size_t i) const {
        const bool is_apart = in_bracket(i) || (word > 0 && nodes_[word - 1].is_mark(Mark::comma));
        return sentence_.is<"today", "today's", "previous", "prior", "actual">(nodes_[word]) && word + 1 == i &&
               !is_apart;
    }

    /// The first of "30% to 40%", "68 to 75".
    [[nodiscard]] bool precedes_to(std::size_t i) const {
        const Node* to = at(i + 1);
        if (!to || !sentence_.is<"to">(*to) || !leads_to_amount(i + 2) || amount(i).shape == Shape::often) return false;
        return (amount(i).comparator.empty() || amount(i).comparator == "=") && !is_step(i);
    }

    /// "by 15 points to 70%": the level is the target.
    [[nodiscard]] bool is_step_to_level(std::size_t i) const {
        const Node* to = at(i + 1);
        return to && sentence_.is<"to">(*to) && leads_to_amount(i + 2) && is_step(i);
    }

    /// "up by 15 points to 70%", "double to 3,000": how far, not from where.
    [[nodiscard]] bool is_step(std::size_t i) const {
        if (amount(i).shape == Shape::points) return true;
        const bool is_verb = amount(i).shape == Shape::factor && nodes_[i].is_word();
        if (is_verb || (i > 0 && sentence_.is<"by">(nodes_[i - 1]))) return true;
        return i > 0 && sentence_.is<"up", "down">(nodes_[i - 1]) && !is_range_of_shares(i);
    }

    /// "up 9% to €74m" is a step and a level, "up 30% to 40%" may be two levels.
    [[nodiscard]] bool is_range_of_shares(std::size_t i) const {
        return amount(i).shape == Shape::share && amount(i + 2).shape == Shape::share;
    }

    [[nodiscard]] bool in_bracket(std::size_t i) const { return bracket_of(i) < nodes_.size(); }

    /// Index of the bracket that is open at `i`, looking back a little.
    [[nodiscard]] std::size_t bracket_of(std::size_t i) const {
        for (std::size_t back = 1; back <= 6 && back <= i; ++back) {
            if (nodes_[i - back].is_mark(Mark::open)) return i - back;
            if (nodes_[i - back].is_mark(Mark::close)) break;
        }
        return nodes_.size();
    }

    [[nodiscard]] bool in_baseline_bracket(std::size_t i) const {
        const std::size_t open = bracket_of(i);
        if (open + 1 >= nodes_.size()) return false;
        if (nodes_[open + 1].is(Class::baseline)) return true;
        const Node* next = at(i + 1);
        return next && next->is(Class::baseline) && open + 1 == i && !sentence_.is<"from", "vs", "against">(*next);
    }

    [[nodiscard]] bool is_window(std::size_t i) const {
        const Amount& here = amount(i);
        // "wells tested monthly to 90%": how often is no number to reach.
        if (here.shape == Shape::often && at(i + 1) && sentence_.is<"to">(*at(i + 1)) && leads_to_amount(i + 2))
            return true;
        if (here.shape != Shape::time || i == 0) return false;
        const Node& before = nodes_[i - 1];
        if (here.comparator.empty() || here.comparator == ">")
            if (sentence_.is<"for", "during", "per", "every", "each", "next", "last", "past", "first", "after",
                             "following", "previous", "throughout", "the", "consecutive">(before))
                return true;
        const bool is_over = sentence_.lower(nodes_[i]).starts_with("over ");
        return is_over || (is_limit(i) && seconds(here) >= week_in_seconds);
    }

    /// "in 2 weeks", "within 15 seconds".
    [[nodiscard]] bool is_limit(std::size_t i) const {
        if (amount(i).shape != Shape::time) return false;
        const bool is_within = sentence_.lower(nodes_[i]).starts_with("within");
        return is_within || (i > 0 && sentence_.is<"in">(nodes_[i - 1]) && !amount(i).comparator.starts_with(">"));
    }

    static double seconds(const Amount& amount) {
        const Unit* unit = canonical_unit(amount.quantity.unit);
        return unit ? amount.quantity.value * unit->factor : 0;
    }

    /// "by 20%": an amount of change.
    void mark_change(std::size_t i) {
        Amount& here = sentence_.amounts[static_cast<std::size_t>(nodes_[i].amount)];
        if (counts_pieces(i)) here.shape = Shape::count;
        if (i > 0 && sentence_.is<"by">(nodes_[i - 1]) && here.shape != Shape::often) here.quantity.relative = true;
        if (here.shape == Shape::share && here.comparator.empty() && is_change(i)) here.quantity.relative = true;
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

    /// "eNPS from -12 to 5", "at least -5", "a margin of -1%": a minus that belongs to the level, and is no way down.
    void settle_signs() {
        for (std::size_t i = 0; i < nodes_.size(); ++i) {
            if (!nodes_[i].is_amount() || amount(i).sign == ' ' || !is_level(i)) continue;
            Amount& here = sentence_.amounts[static_cast<std::size_t>(nodes_[i].amount)];
            if (here.sign == '-') here.quantity.value = -here.quantity.value;
            here.sign = ' ';
            here.quantity.relative = false;
        }
    }

    [[nodiscard]] bool is_level(std::size_t i) const {
        if (amount(i).shape == Shape::points || amount(i).shape == Shape::factor) return false;
        if (i > 0 && sentence_.is<"by">(nodes_[i - 1])) return false;
        if (amount(i).sign == '+') return i > 1 && nodes_[i - 2].is_amount() && nodes_[i - 2].role == Role::baseline;
        if (nodes_[i].role == Role::baseline || !amount(i).comparator.empty()) return true;
        return i > 0 && (sentence_.is<"to", "at", "of", "from", "reach", "reaches">(nodes_[i - 1]) ||
                         nodes_[i - 1].is_mark(Mark::arrow));
    }

    [[nodiscard]] static bool parts_statements(const Node& node) {
        return node.is(Class::conjunction) || node.is_mark(Mark::comma) || node.is_mark(Mark::semicolon) ||
               node.is_mark(Mark::stop) || node.is_mark(Mark::colon);
    }

    /// "No customer waits longer than 4 minutes": what is denied turns the comparison round.
    void settle_denial() {
        if (nodes_.empty() || !sentence_.is<"no", "nobody", "never", "none">(nodes_[0])) return;
        if (sentence_.is<"no">(nodes_[0]) && nodes_.size() > 1 && nodes_[1].is_amount()) return;  // a rank
        for (std::size_t i = 1; i < nodes_.size() && !parts_statements(nodes_[i]); ++i) {
            const bool is_compared = nodes_[i].is_amount() && sentence_.is<"than">(nodes_[i - 1]);
            if (!nodes_[i].is_target() || !(is_compared || amount(i).comparator.starts_with('>'))) continue;
            Amount& here = sentence_.amounts[static_cast<std::size_t>(nodes_[i].amount)];
            here.comparator = here.comparator == ">=" ? "<" : "<=";
            if (nodes_[0].is_amount()) nodes_[0].role = Role::definite;
            return;
        }
    }

    /// "2x demos": pieces, not a factor.
    [[nodiscard]] bool counts_pieces(std::size_t i) const {
        if (amount(i).shape != Shape::factor || nodes_[i].is_word()) return false;
        for (std::size_t k = i + 1;
             k < nodes_.size() && k < i + 5 && nodes_[k].is_word() && !nodes_[k].is(Class::preposition); ++k)
            if (nodes_[k].is(Class::made, Class::activity, Class::people)) return !nodes_[k].is(Class::measure);
        return false;
    }

    [[nodiscard]] std::size_t count_targets() const {
        std::size_t targets = 0;
        for (const Node& node : nodes_) targets += node.is_target() ? 1 : 0;
        return targets;
    }

    /// "Patients start treatment within 28 days": the limit is all that is told, and nobody is told to do it.
    void promote_limit() {
        if (nodes_.empty() || nodes_[0].is_verb(base) || !nodes_[0].is_word()) return;
        for (std::size_t i = 0; i < nodes_.size(); ++i) {
            const bool is_within = nodes_[i].is_amount() && nodes_[i].role == Role::window &&
                                   amount(i).shape == Shape::time && sentence_.lower(nodes_[i]).starts_with("within");
            if (!is_within || !follows_finite(i)) continue;
            nodes_[i].role = Role::target;
            return;
        }
    }

    [[nodiscard]] bool follows_finite(std::size_t i) const {
        for (std::size_t k = 1; k < i; ++k)
            if (nodes_[k].is(Class::respond) && nodes_[k - 1].is(Class::people)) return true;
        return false;
    }

    /// A limit beside another target says by when; limits alone are what is to be reached.
    void demote_limits() {
        std::size_t limits = 0;
        for (std::size_t i = 0; i < nodes_.size(); ++i) limits += nodes_[i].is_target() && is_limit(i) ? 1 : 0;
        if (limits == count_targets()) return;
        for (std::size_t i = 0; i < nodes_.size(); ++i)
            if (nodes_[i].is_target() && is_limit(i)) nodes_[i].role = Role::window;
    }

    Sentence& sentence_;
    std::vector<Node>& nodes_;
};

}  // namespace

void give_roles(Sentence& sentence) {
    Roles(sentence).give();
    demote_qualifiers(sentence);
}

}  // namespace okr::reading
