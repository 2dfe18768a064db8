// Reads a run of digits without regard to the locale.
#include "reading/numeral.hpp"

#include <algorithm>
#include <charconv>
#include <string>

#include "base/digits.hpp"

namespace okr::reading {
namespace {

bool groups_by(std::string_view digits, char separator) {
    auto at = digits.find(separator);
    if (at == std::string_view::npos || at == 0 || at > 3) return false;
    while (at != std::string_view::npos) {
        const auto next = digits.find(separator, at + 1);
        const auto length = std::min(next, digits.size()) - at - 1;
        const auto other = digits.substr(at + 1, length).find_first_of(",.'");
        if (std::min(length, other) != 3) return false;
        at = next;
    }
    return true;
}

/// 12,34,567: in India all groups but the last one have two digits.
bool groups_by_hundreds(std::string_view digits) {
    const std::size_t last = digits.rfind(',');
    if (last == std::string_view::npos || digits.substr(last + 1, 4).find_first_of(",'") != std::string_view::npos)
        return false;
    const std::size_t end = std::min(digits.find('.'), digits.size());
    if (end < last || end - last != 4) return false;
    std::size_t begin = 0;
    for (std::size_t at = digits.find(','); at <= last && at != std::string_view::npos; at = digits.find(',', begin)) {
        if (at - begin != 2 && (begin > 0 || at != 1)) return false;
        begin = at + 1;
    }
    return digits.find(',') != last;
}

bool is_grouping(std::string_view digits, char separator) {
    if (separator == '.') {
        const auto dots = std::count(digits.begin(), digits.end(), '.');
        const bool comma_follows = digits.find(',') != std::string_view::npos && digits.find(',') > digits.find('.');
        return (dots > 1 || comma_follows) && groups_by(digits, '.');
    }
    if (groups_by_hundreds(digits)) return true;
    return groups_by(digits, separator) && digits.substr(0, digits.find(separator)) != "0";
}

struct Fraction {
    std::string_view sign;
    double value;
};

constexpr Fraction fractions[] = {
    {"½", 0.5}, {"¼", 0.25}, {"¾", 0.75},  {"⅓", 1.0 / 3}, {"⅔", 2.0 / 3}, {"⅕", 0.2},   {"⅖", 0.4},
    {"⅗", 0.6}, {"⅘", 0.8},  {"⅛", 0.125}, {"⅜", 0.375},   {"⅝", 0.625},   {"⅞", 0.875},
};

const Fraction* find_fraction(std::string_view text) {
    if (text.empty() || static_cast<unsigned char>(text.front()) < 0x80) return nullptr;
    const auto* found = std::find_if(std::begin(fractions), std::end(fractions),
                                     [&](const Fraction& fraction) { return text.starts_with(fraction.sign); });
    return found == std::end(fractions) ? nullptr : found;
}

/// Where the sign of a fraction at the end of a numeral begins; its size where there is none.
std::size_t whole_part(std::string_view digits) {
    const std::size_t last = digits.find_last_of("0123456789");
    const std::size_t end = last == std::string_view::npos ? 0 : last + 1;
    return find_fraction(digits.substr(end)) ? end : digits.size();
}

/// As programs write it: without what groups thousands, and with a point.
std::string plain_numeral(std::string_view digits) {
    const std::string_view mantissa = digits.substr(0, digits.find_first_of("eE"));
    const bool comma_groups = is_grouping(mantissa, ',');
    const bool dot_groups = is_grouping(mantissa, '.');
    std::string plain;
    for (const char c : mantissa) {
        if (c >= '0' && c <= '9')
            plain += c;
        else if ((c == ',' && !comma_groups) || (c == '.' && !dot_groups))
            plain += '.';
    }
    return plain.append(digits.substr(mantissa.size()));
}

/// What is larger than any number counts as `largest`: differences and shares of it are numbers still.
double value_of(std::string_view plain) {
    constexpr double largest = 1e150;
    double value = 0;
    const auto read = std::from_chars(plain.data(), plain.data() + plain.size(), value);
    const bool is_too_large = read.ec == std::errc::result_out_of_range && plain.find('-') == std::string_view::npos;
    return is_too_large ? largest : std::min(value, largest);
}

/// "36", "4.5": what most numerals are, and programs write them so.
bool is_plain(std::string_view digits) {
    if (digits.empty() || !base::is_digit(digits.front()) || !base::is_digit(digits.back())) return false;
    const auto rest = std::find_if_not(digits.begin(), digits.end(), base::is_digit);
    return rest == digits.end() || (*rest == '.' && std::all_of(rest + 1, digits.end(), base::is_digit));
}

}  // namespace

double numeral_value(std::string_view digits) {
    if (is_plain(digits)) return value_of(digits);
    const std::size_t whole = whole_part(digits);
    const Fraction* fraction = find_fraction(digits.substr(whole));
    return value_of(plain_numeral(digits.substr(0, whole))) + (fraction ? fraction->value : 0);
}

bool is_numeral(std::string_view digits) {
    if (is_plain(digits)) return true;
    const std::size_t whole = whole_part(digits);
    const std::string plain = plain_numeral(digits.substr(0, whole));
    if (whole < digits.size()) return is_integer(plain);
    double value = 0;
    const auto read = std::from_chars(plain.data(), plain.data() + plain.size(), value);
    return read.ec != std::errc::invalid_argument && read.ptr == plain.data() + plain.size();
}

std::size_t fraction_at(std::string_view text) {
    const Fraction* fraction = find_fraction(text);
    return fraction ? fraction->sign.size() : 0;
}

bool is_fraction(std::string_view digits) {
    const std::size_t bytes = fraction_at(digits);
    return bytes > 0 && bytes == digits.size();
}

bool is_integer(std::string_view digits) {
    return std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace okr::reading
