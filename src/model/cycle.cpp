#include "model/cycle.hpp"

#include <algorithm>

#include "base/number.hpp"

namespace okr::model {

namespace {

bool all_digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// How many months a part of a year has: H 6, T 4, Q 3; 0 for any other letter.
unsigned months_of(char letter) {
    switch (letter) {
        case 'H': return 6;
        case 'T': return 4;
        case 'Q': return 3;
        default: return 0;
    }
}

}  // namespace

std::optional<base::DateRange> parse_cycle(std::string_view name) {
    const std::string_view year_digits = name.substr(0, 4);
    if (year_digits.size() < 4 || !all_digits(year_digits) || year_digits[0] == '0') return std::nullopt;
    const int year = base::number_of(year_digits);
    if (name.size() == 4) return base::months(year, 1, 12);
    if (name.size() != 7 || name[4] != '-') return std::nullopt;
    if (const unsigned length = months_of(name[5])) {
        const unsigned part = static_cast<unsigned>(name[6] - '0');
        if (part < 1 || part > 12 / length) return std::nullopt;
        return base::months(year, (part - 1) * length + 1, length);
    }
    if (!all_digits(name.substr(5))) return std::nullopt;
    const int month = base::number_of(name.substr(5));
    if (month < 1 || month > 12) return std::nullopt;
    return base::months(year, static_cast<unsigned>(month), 1);
}

std::string fault_of_cycle_name(std::string_view name) {
    if (parse_cycle(name)) return "says its days itself, and they cannot be changed";
    if (name.empty()) return "is empty, so that nothing can refer to it";
    return name.find_first_of("/@") == name.npos ? "" : "holds `/` or `@`, so that no reference can name it";
}

std::optional<base::DateRange> find_cycle(std::string_view name, const NamedCycles& named) {
    const auto found = named.find(name);
    return found != named.end() ? std::optional(found->second) : parse_cycle(name);
}

}  // namespace okr::model
