#include "reading/factor.hpp"

#include "reading/numeral.hpp"

namespace okr::reading {

namespace {

bool is_alone(const Text& text, std::size_t i) {
    if (i == 0 || text.tokens[i].glued || text.tokens[i - 1].mark != Mark::word) return false;
    if (i + 1 == text.tokens.size()) return true;
    const Token& next = text.tokens[i + 1];
    return next.mark == Mark::word ? next.is(Class::preposition, Class::conjunction) : !next.glued;
}

}  // namespace

double factor_behind(const Text& text, std::size_t i) {
    const std::string_view written = text.raw_of(text.tokens[i]);
    const std::string_view digits = written.substr(1);
    const bool is_factor = written.front() == 'x' && !digits.empty() && is_digit(digits.front()) && is_numeral(digits);
    return is_factor && is_alone(text, i) ? numeral_value(digits) : 0;
}

}  // namespace okr::reading
