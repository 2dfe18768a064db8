#include "exchange/values.hpp"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <cmath>
#include <vector>

#include "base/date.hpp"
#include "exchange/meaning.hpp"
#include "exchange/record.hpp"
#include "model/values.hpp"

namespace okr::exchange {

namespace {

/// The runs of digits and of letters in a text: "31", "aug", "2026" of "31. Aug 2026".
std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    char last = ' ';
    for (const char c : text) {
        const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        const char kind = c >= '0' && c <= '9' ? '0' : lower >= 'a' && lower <= 'z' ? 'a' : (c & 0x80) != 0 ? 'u' : ' ';
        if (kind != ' ' && kind != last) words.emplace_back();
        if (kind != ' ') words.back() += lower;
        last = kind;
    }
    return words;
}

int number(const std::string& word) {
    int value = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
    return error == std::errc() && end == word.data() + word.size() && word.size() <= 4 ? value : -1;
}

/// 8 of "aug", "august"; 0 for anything else.
int month(const std::string& word) {
    constexpr std::array<std::string_view, 12> names{"january",   "february", "march",    "april",
                                                     "may",       "june",     "july",     "august",
                                                     "september", "october",  "november", "december"};
    for (std::size_t i = 0; i < names.size(); ++i)
        if (word == names[i] || (word.size() >= 3 && names[i].starts_with(word)) || (i == 8 && word == "sept"))
            return static_cast<int>(i) + 1;
    return 0;
}

std::optional<std::string> day(int year, int month, int day) {
    if (year < 1000 || month < 1 || day < 1) return std::nullopt;
    std::string text = fmt::format("{:04}-{:02}-{:02}", year, month, day);
    return base::parse_date(text) ? std::optional(text) : std::nullopt;
}

/// "1st", "2nd", "31th".
bool is_ordinal_ending(const std::string& word) {
    return word == "st" || word == "nd" || word == "rd" || word == "th" || word == "of";
}

std::optional<std::string> numeric_date(int first, int second, int third, bool has_dots) {
    if (first > 999) return day(first, second, third);
    if (third < 1000) return std::nullopt;
    if (has_dots || first > 12 || first == second) return day(third, second, first);
    return second > 12 ? day(third, first, second) : std::nullopt;
}

std::size_t line_of(const Exchange::Set&) { return 0; }
template <typename Object>
std::size_t line_of(const Object& object) {
    return object.line;
}

/// Moves what is no valid value to the asides.
template <typename Object, typename Convert>
void mend(Object& object, std::string& value, std::string_view name, Convert convert) {
    if (value.empty()) return;
    if (auto valid = convert(value)) {
        value = std::move(*valid);
        return;
    }
    object.asides.push_back({line_of(object), fmt::format("{}: {}", name, value)});
    value.clear();
}

std::optional<std::string> answer_in(std::string_view text) {
    for (const std::string_view known : {"open", "accepted", "later", "declined"})
        if (bare_name(text) == known) return std::string(known);
    return std::nullopt;
}

std::optional<std::string> weight_in(std::string_view text) {
    std::string digits(trimmed(text));
    if (digits.ends_with('%')) digits.pop_back();
    const auto value = model::parse_number(trimmed(digits));
    return value && *value > 0 ? std::optional(std::string(trimmed(digits))) : std::nullopt;
}

std::optional<std::string> state_in(std::string_view text) {
    const std::string state = state_of_work(text);
    return state.empty() ? std::nullopt : std::optional(state);
}

void mend(Exchange::Initiative& initiative) { mend(initiative, initiative.status, "status", state_in); }

void mend(Exchange::KeyResult& result) {
    mend(result, result.by, "by", date_in);
    mend(result, result.confidence, "confidence", fraction_in);
    mend(result, result.weight, "weight", weight_in);
}

}  // namespace

std::optional<std::string> date_in(std::string_view text) {
    if (base::parse_date(text)) return std::string(text);
    if (text.size() > 10 && text[10] == 'T' && base::parse_date(text.substr(0, 10)))
        return std::string(text.substr(0, 10));
    std::vector<std::string> words = words_of(text);
    std::erase_if(words, is_ordinal_ending);
    if (words.size() == 4 && number(words[0]) < 0 && month(words[0]) == 0) words.erase(words.begin());  // a weekday
    if (words.size() != 3) return std::nullopt;
    if (const int m = month(words[0])) return day(number(words[2]), m, number(words[1]));
    if (const int m = month(words[1])) return day(number(words[2]), m, number(words[0]));
    const bool has_dots = text.find('.') != std::string_view::npos && text.find('/') == std::string_view::npos;
    return numeric_date(number(words[0]), number(words[1]), number(words[2]), has_dots);
}

std::optional<std::string> fraction_in(std::string_view text) {
    text = trimmed(text);
    const bool is_percent = text.ends_with('%');
    if (is_percent) text = trimmed(text.substr(0, text.size() - 1));
    std::string dotted(text);
    if (const std::size_t comma = dotted.find(','); comma != std::string::npos) dotted[comma] = '.';
    const std::size_t slash = dotted.find('/');
    const auto value = model::parse_number(trimmed(std::string_view(dotted).substr(0, slash)));
    const auto whole = slash == std::string::npos
                           ? std::optional(1.0)
                           : model::parse_number(trimmed(std::string_view(dotted).substr(slash + 1)));
    if (!value || !whole || *whole <= 0) return std::nullopt;
    double fraction = *value / *whole;
    if (is_percent || (slash == std::string::npos && fraction > 10)) fraction /= 100;
    if (fraction < 0 || fraction > 1) return std::nullopt;
    if (!is_percent && slash == std::string::npos && *value <= 1) return dotted;
    return fmt::format("{:g}", std::round(fraction * 1e6) / 1e6);
}

void make_values_valid(Exchange::Set& set) {
    for (Exchange::Objective& objective : set.objectives) {
        mend(objective, objective.reviewed, "reviewed", date_in);
        for (Exchange::KeyResult& result : objective.key_results) mend(result);
        for (Exchange::Initiative& initiative : objective.initiatives) mend(initiative);
    }
    for (Exchange::Initiative& initiative : set.initiatives) mend(initiative);
    for (Exchange::Need& need : set.needs) {
        mend(set, need.by, fmt::format("need {}: by", need.what), date_in);
        mend(set, need.met, fmt::format("need {}: met", need.what), date_in);
    }
    for (Exchange::Request& request : set.requests) {
        mend(set, request.answer, fmt::format("request of {}: answer", request.from), answer_in);
        if (request.answer.empty()) request.answer = "open";
    }
}

}  // namespace okr::exchange
