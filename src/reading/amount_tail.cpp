// What follows a number: magnitude, unit, the end of a range, a scale, a rhythm, "or more".
#include <utility>
#include "reading/amount_scanner.hpp"
#include "reading/numeral.hpp"
#include "reading/placeholder.hpp"
#include "reading/rank.hpp"

namespace okr::reading {

void Scanner::tail() {
    if (ordinal()) return;
    magnitudes();
    plus();
    unit();
    smaller_units();
    plus();
    range();
    scale();
    rhythm();
    or_more();
}

bool Scanner::ordinal() {
    const std::size_t taken = rank_at(text_, at_ - 1);
    if (taken == 0) return false;
    at_ += taken - 1;
    amount_.shape = Shape::rating;
    if (word() == "of" && mark(1) == Mark::number) at_ += 2;  // "3rd of 24"
    if (is_or_better(text_, at_)) trailing("<=", 2);
    return true;
}

void Scanner::magnitudes() {
    while (mark() == Mark::word && (glued() || word().size() > 3 || may_stand_apart(word()))) {
        const double factor = magnitude(word());
        if (factor == 0 || (factor_is_unit(word()))) return;
        amount_.quantity.value *= factor;
        ++at_;
    }
}

bool Scanner::may_stand_apart(std::string_view spelling) const {
    if (is_one_of(spelling, {"k", "mn", "mio", "bn", "bln", "tn", "tsd"})) return true;
    const bool is_money = !money_.empty() || money_follows();
    return is_money ? is_one_of(spelling, {"m", "b", "mm"}) : text_.raw_of(token()) == "M";
}

bool Scanner::money_follows() const { return more(1) && !currency(text_.lower_of(token(1))).empty(); }

bool Scanner::factor_is_unit(std::string_view spelling) const {
    if (!money_.empty() || money_follows() || !is_one_of(spelling, {"m", "b", "mm"})) return false;
    return text_.raw_of(token()) == "m" || spelling == "mm" ? !(mark(1) == Mark::word && token(1).word->has(nouns))
                                                            : false;
}

void Scanner::plus() {
    if (mark() != Mark::plus || !glued()) return;
    if (amount_.comparator.empty()) amount_.comparator = ">=";
    ++at_;
}

void Scanner::unit() {
    if (mark() == Mark::hyphen && glued() && word(1) == "star") ++at_;
    if (!more()) return;
    const std::string_view spelling = text_.lower_of(token());
    if (spelling == "per" && percent_in_words()) return points();
    const Unit* unit = find_unit(spelling);
    const bool is_compound = mark() == Mark::word && mark(1) == Mark::hyphen && glued(1) && glued(2) && !glued();
    if (!unit || is_compound || (mark() == Mark::word && !may_follow(unit->spelling))) return;
    apply(*unit);
    ++at_;
    if (unit->spelling == "°") scale_of_degrees();
    if (unit->dimension == Dimension::share) points();
}

bool Scanner::percent_in_words() {
    if (!is_one_of(word(1), {"cent", "mille", "mil"})) return false;
    apply(*find_unit("per " + std::string(word(1))));
    at_ += 2;
    return true;
}

void Scanner::points() {
    const std::size_t joint = mark() == Mark::hyphen && glued() && glued(1) ? 1 : 0;
    if (!is_one_of(word(joint), {"points", "point", "pts"})) return;
    apply(*find_unit("pp"));
    at_ += joint + 1;
}

void Scanner::scale_of_degrees() {
    if (!glued() || mark() != Mark::word) return;
    const Unit* scale = find_unit("°" + std::string(word()));
    if (scale == nullptr) return;
    apply(*scale);
    ++at_;
}

void Scanner::smaller_units() {
    if (amount_.shape != Shape::time || mark() != Mark::number) return;
    const Unit* larger = canonical_unit(amount_.quantity.unit);
    while (larger != nullptr && mark() == Mark::number && mark(1) == Mark::word &&
           is_numeral(text_.lower_of(token()))) {
        const Unit* unit = find_unit(word(1));
        if (unit == nullptr || unit->dimension != Dimension::time || unit->factor >= larger->factor) return;
        const double first = canonical_unit(amount_.quantity.unit)->factor;
        amount_.quantity.value += numeral_value(text_.lower_of(token())) * unit->factor / first;
        larger = unit;
        at_ += 2;
    }
}

bool Scanner::may_follow(std::string_view spelling) const {
    if (glued()) return true;
    if (unit_is_plain_star(spelling)) return false;
    if (spelling == "points" && mark(1) == Mark::word && token(1).word->has(nouns)) return false;
    if (spelling == "kr") return mark(1) != Mark::number;
    return spelling.size() > 1 ? !is_one_of(spelling, {"us", "mo", "pt"}) : is_one_of(spelling, {"h", "s", "x"});
}

bool Scanner::unit_is_plain_star(std::string_view spelling) const {
    return (spelling == "stars" || spelling == "star") && amount_.quantity.value > 5;
}

void Scanner::apply(const Unit& unit) {
    amount_.quantity.unit = unit.canonical;
    if (unit.dimension == Dimension::share) amount_.quantity.value *= unit.factor;  // "5‰"
    amount_.shape = shape_of(unit.dimension);
}

void Scanner::range() {
    const bool is_joint = (mark() == Mark::hyphen || mark() == Mark::dash) && glued(0) == glued(1);
    if (!is_joint && !is_between()) return;
    const std::size_t first = at_ + 1 + (mark(1) == Mark::currency ? 1 : 0);
    if (first >= text_.tokens.size() || text_.tokens[first].mark != Mark::number) return;
    const double lower = amount_.quantity.value;
    const std::size_t joint = std::exchange(at_, first);
    digits();
    const double upper = amount_.quantity.value;
    magnitudes();
    const double factor = upper > 0 ? amount_.quantity.value / upper : 1;
    amount_.quantity.value = lower < upper ? lower * factor : lower;
    if (lower >= upper) {
        at_ = joint;
        return;
    }
    amount_.quantity.upper = upper * factor;
    unit();
}

bool Scanner::is_between() const {
    return begin_ > 0 && text_.lower_of(text_.tokens[begin_ - 1]) == "between" && word() == "and";
}

bool Scanner::pressures() {
    const bool is_joined = glued() && mark(1) == Mark::number && glued(1);
    if (!is_joined || amount_.shape != Shape::count ||
        numeral_value(text_.lower_of(token(1))) >= amount_.quantity.value)
        return false;
    const bool goes_on = (word(2) == "to" || mark(2) == Mark::arrow) && mark(4) == Mark::slash && word(6) == "mmhg";
    if (word(2) != "mmhg" && !goes_on) return false;
    apply(*find_unit("mmhg"));
    at_ += goes_on ? 2 : 3;
    return true;
}

void Scanner::scale() {
    if (mark() == Mark::slash && pressures()) return;
    std::size_t number = 0;
    if (mark() == Mark::colon && glued() && mark(1) == Mark::number && glued(1)) number = 1;
    if (mark() == Mark::slash && glued() && mark(1) == Mark::number) number = 1;
    if (word() == "out" && word(1) == "of" && mark(2) == Mark::number) number = 2;
    if (word() == "out of" && mark(1) == Mark::number) number = 1;
    if (word() == "of" && mark(1) == Mark::number && ends_whole() && amount_.quantity.unit.empty() &&
        amount_.shape == Shape::count)
        number = 1;
    if (word() == "in" && names_whole() && amount_.quantity.unit.empty()) return one_in_ten();
    if (number == 0) return;
    const double upper = numeral_value(text_.lower_of(token(number)));
    const bool is_slip = at_ < text_.tokens.size() && mark() == Mark::slash && upper >= 5 &&
                         amount_.quantity.value < upper + 1;  // "5.2/5" is meant as a rating
    if (upper <= 0 || (upper < amount_.quantity.value && !is_slip)) return;
    amount_.quantity.scale = upper;
    amount_.shape = Shape::rating;
    at_ += number + 1;
}

bool Scanner::ends_whole() const {
    if (mark(2) == Mark::word) return !glued(2);
    switch (mark(2)) {
        case Mark::comma:
        case Mark::semicolon:
        case Mark::close:
        case Mark::stop:
        case Mark::arrow: return true;
        default: return !more(2);
    }
}

bool Scanner::names_whole() const {
    if (mark(1) != Mark::word) return mark(1) == Mark::number;
    const bool is_told_of = mark(2) != Mark::word || token(2).is(Class::people, Class::response, Class::trouble);
    return token(1).is(Class::number) && is_told_of;
}

bool Scanner::ends_share() const {
    if (!glued(2)) return mark(2) != Mark::percent;
    return mark(2) == Mark::stop || mark(2) == Mark::comma || mark(2) == Mark::semicolon || mark(2) == Mark::close;
}

void Scanner::one_in_ten() {
    const std::string_view whole = text_.lower_of(token(1));
    const double all = mark(1) == Mark::number ? numeral_value(whole) : token(1).word->value;
    const bool counts_more = mark(2) == Mark::word && token(2).word->has(nouns);
    const bool may_be_year = whole.size() == 4 && all >= 2015 && all < 2040 && !counts_more;
    const bool is_share = amount_.quantity.value < all && !may_be_year && amount_.quantity.value <= 10;
    if (!is_share || !ends_share()) return;
    amount_.quantity.value *= 100 / all;
    amount_.quantity.unit = "%";
    amount_.shape = Shape::rating;
    at_ += 2;
}

/// "3/week": glued, it is the unit.
bool Scanner::glued_rhythm() {
    const bool is_bare = amount_.shape == Shape::count && amount_.quantity.unit.empty() && !amount_.quantity.upper;
    const bool is_slash = mark() == Mark::slash && glued() && glued(1) && mark(1) == Mark::word;
    if (!is_bare || !is_slash || !token(1).is(Class::period)) return false;
    amount_.quantity.unit = "/" + std::string(word(1));
    at_ += 2;
    return true;
}

void Scanner::rhythm() {
    if (glued_rhythm()) return;
    const bool is_days = amount_.quantity.unit == "day" && amount_.comparator != "<" && amount_.comparator != "<=";
    if ((amount_.shape != Shape::factor && !is_days) || is_complete_) return;
    if (!is_days && is_one_of(word(), {"this", "during", "before", "until"})) {
        amount_.shape = Shape::often;
        return;
    }
    const bool per = is_one_of(word(), {"per", "a", "an", "each", "every"}) || (mark() == Mark::slash && glued());
    if (!per || mark(1) != Mark::word || !token(1).is(Class::period)) return;
    amount_.shape = Shape::often;
    amount_.quantity.unit = "/" + std::string(word(1));
    at_ += 2;
}

void Scanner::or_more() {
    if (word() == "or" && is_one_of(word(1), {"more", "higher", "above", "better", "greater", "over"}))
        return trailing(">=", 2);
    if (word() == "or" && is_one_of(word(1), {"less", "lower", "below", "fewer", "under", "faster"}))
        return trailing("<=", 2);
    if (is_one_of(word(), {"or more", "or above"})) return trailing(">=", 1);
    if (is_one_of(word(), {"max", "maximum", "tops"})) return trailing("<=", 1);
    if (is_one_of(word(), {"min", "minimum"})) return trailing(">=", 1);
    if (word() == "at" && word(1) == "the" && is_one_of(word(2), {"latest", "most"})) return trailing("<=", 3);
    if (mark(1) != Mark::number && is_one_of(word(), {"at most", "at least"}))
        return trailing(word() == "at most" ? "<=" : ">=", 1);
}

void Scanner::trailing(std::string_view comparator, std::size_t tokens) {
    amount_.comparator = comparator;
    at_ += tokens;
}

}  // namespace okr::reading
