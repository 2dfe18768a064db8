#include <fmt/format.h>
#include <re2/re2.h>

#include <array>
#include <optional>

#include "exchange/cycle_span.hpp"
#include "exchange/importer.hpp"

namespace okr::exchange {

namespace {

// Nothing wordlike may stand before or after; "2019-03-20", "v2.2024" and "Q&A" are no cycles.
constexpr std::string_view before = R"((?i)(?:^|[^A-Za-z0-9.\-/]|[^0-9][-/_]|^[-/_]))";
constexpr std::string_view after = R"((?:$|[^A-Za-z0-9\-]|-+[^0-9]|-+$))";
std::string full_year(const std::string& digits) { return digits.size() == 2 ? "20" + digits : digits; }

bool part_exists(char letter, char digit) {
    const int most = letter == 'Q' ? 4 : letter == 'T' ? 3 : 2;
    return digit - '0' >= 1 && digit - '0' <= most;
}

struct Patterns {
    RE2 year_part{std::string(before) +
                  R"(((?:(?:FY|CY)[ ']?(20\d\d|\d\d)|(20\d\d))[ _/.,:'–—-]{0,3}([QHT])[ -]?([1-4])))" +
                  std::string(after)};
    RE2 short_year_part{std::string(before) + R"((()(2\d)[_/-]?([QHT])([1-4])))" + std::string(after)};
    RE2 part_year{std::string(before) +
                  R"((([QHT])[ -]?([1-4])(?: of| in)?[ _/.,:'’(–—-]{0,3}(?:(?:FY|CY)[ ']?(20\d\d|\d\d)|(20\d\d))))" +
                  std::string(after)};
    RE2 part_short_year{std::string(before) + R"((([QHT])([1-4])(?:[-_/]| ?['’])()(\d\d)))" + std::string(after)};
    RE2 digit_part{std::string(before) + R"((([1-4])([QHT])()[ _/'-]{0,2}(?:FY|CY)?[ ']?(20\d\d|\d\d)))" +
                   std::string(after)};
    RE2 words_part{std::string(before) +
                   R"(((first|second|third|fourth|1st|2nd|3rd|4th) (quarter|half)(?: of)?,? (20\d\d)))" +
                   std::string(after)};
    RE2 months{
        std::string(before) +
        R"(((jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?(?: (20\d\d))?(?: ?(?:-|–|—|to|until|through) ?)(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?,? (20\d\d)))" +
        std::string(after)};
    RE2 month{
        std::string(before) +
        R"(((january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?,? (20\d\d)))" +
        std::string(after)};
    RE2 range{
        R"((?i)(?:^|[^a-z])(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?(?: 20\d\d)? ?(?:-|–|—|to|until|through) ?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|present|now|today))"};
    RE2 day{
        R"((?i)(?:^|[^a-z])(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}(?:st|nd|rd|th)?,? |\d{1,2}(?:st|nd|rd|th|\.)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?,? )20\d\d)"};
    RE2 iso_month{R"((?:^|[^A-Za-z0-9.\-/])((20\d\d)-(0[1-9]|1[0-2]))(?:$|[^A-Za-z0-9\-]))"};
    RE2 year_alone{
        R"((?i)(?:^|[^A-Za-z0-9.\-/]|[/_]|okrs?-|goals-|objectives-)((?:FY|CY)[ -]?'?(\d\d)|(?:FY|CY)?[ -]?(20[1-4]\d))(?:$|[^A-Za-z0-9\-/]|[_.](?:$|[^0-9])))"};
};

const Patterns& patterns() {
    static const Patterns all;
    return all;
}

std::size_t offset_in(std::string_view text, const re2::StringPiece& piece) {
    return static_cast<std::size_t>(piece.data() - text.data());
}

CycleSpan span_of(std::string_view text, const re2::StringPiece& piece, std::string name) {
    const std::size_t begin = offset_in(text, piece);
    return {begin, begin + piece.size(), std::move(name)};
}

/// Which groups of a pattern hold what; either of two may hold the year.
struct Places {
    std::size_t letter, digit, year, other_year;
};

std::optional<CycleSpan> find_part(std::string_view text, const RE2& pattern, Places places) {
    std::array<re2::StringPiece, 5> found;
    const re2::StringPiece input(text.data(), text.size());
    if (!RE2::PartialMatch(input, pattern, &found[0], &found[1], &found[2], &found[3], &found[4])) return std::nullopt;
    const char letter = static_cast<char>(found[places.letter][0] & ~0x20);
    const char digit = found[places.digit][0];
    const re2::StringPiece year = found[places.year].empty() ? found[places.other_year] : found[places.year];
    if (!part_exists(letter, digit)) return std::nullopt;
    return span_of(text, found[0], fmt::format("{}-{}{}", full_year(std::string(year)), letter, digit));
}

std::optional<CycleSpan> find_words(std::string_view text) {
    re2::StringPiece all, ordinal, kind, year_digits;
    const re2::StringPiece input(text.data(), text.size());
    if (!RE2::PartialMatch(input, patterns().words_part, &all, &ordinal, &kind, &year_digits)) return std::nullopt;
    const std::string first = std::string(ordinal.substr(0, 2));
    int number = 0;
    for (const auto& [starts, value] :
         {std::pair{"fi", 1}, {"1s", 1}, {"se", 2}, {"2n", 2}, {"th", 3}, {"3r", 3}, {"fo", 4}, {"4t", 4}})
        if ((first[0] | 0x20) == starts[0] && (first[1] | 0x20) == starts[1]) number = value;
    const char letter = (kind[0] | 0x20) == 'q' ? 'Q' : 'H';
    if (number == 0 || !part_exists(letter, static_cast<char>('0' + number))) return std::nullopt;
    return span_of(text, all, fmt::format("{}-{}{}", std::string(year_digits), letter, number));
}

int month_of(const re2::StringPiece& name) {
    static constexpr std::string_view names = "janfebmaraprmayjunjulaugsepoctnovdec";
    std::string start;
    for (const char c : name.substr(0, 3)) start += static_cast<char>(c | 0x20);
    return static_cast<int>(names.find(start) / 3) + 1;
}

/// The cycle of this format that covers just these months; empty if none does.
std::string name_of_months(const std::string& year_name, int first, int last) {
    const int count = last - first + 1;
    if (count == 1) return fmt::format("{}-{:02}", year_name, first);
    if (count == 12) return year_name;
    for (const auto& [length, letter] : {std::pair{3, 'Q'}, {4, 'T'}, {6, 'H'}})
        if (count == length && (first - 1) % length == 0)
            return fmt::format("{}-{}{}", year_name, letter, (first - 1) / length + 1);
    return {};
}

std::optional<CycleSpan> find_months(std::string_view text) {
    re2::StringPiece all, from, from_year, to, to_year;
    const re2::StringPiece input(text.data(), text.size());
    if (!RE2::PartialMatch(input, patterns().months, &all, &from, &from_year, &to, &to_year)) return std::nullopt;
    if (!from_year.empty() && from_year != to_year) return std::nullopt;
    const std::string name = name_of_months(std::string(to_year), month_of(from), month_of(to));
    if (name.empty()) return std::nullopt;
    return span_of(text, all, name);
}

std::optional<CycleSpan> find_month(std::string_view text) {
    re2::StringPiece all, first, second;
    const re2::StringPiece input(text.data(), text.size());
    if (RE2::PartialMatch(input, patterns().month, &all, &first, &second))
        return span_of(text, all, fmt::format("{}-{:02}", std::string(second), month_of(first)));
    if (RE2::PartialMatch(input, patterns().iso_month, &all, &first, &second))
        return span_of(text, all, std::string(all));
    return std::nullopt;
}

std::optional<CycleSpan> find_year(std::string_view text) {
    re2::StringPiece all, short_year, long_year;
    const re2::StringPiece input(text.data(), text.size());
    if (!RE2::PartialMatch(input, patterns().year_alone, &all, &short_year, &long_year)) return std::nullopt;
    return span_of(text, all, short_year.empty() ? std::string(long_year) : "20" + std::string(short_year));
}

}  // namespace

CycleSpan find_cycle_span(std::string_view text) {
    text = text.substr(0, 400);
    const Patterns& all = patterns();
    std::optional<CycleSpan> best;
    const auto consider = [&](std::optional<CycleSpan> found) {
        if (found && (!best || found->begin < best->begin)) best = std::move(found);
    };
    consider(find_part(text, all.year_part, {3, 4, 1, 2}));
    consider(find_part(text, all.short_year_part, {3, 4, 2, 2}));
    consider(find_part(text, all.part_year, {1, 2, 3, 4}));
    consider(find_part(text, all.part_short_year, {1, 2, 4, 4}));
    consider(find_part(text, all.digit_part, {2, 1, 4, 4}));
    consider(find_words(text));
    if (!best) best = find_months(text);
    // A range that is no cycle is not its first month either; nor is a day its year.
    const re2::StringPiece whole(text.data(), text.size());
    if (!best && (RE2::PartialMatch(whole, all.range) || RE2::PartialMatch(whole, all.day))) return {};
    if (!best) best = find_month(text);
    if (!best) best = find_year(text);
    return best.value_or(CycleSpan{});
}

std::string cycle_in(std::string_view text) { return find_cycle_span(text).name; }

}  // namespace okr::exchange
