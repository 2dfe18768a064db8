// Reads one quantity: its comparator, sign and currency, and what follows from all of it.
#include "reading/amount.hpp"
#include <utility>
#include "reading/amount_scanner.hpp"
#include "reading/numeral.hpp"
#include "reading/placeholder.hpp"
#include "reading/thousands.hpp"

namespace okr::reading {

std::optional<Amount> Scanner::scan() {
    comparators();
    sign();
    const std::size_t first = at_;
    currency_before();
    if (!number() && !often()) return std::nullopt;
    if (amount_.shape != Shape::often && !is_complete_) tail();
    finish(first);
    return std::move(amount_);
}

void Scanner::comparators() {
    while (more()) {
        std::string_view sign = sign_of(mark());
        if (mark() == Mark::word && token().is(Class::comparator)) sign = token().word->note;
        if (sign.empty()) return;
        if (!leads_on() && (amount_.comparator.empty() || sign != "=")) amount_.comparator = sign;
        ++at_;
        while (is_one_of(word(), {"of", "the", "a", "an"}) || (mark() == Mark::stop && glued())) ++at_;
    }
}

bool Scanner::leads_on() const {
    if (at_ != begin_ || at_ == 0 || word() != "up to") return false;
    const Mark before = text_.tokens[at_ - 1].mark;
    if (before == Mark::number || before == Mark::percent) return true;
    return before == Mark::word && at_ > 1 && text_.tokens[at_ - 2].mark == Mark::number;
}

void Scanner::sign() {
    const bool is_sign =
        mark() == Mark::plus || mark() == Mark::hyphen || (mark() == Mark::dash && is_dash_for_minus());
    if (!is_sign || !glued(1) || joins_left()) return;
    amount_.sign = mark() == Mark::plus ? '+' : '-';
    ++at_;
}

bool Scanner::is_dash_for_minus() const {
    if (text_.raw_of(token()) != "–") return false;
    return begin_ == 0 || (!glued() && text_.tokens[at_ - 1].mark == Mark::word);
}

bool Scanner::joins_left() const {
    if (at_ == 0 || !glued()) return false;
    const Mark before = text_.tokens[at_ - 1].mark;
    return before == Mark::word || before == Mark::number || before == Mark::percent || before == Mark::close;
}

void Scanner::currency_before() {
    const bool is_code = mark() == Mark::word && (mark(1) == Mark::number || mark(1) == Mark::currency) &&
                         (glued(1) || word().size() == 3);
    if (mark() != Mark::currency && !is_code) return;
    money_ = currency(text_.lower_of(token()));
    if (money_.empty()) return;
    ++at_;
    if (mark() != Mark::currency || !glued()) return;
    const std::string_view sign = currency(text_.lower_of(text_.tokens[at_++]));
    if (sign != "$") money_ = sign;  // A$ and R$ are no US$
}

void Scanner::finish(std::size_t first) {
    Quantity& quantity = amount_.quantity;
    if (!money_.empty()) {
        quantity.unit = money_;
        amount_.shape = Shape::money;
    }
    if (amount_.shape == Shape::count && quantity.value == 0 && !quantity.is_placeholder) amount_.shape = Shape::zero;
    quantity.relative =
        quantity.relative || amount_.sign != ' ' || amount_.shape == Shape::points || amount_.shape == Shape::factor;
    if (first > begin_ && amount_.sign != ' ') --first;
    quantity.extent = {text_.tokens[first].extent.begin, text_.tokens[at_ - 1].extent.end};
    if (text_.lower_of(text_.tokens[at_ - 1]).ends_with(" of")) quantity.extent.end -= 3;
    quantity.text = text_.raw.substr(quantity.extent.begin, quantity.extent.end - quantity.extent.begin);
    if (amount_.shape == Shape::money && tells_whole_money(quantity)) quantity.value *= 1000;
    amount_.end = at_;
}

std::optional<Amount> amount_at(const Text& text, std::size_t i) { return Scanner(text, i).scan(); }

}  // namespace okr::reading
