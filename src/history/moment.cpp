#include "history/moment.hpp"

#include <array>
#include <charconv>
#include <sstream>
#include <string>
#include <vector>

namespace okr::history {

namespace {

using namespace std::chrono;

constexpr int most = 100000;

base::Date months_before(base::Date today, int count) {
    const year_month_day day{today};
    const year_month month = year_month{day.year(), day.month()} - months{count};
    const year_month_day same = month / day.day();
    return base::Date{same.ok() ? same : year_month_day{month / last}};
}

base::Date days_before(base::Date today, int count) { return today - days{count}; }

struct Unit {
    std::string_view name;
    base::Date (*before)(base::Date, int);
    int count;
};

constexpr std::array units{
    Unit{"day", days_before, 1},     Unit{"week", days_before, 7},      Unit{"fortnight", days_before, 14},
    Unit{"month", months_before, 1}, Unit{"quarter", months_before, 3}, Unit{"year", months_before, 12},
};

std::vector<std::string> words_of(std::string_view text) {
    std::istringstream stream{std::string(text)};
    std::vector<std::string> words;
    for (std::string word; stream >> word;) words.push_back(word);
    return words;
}

std::optional<int> number_of(const std::string& word) {
    if (word == "a" || word == "an" || word == "one" || word == "last") return 1;
    int number = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
    const bool is_whole = error == std::errc() && end == word.data() + word.size();
    return is_whole && number >= 0 && number <= most ? std::optional(number) : std::nullopt;
}

std::optional<base::Date> before(base::Date today, const std::string& count, std::string unit) {
    const auto number = number_of(count);
    if (unit.size() > 1 && unit.ends_with('s')) unit.pop_back();
    for (const Unit& known : units)
        if (number && known.name == unit) return known.before(today, *number * known.count);
    return std::nullopt;
}

}  // namespace

std::optional<base::Date> parse_moment(std::string_view text, base::Date today) {
    if (const auto date = base::parse_date(text)) return date;
    const auto words = words_of(text);
    if (words.size() == 1 && words[0] == "today") return today;
    if (words.size() == 1 && words[0] == "yesterday") return today - days{1};
    if (words.size() == 3 && words[2] == "ago") return before(today, words[0], words[1]);
    if (words.size() == 2 && words[0] == "last") return before(today, words[0], words[1]);
    return std::nullopt;
}

}  // namespace okr::history
