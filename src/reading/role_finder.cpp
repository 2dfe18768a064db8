#include "reading/role_finder.hpp"

#include "base/digits.hpp"

namespace okr::reading {
namespace {

constexpr double week_in_seconds = 7 * 24 * 3600;

double seconds(const Amount& amount) {
    const Unit* unit = canonical_unit(amount.quantity.unit);
    return unit ? amount.quantity.value * unit->factor : 0;
}

/// "Qualify", "Replace": an order that no level is reached by.
bool orders_work(const Node& order) {
    return order.is_verb(base) && order.has(work_verbs) &&
           !order.is(Class::reach, Class::hold, Class::open, Class::raise, Class::lower, Class::sell);
}

}  // namespace

Role RoleFinder::role_of(std::size_t i) const {
    if (is_confidence(i)) return Role::confidence;
    if (is_baseline(i)) return Role::baseline;
    if (is_definite(i) || is_pronoun(i) || is_denominator(i) || is_idiom(i) || is_of_year(i) || is_step_to_level(i) ||
        is_moment(i) || is_attribute(i) || is_number_of_name(i) || is_step_behind(i))
        return Role::definite;
    return is_window(i) ? Role::window : Role::target;
}

bool RoleFinder::is_confidence(std::size_t i) const {
    const Node* next = at(i + 1);
    if (next && next->is(Class::confidence) && !glued_name(i + 2)) return true;
    if (i < 2 || !nodes_[i - 2].is(Class::confidence)) return false;
    return nodes_[i - 1].is_mark(Mark::colon) || nodes_[i - 1].is_mark(Mark::equal);
}

bool RoleFinder::glued_name(std::size_t i) const { return at(i) && at(i)->is(Class::measure); }

bool RoleFinder::is_definite(std::size_t i) const {
    const bool is_digits = base::has_digit(sentence_.raw(nodes_[i].extent));
    if (i == 0 || amount(i).shape != Shape::count || !amount(i).comparator.empty()) return false;
    if (is_digits && sentence_.is<"all">(nodes_[i - 1])) return i < 2 || !nodes_[i - 2].is_verb(base);
    if (is_digits) return sentence_.is<"the", "these", "those", "same">(nodes_[i - 1]);
    return sentence_.is<"all", "the", "these", "those", "same", "both", "our", "its", "their">(nodes_[i - 1]);
}

bool RoleFinder::is_pronoun(std::size_t i) const {
    if (i == 0 || !sentence_.is<"one">(nodes_[i]) || !nodes_[i - 1].is_word()) return false;
    const Node* next = at(i + 1);
    const bool is_last = !next || !next->is_word() || next->is(Class::preposition, Class::conjunction, Class::be);
    if (!is_last) return sentence_.is<"on", "from", "with", "of", "for">(nodes_[i - 1]);
    return !nodes_[i - 1].is(Class::preposition) && !nodes_[i - 1].has(verbs);
}

bool RoleFinder::is_denominator(std::size_t i) const {
    if (i == 0 || amount(i).shape != Shape::count) return false;
    if (sentence_.is<"per">(nodes_[i - 1])) return true;
    return i > 1 && sentence_.is<"every", "each">(nodes_[i - 1]) && sentence_.is<"of", "for", "in">(nodes_[i - 2]);
}

bool RoleFinder::is_idiom(std::size_t i) const {
    return i > 0 && sentence_.is<"no">(nodes_[i]) &&
           sentence_.is<"for", "at", "in", "under", "of", "by">(nodes_[i - 1]);
}

bool RoleFinder::is_moment(std::size_t i) const {
    return i > 0 && amount(i).shape == Shape::count && amount(i).comparator.empty() &&
           sentence_.is<"before", "until", "till">(nodes_[i - 1]);
}

bool RoleFinder::is_attribute(std::size_t i) const {
    const bool is_size = amount(i).shape == Shape::measure && amount(i).comparator.empty();
    if (i < 2 || !is_size || !sentence_.is<"the", "a", "an", "our">(nodes_[i - 1])) return false;
    return orders_work(nodes_[0]) && at(i + 1) && at(i + 1)->is_word() &&
           !at(i + 1)->is(Class::preposition, Class::conjunction);
}

bool RoleFinder::is_number_of_name(std::size_t i) const {
    constexpr double most = 30;
    const Amount& here = amount(i);
    const bool is_bare = here.shape == Shape::count && here.comparator.empty() && here.sign == ' ' &&
                         here.quantity.value < most && base::is_digit(here.quantity.text.back());
    if (i == 0 || !is_bare || !nodes_[i - 1].is_word() || !is_worked_on(i)) return false;
    const Node& noun = nodes_[i - 1];
    const bool is_one = !noun.word->has_form(plural) && !sentence_.lower(noun).ends_with('s');
    return is_one && (noun.has(any_of(Class::made, Class::place, Class::thing)) || noun.word->classes == 0);
}

bool RoleFinder::is_worked_on(std::size_t i) const {
    const Node* next = at(i + 1);
    if (next) return (next->is_verb(participle) && next->has(work_verbs) && !next->has(nouns)) || next->is(Class::done);
    return i > 1 && orders_work(nodes_[0]);
}

bool RoleFinder::is_step_behind(std::size_t i) const {
    if (i < 3 || at(i + 1) || !sentence_.is<"up", "down">(nodes_[i - 1]) || !nodes_[i - 2].is_mark(Mark::comma))
        return false;
    const bool is_step = amount(i).shape == Shape::points || amount(i).quantity.unit == "points";
    for (std::size_t k = 0; is_step && k < i - 2; ++k)
        if (nodes_[k].is_target()) return true;
    return false;
}

bool RoleFinder::is_of_year(std::size_t i) const {
    return i > 2 && nodes_[i - 1].is_mark(Mark::colon) && nodes_[i - 2].kind == NodeKind::date &&
           nodes_[i - 3].is_mark(Mark::open);
}

bool RoleFinder::is_window(std::size_t i) const {
    const Amount& here = amount(i);
    // "wells tested monthly to 90%": how often is no number to reach.
    if (here.shape == Shape::often && at(i + 1) && sentence_.is<"to">(*at(i + 1)) && leads_to_amount(i + 2))
        return true;
    if (here.shape != Shape::time || i == 0) return false;
    const Node& before = nodes_[i - 1];
    if (here.comparator.empty() || here.comparator == ">")
        if (sentence_.is<"for", "during", "per", "every", "each", "next", "last", "past", "first", "after", "following",
                         "previous", "throughout", "the", "consecutive">(before))
            return true;
    const bool is_over = sentence_.lower(nodes_[i]).starts_with("over ");
    return is_over || (is_limit(i) && seconds(here) >= week_in_seconds);
}

bool RoleFinder::is_limit(std::size_t i) const {
    if (amount(i).shape != Shape::time) return false;
    const bool is_within = sentence_.lower(nodes_[i]).starts_with("within");
    return is_within || (i > 0 && sentence_.is<"in">(nodes_[i - 1]) && !amount(i).comparator.starts_with(">"));
}

}  // namespace okr::reading
