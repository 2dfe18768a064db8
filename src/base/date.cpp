#include "base/date.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/number.hpp"

namespace okr::base {

bool looks_like_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
    return std::all_of(text.begin(), text.end(), [](char c) { return c == '-' || (c >= '0' && c <= '9'); }) &&
           std::count(text.begin(), text.end(), '-') == 2;
}

std::optional<Date> parse_date(std::string_view text) {
    if (!looks_like_date(text)) return std::nullopt;
    const std::chrono::year_month_day day{std::chrono::year{number_of(text.substr(0, 4))},
                                          std::chrono::month{static_cast<unsigned>(number_of(text.substr(5, 2)))},
                                          std::chrono::day{static_cast<unsigned>(number_of(text.substr(8, 2)))}};
    if (!day.ok() || day.year() < std::chrono::year{1000}) return std::nullopt;
    return Date{day};
}

std::string to_string(Date date) {
    const std::chrono::year_month_day day{date};
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                       static_cast<unsigned>(day.day()));
}

DateRange months(int year, unsigned first_month, unsigned count) {
    const std::chrono::year_month first{std::chrono::year{year}, std::chrono::month{first_month}};
    const std::chrono::year_month after = first + std::chrono::months{static_cast<int>(count)};
    return {Date{first / 1}, Date{after / 1} - std::chrono::days{1}};
}

}  // namespace okr::base
