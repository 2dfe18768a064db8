// Reads one quantity from left to right: comparator, sign, currency, number, magnitude, unit, range, scale.
#include "reading/amount.hpp"

#include <algorithm>
#include <utility>

#include "reading/numeral.hpp"
#include "reading/placeholder.hpp"

namespace okr::reading {
namespace {

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

std::string_view sign_of(Mark mark) {
    switch (mark) {
        case Mark::less: return "<";
        case Mark::less_equal: return "<=";
        case Mark::more: return ">";
        case Mark::more_equal: return ">=";
        case Mark::equal: return "=";
        case Mark::about: return "=";
        default: return {};
    }
}

Shape shape_of(Dimension dimension) {
    switch (dimension) {
        case Dimension::share: return Shape::share;
        case Dimension::points: return Shape::points;
        case Dimension::factor: return Shape::factor;
        case Dimension::money: return Shape::money;
        case Dimension::time: return Shape::time;
        default: return Shape::measure;
    }
}

class Scanner {
public:
    Scanner(const Text& text, std::size_t i) : text_(text), begin_(i), at_(i) {}

    std::optional<Amount> scan() {
        comparators();
        sign();
        const std::size_t first = at_;
        currency_before();
        if (!number() && !often()) return std::nullopt;
        if (amount_.shape != Shape::often && !is_complete_) tail();
        finish(first);
        return std::move(amount_);
    }

private:
    [[nodiscard]] bool more(std::size_t ahead = 0) const { return at_ + ahead < text_.tokens.size(); }
    [[nodiscard]] const Token& token(std::size_t ahead = 0) const { return text_.tokens[at_ + ahead]; }
    [[nodiscard]] Mark mark(std::size_t ahead = 0) const { return more(ahead) ? token(ahead).mark : Mark::blank; }
    [[nodiscard]] bool glued(std::size_t ahead = 0) const { return more(ahead) && token(ahead).glued; }
    [[nodiscard]] std::string_view word(std::size_t ahead = 0) const {
        return more(ahead) && mark(ahead) == Mark::word ? text_.lower_of(token(ahead)) : std::string_view{};
    }

    /// ">", "at least", "is at most", "> about": the last one that says something counts.
    void comparators() {
        while (more()) {
            std::string_view sign = sign_of(mark());
            if (mark() == Mark::word && token().is(Class::comparator)) sign = token().word->note;
            if (sign.empty()) return;
            if (amount_.comparator.empty() || sign != "=") amount_.comparator = sign;
            ++at_;
            while (is_one_of(word(), {"of", "the", "a", "an"}) || (mark() == Mark::stop && glued())) ++at_;
        }
    }

    void sign() {
        const bool is_sign = mark() == Mark::plus || mark() == Mark::hyphen;
        if (!is_sign || !glued(1) || joins_left()) return;
        amount_.sign = mark() == Mark::plus ? '+' : '-';
        ++at_;
    }

    /// A hyphen between two things is no minus.
    [[nodiscard]] bool joins_left() const {
        if (at_ == 0 || !glued()) return false;
        const Mark before = text_.tokens[at_ - 1].mark;
        return before == Mark::word || before == Mark::number || before == Mark::percent || before == Mark::close;
    }

    void currency_before() {
        const bool is_code = mark() == Mark::word && (mark(1) == Mark::number || mark(1) == Mark::currency) &&
                             (glued(1) || word().size() == 3);
        if (mark() != Mark::currency && !is_code) return;
        money_ = currency(text_.lower_of(token()));
        if (money_.empty()) return;
        ++at_;
        if (mark() == Mark::currency && glued()) money_ = currency(text_.lower_of(text_.tokens[at_++]));
    }

    bool number() {
        if (mark() == Mark::number) return digits();
        if (const std::size_t taken = placeholder_at(text_, at_, !money_.empty() || at_ > begin_))
            return open_number(taken);
        if (one_period()) return true;
        return mark() == Mark::word && number_word();
    }

