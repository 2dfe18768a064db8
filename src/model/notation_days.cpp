// Dates and cycles as people write them.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "base/ascii.hpp"
#include "base/digits.hpp"
#include "model/cycle.hpp"
#include "model/notation.hpp"

namespace okr::model {

namespace {

using base::is_digit;
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_number(std::string_view word) { return is_digit(word[0]); }

using Words = std::vector<std::string>;

/// Runs of digits and runs of letters, in lower case; nothing where anything but these and separators stands.
Words words_of(std::string_view text) {
    Words words;
    for (std::size_t at = 0; at < text.size();) {
        const bool number = is_digit(text[at]);
        const auto same = [&](char c) { return number ? is_digit(c) : is_letter(c); };
        std::size_t end = at;
        while (end < text.size() && same(text[end])) ++end;
        if (end > at) words.push_back(base::lowered(text.substr(at, end - at)));
        const bool is_separator = std::string_view("-/._, ").find(text[at]) != std::string_view::npos;
        if (end == at && !is_separator) return {};
        at = std::max(end, at + 1);
    }
    return words;
}

/// 3 for "march" and "mar"; 0 for other words.
int month_of(std::string_view word) {
    static constexpr std::array<std::string_view, 12> names{"january",   "february", "march",    "april",
                                                            "may",       "june",     "july",     "august",
                                                            "september", "october",  "november", "december"};
    for (std::size_t i = 0; i < names.size(); ++i)
        if (word == names[i] || word == names[i].substr(0, 3) || (word == "sept" && i == 8))
            return static_cast<int>(i) + 1;
    return 0;
}

/// Of one to four digits.
int number(std::string_view word) {
    int value = 0;
    for (const char c : word.substr(0, 4)) value = value * 10 + (c - '0');
    return value;
}

bool is_year(std::string_view word) { return word.size() == 4 && is_number(word); }
bool is_short_number(std::string_view word) { return word.size() <= 2 && is_number(word); }

std::string day(int year, int month, int day) {
    const std::string date = fmt::format("{:04}-{:02}-{:02}", year, month, day);
    return base::parse_date(date) ? date : "";
}

/// Which of the two is the month: only where the other cannot be one, or both are the same.
std::string day_by_size(int a, int b, int year) {
    if (a != b && a <= 12 && b <= 12) return "";
    return a > 12 ? day(year, b, a) : day(year, a, b);
}

std::string day_of(const Words& words, std::size_t month) {
    const std::string& one = words[month == 0 ? 1 : 0];
    const std::string& other = words[month == 2 ? 1 : 2];
    if (is_short_number(one) && is_year(other)) return day(number(other), month_of(words[month]), number(one));
    if (is_year(one) && is_short_number(other)) return day(number(one), month_of(words[month]), number(other));
    return "";
}

std::string day_of_three(const Words& words) {
    for (std::size_t i = 0; i < words.size(); ++i)
        if (month_of(words[i]) != 0) return day_of(words, i);
    if (is_year(words[0]) && is_short_number(words[1]) && is_short_number(words[2]))
        return day(number(words[0]), number(words[1]), number(words[2]));
    if (is_short_number(words[0]) && is_short_number(words[1]) && is_year(words[2]))
        return day_by_size(number(words[0]), number(words[1]), number(words[2]));
    return "";
}

/// "2026-01-05T00:00:00Z" is the day.
std::string_view without_midnight(std::string_view text) {
    const bool has_time = text.size() > 10 && (text[10] == 'T' || text[10] == ' ') && is_digit(text[9]);
    const bool is_midnight = has_time && text.substr(11).find_first_not_of("0:.Z") == std::string_view::npos;
    return is_midnight ? text.substr(0, 10) : text;
}

/// "5th of January": what says nothing.
void drop_fillers(Words& words) {
    static constexpr std::array<std::string_view, 5> fillers{"st", "nd", "rd", "th", "of"};
    std::erase_if(words, [](const std::string& word) {
        return std::find(fillers.begin(), fillers.end(), word) != fillers.end();
    });
}

/// The letter of a part of a year.
std::string_view part_of_year(std::string_view word) {
    if (word == "q" || word == "quarter" || word == "qtr") return "Q";
    if (word == "h" || word == "half") return "H";
    return word == "t" ? "T" : "";
}

std::string cycle(std::string name) { return parse_cycle(name) ? name : ""; }

std::string cycle_of_three(const Words& words) {
    const auto part = [&](std::size_t year, std::size_t letter, std::size_t count) {
        const bool fits = is_year(words[year]) && words[count].size() == 1 && is_number(words[count]) &&
                          !part_of_year(words[letter]).empty();
        return fits ? cycle(fmt::format("{}-{}{}", words[year], part_of_year(words[letter]), words[count])) : "";
    };
    for (const auto& [year, letter, count] : {std::array<std::size_t, 3>{0, 1, 2}, {2, 0, 1}, {2, 1, 0}})
        if (std::string found = part(year, letter, count); !found.empty()) return found;
    return "";
}

std::string cycle_of_two(const std::string& year, const std::string& month) {
    if (!is_year(year)) return "";
    if (month_of(month) != 0) return cycle(fmt::format("{}-{:02}", year, month_of(month)));
    return month.size() == 2 && is_number(month) ? cycle(year + "-" + month) : "";
}

}  // namespace

std::string date_notation(std::string_view text) {
    if (text.size() > 40) return "";
    Words words = words_of(without_midnight(text));
    drop_fillers(words);
    if (words.size() == 1 && words[0].size() == 8 && is_number(words[0]))
        return day(number(words[0]), number(words[0].substr(4, 2)), number(words[0].substr(6)));
    return words.size() == 3 ? day_of_three(words) : "";
}

std::string cycle_notation(std::string_view text) {
    if (text.size() > 40) return "";
    const Words words = words_of(text);
    if (words.size() == 3) return cycle_of_three(words);
    if (words.size() != 2) return "";
    const std::string found = cycle_of_two(words[0], words[1]);
    return found.empty() ? cycle_of_two(words[1], words[0]) : found;
}

}  // namespace okr::model
