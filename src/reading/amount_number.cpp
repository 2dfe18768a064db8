// The number itself: digits, words, shares, factors, frequencies, placeholders.
#include "reading/amount_scanner.hpp"
#include "reading/duration.hpp"
#include "reading/factor.hpp"
#include "reading/numeral.hpp"
#include "reading/placeholder.hpp"
#include "reading/rank.hpp"

namespace okr::reading {

bool Scanner::duration() {
    const auto found = duration_at(text_, at_);
    if (!found) return false;
    amount_.quantity.value = found->value;
    amount_.quantity.unit = found->unit;
    amount_.shape = Shape::time;
    is_complete_ = true;
    at_ += found->tokens;
    or_more();
    return true;
}

bool Scanner::number() {
    if (more() && may_be_duration(text_, at_) && money_.empty() && duration()) return true;
    if (mark() == Mark::other && is_ranked_sign(text_, at_)) ++at_;
    if (mark() == Mark::number) return digits();
    if (word() == "top" && is_top_place(text_, at_)) return top_place();
    if (mark(1) == Mark::number && is_step_place(text_, at_)) return step_place();
    if (const double factor = mark() == Mark::word ? factor_behind(text_, at_) : 0; factor > 0) return times(factor);
    if (const std::size_t taken = placeholder_at(text_, at_, !money_.empty() || at_ > begin_))
        return open_number(taken);
    if (one_period()) return true;
    return mark() == Mark::word && number_word();
}

bool Scanner::top_place() {
    amount_.quantity.value = numeral_value(text_.lower_of(token(1)));
    amount_.comparator = "<=";
    amount_.shape = Shape::rating;
    is_complete_ = true;
    at_ += 2;
    return true;
}

bool Scanner::step_place() {
    amount_.quantity.unit = word();
    amount_.quantity.value = numeral_value(text_.lower_of(token(1)));
    amount_.shape = Shape::rating;
    is_complete_ = true;
    at_ += 2;
    return true;
}

bool Scanner::one_period() {
    if (at_ == begin_ || mark() != Mark::word || !token().is(Class::period)) return false;
    const auto before = text_.lower_of(text_.tokens[at_ - 1]);
    const Unit* unit = before == "a" || before == "an" ? find_unit(word()) : nullptr;
    if (!unit) return false;
    amount_.quantity.value = 1;
    apply(*unit);
    is_complete_ = true;
    ++at_;
    return true;
}

bool Scanner::open_number(std::size_t taken) {
    amount_.quantity.is_placeholder = true;
    at_ += taken;
    return true;
}

/// "house number 3" is a name.
bool Scanner::names_something() const { return at_ > 0 && text_.lower_of(text_.tokens[at_ - 1]) == "number"; }

bool Scanner::digits() {
    if (names_something() || !is_numeral(text_.lower_of(token()))) return false;
    amount_.quantity.value = numeral_value(text_.lower_of(token()));
    ++at_;
    // "2 ½"
    if (mark() == Mark::number && !glued() && is_fraction(text_.lower_of(token())) &&
        is_integer(text_.lower_of(text_.tokens[at_ - 1]))) {
        amount_.quantity.value += numeral_value(text_.lower_of(token()));
        ++at_;
        return true;
    }
    // "1 200 000": blanks that group thousands.
    while (mark() == Mark::number && !glued() && text_.lower_of(token()).size() == 3 &&
           is_integer(text_.lower_of(token())) && is_integer(text_.lower_of(text_.tokens[at_ - 1])) &&
           text_.lower_of(text_.tokens[at_ - 1]).size() <= 3 && amount_.quantity.value > 0) {
        amount_.quantity.value = amount_.quantity.value * 1000 + numeral_value(text_.lower_of(token()));
        ++at_;
    }
    return true;
}

/// "half an hour", "half a day".
bool Scanner::half_period() {
    if (!is_one_of(word(), {"half a", "half an", "half"})) return false;
    const std::size_t behind = word() == "half" && is_one_of(word(1), {"a", "an"}) ? 2 : 1;
    const Unit* unit =
        mark(behind) == Mark::word && token(behind).is(Class::period) ? find_unit(word(behind)) : nullptr;
    if (!unit || (word() == "half" && behind == 1)) return false;
    amount_.quantity.value = 0.5;
    apply(*unit);
    at_ += behind + 1;
    return true;
}

bool Scanner::number_word() {
    const Word& known = *token().word;
    if (half_period()) return true;
    const bool is_compound = mark(1) == Mark::hyphen && glued(1) && glued(2);
    if (known.is(Class::factor)) return factor_word(known);
    if (!known.is(Class::number, Class::share, Class::no) || is_compound || is_half_thing() || is_rhythm())
        return false;
    if (at_ > begin_ && amount_.comparator == "=" && known.is(Class::no)) return false;
    if (word().ends_with(" place")) return place_word();
    amount_.quantity.value = known.value;
    if (known.is(Class::share)) share_word();
    if (known.is(Class::no)) amount_.shape = Shape::zero;
    amount_.is_weak = (known.is(Class::no) && word() != "zero") || word() == "one";
    ++at_;
    return true;
}

bool Scanner::is_half_thing() const {
    return is_one_of(word(), {"half", "a half"}) &&
           is_one_of(word(1), {"marathon", "term", "day", "board", "time", "hour", "year", "pipe", "ironman"});
}

bool Scanner::place_word() {
    const bool is_idiom = at_ > 0 && text_.lower_of(text_.tokens[at_ - 1]) == "the";
    const bool leads_on = mark(2) == Mark::word && token(2).is(Class::number);  // "to second place"
    if (is_idiom || is_one_of(word(1), {"of", "where", "that"}) || (word(1) == "to" && !leads_on)) return false;
    amount_.quantity.value = token().word->value;
    amount_.shape = Shape::rating;
    is_complete_ = true;
    ++at_;
    if (is_or_better(text_, at_)) trailing("<=", 2);
    return true;
}

bool Scanner::is_rhythm() const {
    if (!word().starts_with("every ")) return false;
    return mark(1) != Mark::word || token(1).is(Class::period, Class::month, Class::preposition, Class::conjunction);
}

bool Scanner::factor_word(const Word& known) {
    times(known.value);
    return !(mark() == Mark::hyphen && glued());
}

bool Scanner::times(double factor) {
    amount_.quantity.value = factor;
    amount_.quantity.unit = "x";
    amount_.quantity.relative = true;
    amount_.shape = Shape::factor;
    is_complete_ = true;
    ++at_;
    return true;
}

void Scanner::share_word() {
    amount_.shape = Shape::share;
    amount_.quantity.unit = "%";
    amount_.quantity.relative = word().starts_with("by ");
    is_complete_ = true;
}

bool Scanner::often() {
    if (mark() != Mark::word || !token().is(Class::often) || (at_ == 0 && more(1))) return false;
    const bool is_attribute = mark(1) == Mark::word &&
                              !token(1).is(Class::preposition, Class::conjunction, Class::baseline, Class::comparator);
    if (is_attribute || (mark(1) == Mark::hyphen && glued(1)) || mark(1) == Mark::number) return false;
    if (at_ > 0 && text_.tokens[at_ - 1].is(Class::determiner)) return false;
    amount_.shape = Shape::often;
    amount_.quantity.value = word().starts_with("twice") ? 2 : word().starts_with("three times") ? 3 : 1;
    amount_.quantity.unit = "/" + std::string(token().word->note);
    ++at_;
    or_more();
    return true;
}

}  // namespace okr::reading
