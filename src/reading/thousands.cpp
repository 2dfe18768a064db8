#include "reading/thousands.hpp"

#include <algorithm>

#include "base/digits.hpp"
#include "reading/sentence.hpp"

namespace okr::reading {
namespace {

/// "1.200" of "€1.200"; nothing where letters of a magnitude follow, as in "1.200k".
std::string_view numeral_in(std::string_view text) {
    const std::size_t begin = std::min(text.find_first_of("0123456789"), text.size());
    const std::string_view rest = text.substr(begin);
    const std::size_t end = std::min(rest.find_first_not_of("0123456789.,"), rest.size());
    return rest.substr(0, end);
}

bool has_group(std::string_view numeral, std::size_t dot) {
    return numeral.find_first_of(".,", dot + 1) == std::string_view::npos && numeral.size() == dot + 4;
}

}  // namespace

bool groups_thousands(const Quantity& quantity) {
    const std::size_t point = quantity.text.find('.');
    const bool has_three_digits =
        point != std::string::npos && point + 3 < quantity.text.size() && base::is_digit(quantity.text[point + 3]);
    if (!has_three_digits || quantity.scale || quantity.unit == "%") return false;
    const std::string_view numeral = numeral_in(quantity.text);
    const std::size_t dot = numeral.find_first_of(".,");
    return dot != std::string_view::npos && numeral[dot] == '.' && dot > 0 && dot < 4 && numeral.front() != '0' &&
           has_group(numeral, dot);
}

bool tells_whole_money(const Quantity& quantity) {
    return may_group_thousands(quantity) && numeral_in(quantity.text).ends_with('0');
}

bool tells_of_thousands(const Quantity& beside, const Quantity& quantity) {
    constexpr double hundreds = 100;
    if (beside.unit != quantity.unit || beside.relative || beside.scale) return false;
    const std::string_view numeral = numeral_in(beside.text);
    const auto dots = std::count(numeral.begin(), numeral.end(), '.');
    return dots > 1 || (dots == 0 && beside.value >= hundreds && numeral.find(',') == std::string_view::npos);
}

void settle_thousands(Sentence& sentence) {
    auto& amounts = sentence.amounts;
    for (Amount& amount : amounts) {
        if (!may_group_thousands(amount.quantity)) continue;
        const bool groups = std::any_of(amounts.begin(), amounts.end(), [&](const Amount& beside) {
            return tells_of_thousands(beside.quantity, amount.quantity);
        });
        if (groups) amount.quantity.value *= 1000;
    }
}

}  // namespace okr::reading
