// Calendar days as ISO 8601 writes them. No clock here: "today" is always given.
#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace okr::base {

using Date = std::chrono::sys_days;

/// "2026-02-28"; nothing for a day that no calendar has, or a year outside 1000 to 9999.
std::optional<Date> parse_date(std::string_view text);

/// True for four, two and two digits with dashes, be the day real or not.
bool looks_like_date(std::string_view text);

std::string to_string(Date date);

/// First and last day, both in it.
struct DateRange {
    Date first;
    Date last;
    auto operator<=>(const DateRange&) const = default;
    [[nodiscard]] bool contains(const DateRange& other) const { return first <= other.first && other.last <= last; }
    [[nodiscard]] bool contains(Date day) const { return first <= day && day <= last; }
};

/// The days of a month from 1 to 12, and how many months from it on.
DateRange months(int year, unsigned first_month, unsigned count);

}  // namespace okr::base
