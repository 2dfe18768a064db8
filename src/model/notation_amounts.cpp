// Numbers, periods and sizes as people write them.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/ascii.hpp"
#include "model/notation.hpp"
#include "model/values.hpp"

namespace okr::model {

namespace {

constexpr std::string_view digits = "0123456789";

std::string_view trim(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" -");
    return first == std::string_view::npos ? std::string_view() : text.substr(first);
}

bool is_digits(std::string_view text) {
    return !text.empty() && text.find_first_not_of(digits) == std::string_view::npos;
}

/// A number without a sign; a comma may stand for the point.
std::optional<double> amount(std::string text) {
    std::replace(text.begin(), text.end(), ',', '.');
    if (text.find_first_not_of("0123456789.") != std::string::npos) return std::nullopt;
    return parse_number(text);
}

std::string share(std::optional<double> number) {
    return number && *number >= 0 && *number <= 1 ? fmt::format("{}", *number) : "";
}

/// A number at the front and the word behind it, without the blanks between.
std::pair<std::string, std::string> number_and_word(std::string_view text) {
    const std::size_t end = std::min(text.find_first_not_of("0123456789.,_"), text.size());
    return {std::string(text.substr(0, end)), std::string(trim(text.substr(end)))};
}

/// "1,048,576": commas, points or blanks between groups of three.
bool is_grouped(std::string_view text) {
    const std::size_t first = std::min(text.find_first_not_of(digits), text.size());
    if (first == 0 || first > 3 || first == text.size()) return false;
    for (std::size_t at = first; at < text.size(); at += 4)
        if (text[at] != text[first] || text.size() < at + 4 || !is_digits(text.substr(at + 1, 3))) return false;
    return std::string_view(",_ ").find(text[first]) != std::string_view::npos;
}

using Named = std::pair<std::string_view, std::string_view>;

template <std::size_t N>
std::string find(const std::array<Named, N>& table, std::string_view word) {
    for (const auto& [name, meaning] : table)
        if (name == word) return std::string(meaning);
    return "";
}

constexpr std::array<Named, 6> rhythms{Named{"daily", "1 day"},        {"weekly", "1 week"},
                                       {"fortnightly", "2 weeks"},     {"monthly", "1 month"},
                                       {"every fortnight", "2 weeks"}, {"quarterly", "3 months"}};
constexpr std::array<Named, 14> periods{Named{"d", "day"}, {"day", "day"},   {"days", "day"},    {"w", "week"},
                                        {"wk", "week"},    {"wks", "week"},  {"week", "week"},   {"weeks", "week"},
                                        {"mo", "month"},   {"mon", "month"}, {"month", "month"}, {"months", "month"},
                                        {"mth", "month"},  {"mths", "month"}};
constexpr std::array<Named, 12> counts{Named{"a", "1"}, {"one", "1"},  {"two", "2"},  {"three", "3"},
                                       {"four", "4"},   {"five", "5"}, {"six", "6"},  {"seven", "7"},
                                       {"eight", "8"},  {"nine", "9"}, {"ten", "10"}, {"twelve", "12"}};
constexpr std::array<Named, 2> sizes{Named{"kib", "KiB"}, {"mib", "MiB"}};

}  // namespace

std::string fraction_notation(std::string_view text) {
    if (text.size() > 20) return "";
    const std::size_t slash = text.find('/');
    if (slash != std::string_view::npos) {
        const bool is_share =
            is_digits(text.substr(0, slash)) && (text.substr(slash + 1) == "10" || text.substr(slash + 1) == "100");
        return is_share ? share(*parse_number(text.substr(0, slash)) / *parse_number(text.substr(slash + 1))) : "";
    }
    const auto [number, unit] = number_and_word(text);
    const auto value = amount(number);
    if (!value) return "";
    if (unit == "%") return share(*value / 100);
    return unit.empty() && number.find(',') != std::string::npos ? share(value) : "";
}

std::string decimal_notation(std::string_view text) {
    const bool is_decimal = text.size() < 20 && std::count(text.begin(), text.end(), ',') == 1 && !is_grouped(text);
    const auto number = is_decimal ? amount(std::string(text)) : std::nullopt;
    return number ? fmt::format("{}", *number) : "";
}

std::string whole_notation(std::string_view text) {
    if (text.size() > 20 || !is_grouped(text)) return "";
    std::string number(text);
    std::erase_if(number, [](char c) { return digits.find(c) == std::string_view::npos; });
    return number;
}

std::string period_notation(std::string_view text) {
    if (text.size() > 40) return "";
    const std::string words = base::lowered(text);
    if (std::string rhythm = find(rhythms, words); !rhythm.empty()) return rhythm;
    std::string_view rest = words;
    if (rest.starts_with("every ")) rest = trim(rest.substr(6));
    auto [number, unit] = number_and_word(rest);
    if (number.empty()) {
        number = find(counts, rest.substr(0, rest.find(' ')));
        unit = trim(rest.substr(std::min(rest.find(' '), rest.size())));
    }
    const std::string period = find(periods, unit);
    if (!is_digits(number) || period.empty()) return "";
    const std::string result = fmt::format("{} {}{}", number, period, number == "1" ? "" : "s");
    return parse_period(result) ? result : "";
}

std::string size_notation(std::string_view text) {
    if (text.size() > 40) return "";
    const std::string whole = whole_notation(text);
    const auto [number, unit] = number_and_word(text);
    std::string result = whole;
    if (base::lowered(unit) == "gib" && is_digits(number) && number.size() < 3)
        result = fmt::format("{} MiB", std::stoi(number) * 1024);
    else if (const std::string known = find(sizes, base::lowered(unit)); !known.empty())
        result = fmt::format("{} {}", number, known);
    return parse_size(result) ? result : "";
}

std::string boolean_notation(std::string_view text) {
    const std::string word = base::lowered(text.substr(0, 10));
    if (word == "yes" || word == "on" || word == "y" || word == "true") return "true";
    return word == "no" || word == "off" || word == "n" || word == "false" ? "false" : "";
}

}  // namespace okr::model