    /// "under a second", "within an hour".
    bool one_period() {
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

    bool open_number(std::size_t taken) {
        amount_.quantity.is_placeholder = true;
        at_ += taken;
        return true;
    }

    bool digits() {
        amount_.quantity.value = numeral_value(text_.lower_of(token()));
        ++at_;
        // "1 200 000": blanks that group thousands.
        while (mark() == Mark::number && !glued() && text_.lower_of(token()).size() == 3 &&
               is_integer(text_.lower_of(token())) && is_integer(text_.lower_of(text_.tokens[at_ - 1])) &&
               text_.lower_of(text_.tokens[at_ - 1]).size() <= 3 && amount_.quantity.value > 0) {
            amount_.quantity.value = amount_.quantity.value * 1000 + numeral_value(text_.lower_of(token()));
            ++at_;
        }
        return true;
    }

    bool number_word() {
        const Word& known = *token().word;
        const bool is_compound = mark(1) == Mark::hyphen && glued(1) && glued(2);
        if (known.is(Class::factor)) return factor_word(known);
        if (!known.is(Class::number, Class::share, Class::no) || is_compound || is_half_thing()) return false;
        if (at_ > begin_ && amount_.comparator == "=" && known.is(Class::no)) return false;
        amount_.quantity.value = known.value;
        if (known.is(Class::share)) share_word();
        if (known.is(Class::no)) amount_.shape = Shape::zero;
        amount_.is_weak = (known.is(Class::no) && word() != "zero") || word() == "one";
        ++at_;
        return true;
    }

    /// "a half marathon", "half term".
    [[nodiscard]] bool is_half_thing() const {
        return is_one_of(word(), {"half", "a half"}) &&
               is_one_of(word(1), {"marathon", "term", "day", "board", "time", "hour", "year", "pipe", "ironman"});
    }

    bool factor_word(const Word& known) {
        amount_.quantity.value = known.value;
        amount_.quantity.unit = "x";
        amount_.quantity.relative = true;
        amount_.shape = Shape::factor;
        is_complete_ = true;
        ++at_;
        return !(mark() == Mark::hyphen && glued());
    }

    void share_word() {
        amount_.shape = Shape::share;
        amount_.quantity.unit = "%";
        amount_.quantity.relative = word().starts_with("by ");
        is_complete_ = true;
    }

    /// "daily", where it ends what is said: not in "daily active users".
    bool often() {
        if (mark() != Mark::word || !token().is(Class::often) || (at_ == 0 && more(1))) return false;
        const bool is_attribute =
            mark(1) == Mark::word && !token(1).is(Class::preposition, Class::conjunction, Class::baseline);
        if (is_attribute || (mark(1) == Mark::hyphen && glued(1)) || mark(1) == Mark::number) return false;
        if (at_ > 0 && text_.tokens[at_ - 1].is(Class::determiner)) return false;
        amount_.shape = Shape::often;
        amount_.quantity.value = 1;
        amount_.quantity.unit = "/" + std::string(token().word->note);
        ++at_;
        return true;
    }

    void tail() {
        magnitudes();
        plus();
        unit();
        plus();
        range();
        scale();
        rhythm();
        or_more();
    }

    void magnitudes() {
        while (mark() == Mark::word && (glued() || word().size() > 3)) {
            const double factor = magnitude(word());
            if (factor == 0 || (factor_is_unit(word()))) return;
            amount_.quantity.value *= factor;
            ++at_;
        }
    }

    /// "2m" is metres or minutes unless it is money or counts something: "2m users".
    [[nodiscard]] bool factor_is_unit(std::string_view spelling) const {
        if (!money_.empty() || !is_one_of(spelling, {"m", "b", "mm"})) return false;
        return text_.raw_of(token()) == "m" || spelling == "mm" ? !(mark(1) == Mark::word && token(1).word->has(nouns))
                                                                : false;
    }

    void plus() {
        if (mark() != Mark::plus || !glued()) return;
        if (amount_.comparator.empty()) amount_.comparator = ">=";
        ++at_;
    }

    void unit() {
        if (mark() == Mark::hyphen && glued() && word(1) == "star") ++at_;
        if (!more()) return;
        const Unit* unit = find_unit(text_.lower_of(token()));
        const bool is_compound = mark() == Mark::word && mark(1) == Mark::hyphen && glued(1) && glued(2) && !glued();
        if (!unit || is_compound || (mark() == Mark::word && !may_follow(unit->spelling))) return;
        apply(*unit);
        ++at_;
        if (unit->dimension == Dimension::share && is_one_of(word(), {"points", "point", "pts"})) {
            apply(*find_unit("pp"));
            ++at_;
        }
    }

    /// Short units stand close to their number; "5 m" may, "5 t" is a slip.
    [[nodiscard]] bool may_follow(std::string_view spelling) const {
        if (glued()) return true;
        if (unit_is_plain_star(spelling)) return false;
        if (spelling == "points" && mark(1) == Mark::word && token(1).word->has(nouns)) return false;
        return spelling.size() > 1 ? !is_one_of(spelling, {"us", "mo", "pt", "kr"})
                                   : is_one_of(spelling, {"h", "s", "x"});
    }

    /// "4.5 stars" is a rating, "300 stars" are counted.
    [[nodiscard]] bool unit_is_plain_star(std::string_view spelling) const {
        return (spelling == "stars" || spelling == "star") && amount_.quantity.value > 5;
    }

    void apply(const Unit& unit) {
        amount_.quantity.unit = unit.canonical;
        amount_.shape = shape_of(unit.dimension);
    }

    /// "15–25%", "5-10M": the lower end is the quantity's value, the upper end is kept beside it.
    void range() {
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
        amount_.upper = upper * factor;
        unit();
    }

    /// "between 40 and 50".
    [[nodiscard]] bool is_between() const {
        return begin_ > 0 && text_.lower_of(text_.tokens[begin_ - 1]) == "between" && word() == "and";
    }

    /// "4.5/5", "4.5 out of 5", "1 in 10".
    void scale() {
        std::size_t number = 0;
        if (mark() == Mark::colon && glued() && mark(1) == Mark::number && glued(1)) number = 1;
        if (mark() == Mark::slash && glued() && mark(1) == Mark::number) number = 1;
        if (word() == "out" && word(1) == "of" && mark(2) == Mark::number) number = 2;
        if (word() == "out of" && mark(1) == Mark::number) number = 1;
        if (word() == "of" && mark(1) == Mark::number && mark(2) == Mark::word && !glued(2) &&
            amount_.quantity.unit.empty() && amount_.shape == Shape::count)
            number = 1;
        if (word() == "in" && mark(1) == Mark::number && !glued(2) && amount_.quantity.unit.empty())
            number = in_scale();
        if (number == 0) return;
        const double upper = numeral_value(text_.lower_of(token(number)));
        if (upper < amount_.quantity.value) return;
        amount_.quantity.scale = upper;
        amount_.shape = Shape::rating;
        at_ += number + 1;
    }

    [[nodiscard]] std::size_t in_scale() const {
        const double upper = numeral_value(text_.lower_of(token(1)));
        return amount_.quantity.value < upper && upper <= 1000 && amount_.quantity.value <= 10 && mark(2) == Mark::word
                   ? 1
                   : 0;
    }

    /// "3x per day", "5 times a week".
    void rhythm() {
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

    void or_more() {
        if (word() == "or" && is_one_of(word(1), {"more", "higher", "above", "better", "greater", "over"}))
            return trailing(">=", 2);
        if (word() == "or" && is_one_of(word(1), {"less", "lower", "below", "fewer", "under", "faster"}))
            return trailing("<=", 2);
        if (is_one_of(word(), {"or more", "or above"})) return trailing(">=", 1);
        if (is_one_of(word(), {"max", "maximum", "tops"})) return trailing("<=", 1);
        if (is_one_of(word(), {"min", "minimum"})) return trailing(">=", 1);
    }

    void trailing(std::string_view comparator, std::size_t tokens) {
        amount_.comparator = comparator;
        at_ += tokens;
    }

    void finish(std::size_t first) {
        Quantity& quantity = amount_.quantity;
        if (!money_.empty()) {
            quantity.unit = money_;
            amount_.shape = Shape::money;
        }
        if (amount_.shape == Shape::count && quantity.value == 0 && !quantity.is_placeholder)
            amount_.shape = Shape::zero;
        quantity.relative = quantity.relative || amount_.sign != ' ' || amount_.shape == Shape::points ||
                            amount_.shape == Shape::factor;
        if (first > begin_ && amount_.sign != ' ') --first;
        quantity.extent = {text_.tokens[first].extent.begin, text_.tokens[at_ - 1].extent.end};
        if (text_.lower_of(text_.tokens[at_ - 1]).ends_with(" of")) quantity.extent.end -= 3;
        quantity.text = text_.raw.substr(quantity.extent.begin, quantity.extent.end - quantity.extent.begin);
        amount_.end = at_;
    }

    const Text& text_;
    std::size_t begin_;
    std::size_t at_;
    Amount amount_;
    std::string_view money_;
    bool is_complete_ = false;
};

}  // namespace

std::optional<Amount> amount_at(const Text& text, std::size_t i) { return Scanner(text, i).scan(); }

}  // namespace okr::reading
