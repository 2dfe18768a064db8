// "from 30", "currently 30", "30 to 40": where a measure stands; and steps, which look alike.
#include "reading/role_finder.hpp"

namespace okr::reading {

bool RoleFinder::is_baseline(std::size_t i) const {
    if (const Node* next = at(i + 1); next && next->is_mark(Mark::arrow) && leads_to_amount(i + 2)) return true;
    if (follows_from(i)) return true;
    return precedes_to(i) || in_baseline_bracket(i) || precedes_past(i) || precedes_past_in_bracket(i) ||
           leads_on_behind_unit(i) || leads_on_behind_things(i);
}

bool RoleFinder::precedes_past(std::size_t i) const {
    const Node* time = at(i + 1);
    const bool is_past =
        time &&
        sentence_.is<"today", "now", "currently", "at present", "last year", "last quarter", "previously">(*time);
    if (!is_past || amount(i).quantity.relative || !amount(i).comparator.empty()) return false;
    const Node* next = at(i + 2);
    if (next && !next->parts_clauses() && !next->is_mark(Mark::dash)) return false;
    const bool is_apart = i > 0 && nodes_[i - 1].parts_clauses();
    return (is_apart || next) && sentence_.amounts.size() > 1;
}

bool RoleFinder::precedes_past_in_bracket(std::size_t i) const {
    if (!at(i + 3) || !nodes_[i + 1].is_mark(Mark::open) || sentence_.amounts.size() < 2) return false;
    const bool is_past = nodes_[i + 2].is(Class::baseline) && !sentence_.is<"from", "vs", "versus">(nodes_[i + 2]);
    return is_past && !nodes_[i + 3].is_amount() &&
           (nodes_[i + 3].is_mark(Mark::close) || (at(i + 4) && nodes_[i + 4].is_mark(Mark::close)));
}

bool RoleFinder::says_alike(std::size_t i, std::size_t k, std::size_t count) const {
    for (std::size_t n = 0; n < count; ++n)
        if (!at(k + n) || sentence_.lower(nodes_[i + n]) != sentence_.lower(nodes_[k + n])) return false;
    return true;
}

bool RoleFinder::leads_on_behind_unit(std::size_t i) const {
    constexpr std::size_t longest = 6;
    if (!at(i + 1) || sentence_.amounts.size() < 2 || !amount(i).comparator.empty()) return false;
    for (std::size_t k = i + 2; k <= i + 1 + longest && at(k); ++k) {
        if (nodes_[k - 1].is_amount() || nodes_[k - 1].parts_clauses()) return false;
        const bool is_joint = nodes_[k].is_mark(Mark::arrow) || sentence_.is<"to">(nodes_[k]);
        if (is_joint && leads_to_amount(k + 1)) return says_alike(i + 1, k + 2, k - i - 1);
    }
    return false;
}

bool RoleFinder::leads_on_behind_things(std::size_t i) const {
    constexpr std::size_t longest = 8;
    if (i > 0 || sentence_.amounts.size() < 2 || !amount(i).comparator.empty()) return false;
    bool is_named = false;
    for (std::size_t k = i + 1; k <= i + longest && at(k); ++k) {
        if (nodes_[k].is_mark(Mark::arrow)) return leads_to_amount(k + 1) && counts_the_same(i, k);
        const bool is_other = nodes_[k].is_amount() && !sentence_.is<"per">(nodes_[k - 1]);
        is_named = is_named || nodes_[k].is(Class::preposition);
        const bool is_work = !is_named && nodes_[k].is(Class::made, Class::activity);
        if (is_other || is_work || nodes_[k].parts_clauses()) return false;
    }
    return false;
}

/// Behind the other end of the way stand no words of their own: "3 talks -> 100 sign-ups" leads from work to its
/// result.
bool RoleFinder::counts_the_same(std::size_t i, std::size_t arrow) const {
    const Node* behind = at(arrow + 2);
    const bool is_other = behind && behind->is_word() && !behind->is(Class::preposition, Class::conjunction);
    return !is_other || sentence_.lower(*behind) == sentence_.lower(nodes_[i + 1]);
}

bool RoleFinder::follows_from(std::size_t i) const {
    for (std::size_t back = 1; back <= 3 && back <= i; ++back) {
        const Node& node = nodes_[i - back];
        if (node.is(Class::baseline)) return !is_plain_adjective(i - back, i);
        const bool is_filler = node.is_mark(Mark::colon) || node.is_mark(Mark::stop) || node.is_mark(Mark::about) ||
                               node.is_mark(Mark::equal) || node.is(Class::be) ||
                               sentence_.is<"the", "a", "of", "at", "value", "every">(node);
        if (!is_filler) return false;
    }
    return false;
}

bool RoleFinder::is_plain_adjective(std::size_t word, std::size_t i) const {
    const bool is_apart = in_bracket(i) || (word > 0 && nodes_[word - 1].is_mark(Mark::comma));
    return sentence_.is<"today", "today's", "previous", "prior", "actual">(nodes_[word]) && word + 1 == i && !is_apart;
}

std::size_t RoleFinder::bracket_of(std::size_t i) const {
    for (std::size_t back = 1; back <= 6 && back <= i; ++back) {
        if (nodes_[i - back].is_mark(Mark::open)) return i - back;
        if (nodes_[i - back].is_mark(Mark::close)) break;
    }
    return nodes_.size();
}

bool RoleFinder::in_baseline_bracket(std::size_t i) const {
    const std::size_t open = bracket_of(i);
    if (open + 1 >= nodes_.size()) return false;
    if (nodes_[open + 1].is(Class::baseline)) return true;
    const Node* next = at(i + 1);
    return next && next->is(Class::baseline) && open + 1 == i && !sentence_.is<"from", "vs", "against">(*next);
}

bool RoleFinder::precedes_to(std::size_t i) const {
    const Node* to = at(i + 1);
    if (!to || !sentence_.is<"to">(*to) || !leads_to_amount(i + 2) || amount(i).shape == Shape::often) return false;
    return (amount(i).comparator.empty() || amount(i).comparator == "=") && !is_step(i);
}

bool RoleFinder::is_step_to_level(std::size_t i) const {
    const Node* to = at(i + 1);
    return to && sentence_.is<"to">(*to) && leads_to_amount(i + 2) && is_step(i);
}

bool RoleFinder::is_step(std::size_t i) const {
    if (amount(i).shape == Shape::points) return true;
    if (amount(i).quantity.unit == "points" && amount(i + 2).shape == Shape::share) return true;
    const bool is_verb = amount(i).shape == Shape::factor && nodes_[i].is_word();
    if (is_verb || (i > 0 && sentence_.is<"by">(nodes_[i - 1]))) return true;
    return i > 0 && sentence_.is<"up", "down">(nodes_[i - 1]) && !is_range_of_shares(i);
}

bool RoleFinder::is_range_of_shares(std::size_t i) const {
    return amount(i).shape == Shape::share && amount(i + 2).shape == Shape::share;
}

}  // namespace okr::reading
