// Reads a run of digits without regard to the locale.
#include "reading/numeral.hpp"

#include <algorithm>
#include <charconv>
#include <string>

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

bool is_grouping(std::string_view digits, char separator) {
    if (separator == '.') {
        const auto dots = std::count(digits.begin(), digits.end(), '.');
        const bool comma_follows = digits.find(',') != std::string_view::npos && digits.find(',') > digits.find('.');
        return (dots > 1 || comma_follows) && groups_by(digits, '.');
    }
    return groups_by(digits, separator) && digits.substr(0, digits.find(separator)) != "0";
}

/// What is larger than any number counts as `largest`: differences and shares of it are numbers still.
double value_of(const std::string& plain) {
    constexpr double largest = 1e150;
    double value = 0;
    const auto read = std::from_chars(plain.data(), plain.data() + plain.size(), value);
    const bool is_too_large = read.ec == std::errc::result_out_of_range && plain.find('-') == std::string::npos;
    return is_too_large ? largest : std::min(value, largest);
}

}  // namespace

double numeral_value(std::string_view digits) {
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
    return value_of(plain.append(digits.substr(mantissa.size())));
}

bool is_integer(std::string_view digits) {
    return std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace okr::reading
