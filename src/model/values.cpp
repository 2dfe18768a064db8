#include "model/values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "base/ascii.hpp"
#include "base/date.hpp"
#include "base/glob.hpp"
#include "base/nearest.hpp"
#include "model/notation.hpp"
#include "model/reference.hpp"
#include "syntax/limits.hpp"
#include "syntax/scalar_text.hpp"

namespace okr::model {

namespace {

using Answer = std::optional<ValueFault>;

Answer bad(std::string expected, std::string suggestion = {}) {
    return ValueFault{false, std::move(expected), std::move(suggestion)};
}
/// The suggestion, unless empty, is the same value in the notation that is expected.
Answer other_notation(std::string expected, std::string suggestion) {
    const bool is_certain = !suggestion.empty();
    return ValueFault{false, std::move(expected), std::move(suggestion), is_certain};
}
Answer wrong(std::string expected) { return ValueFault{true, std::move(expected), {}}; }
const Answer fine = std::nullopt;

/// What is left when everything that an id cannot hold is taken out.
std::string as_id(std::string_view text) {
    std::string id;
    for (const char c : text) {
        const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        const bool good = (lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9');
        if (good) id += lower;
        if (!good && !id.empty() && id.back() != '-') id += '-';
    }
    while (id.ends_with('-')) id.pop_back();
    return id;
}

Answer check_id(std::string_view text) {
    if (is_id(text)) return fine;
    return bad("an id: lower-case letters, digits and dashes, beginning with a letter or digit", as_id(text));
}

Answer check_date(std::string_view text) {
    if (base::parse_date(text)) return fine;
    if (base::looks_like_date(text)) return bad("a day that the calendar has");
    return other_notation("a date, as 2026-03-31", date_notation(text));
}

Answer check_cycle(std::string_view text, const NamedCycles& cycles) {
    if (find_cycle(text, cycles)) return fine;
    std::vector<std::string_view> names;
    for (const auto& [name, days] : cycles) names.push_back(name);
    const std::string known(base::nearest(text, names));
    const std::string written = cycle_notation(text);
    const bool is_either = !known.empty() && !written.empty();
    return other_notation("a cycle: 2026, 2026-H1, 2026-T2, 2026-Q1, 2026-03, or a name under `cycles` in okr.yaml",
                          is_either ? "" : known + written);
}

Answer check_horizon(std::string_view text, const NamedCycles& cycles) {
    if (find_cycle(text, cycles)) return fine;
    const std::string cycle = cycle_notation(text);
    return cycle.empty() ? check_date(text) : other_notation("a date or a cycle", cycle);
}

Answer check_boolean(std::string_view text) {
    for (const std::string_view word : {"true", "false", "True", "False", "TRUE", "FALSE"})
        if (text == word) return fine;
    std::string meant = boolean_notation(text);
    const bool is_certain = !meant.empty();
    return ValueFault{true, "true or false", std::move(meant), is_certain};
}

/// The number in a text that holds one and something else: 60 in "60%".
std::optional<double> leading_number(std::string_view text) {
    const std::size_t end = std::min(text.find_first_not_of("0123456789."), text.size());
    return end == 0 ? std::nullopt : parse_number(text.substr(0, end));
}

bool is_not_finite(std::string_view text) {
    constexpr std::array<std::string_view, 8> names{".nan", ".NaN", ".NAN", "nan", ".inf", "-.inf", ".Inf", "inf"};
    return std::find(names.begin(), names.end(), text) != names.end();
}

Answer check_fraction(std::string_view text) {
    const std::string expected = "a number from 0 to 1";
    const auto number = parse_number(text);
    if (number) return *number >= 0 && *number <= 1 ? fine : bad(expected);
    if (std::string share = fraction_notation(text); !share.empty()) return other_notation(expected, share);
    return is_not_finite(text) || leading_number(text) ? bad(expected) : wrong(expected);
}

/// What is said in words is taken as it is said: "two days a week".
Answer check_share(std::string_view text) {
    if (text.ends_with('%')) text.remove_suffix(1);
    while (text.ends_with(' ')) text.remove_suffix(1);
    const auto number = parse_number(text);
    const bool fits = number ? *number >= 0 && *number <= 100 : !is_not_finite(text);
    return fits ? fine : bad("a share from 0% to 100%");
}

Answer check_positive(std::string_view text) {
    const auto number = parse_number(text);
    if (number) return *number > 0 ? fine : bad("a number above 0");
    if (is_not_finite(text)) return bad("a number above 0");
    std::string decimal = decimal_notation(text);
    const bool is_certain = !decimal.empty();
    return ValueFault{true, "a number above 0", std::move(decimal), is_certain};
}

Answer check_whole(std::string_view text, double least, const std::string& expected) {
    const auto number = parse_number(text);
    if (!number) {
        std::string whole = whole_notation(text);
        const bool is_certain = !whole.empty();
        return ValueFault{true, expected, std::move(whole), is_certain};
    }
    return *number >= least && *number == std::floor(*number) && *number < 1e9 ? fine : bad(expected);
}

Answer check_depth(std::string_view text) {
    const std::string expected = fmt::format("a whole number from 1 to {}", syntax::most_levels);
    const auto number = parse_number(text);
    return number && *number > static_cast<double>(syntax::most_levels) ? bad(expected)
                                                                        : check_whole(text, 1, expected);
}

Answer check_reference(std::string_view text) {
    if (parse_reference(text)) return fine;
    std::string lower(text);
    for (char& c : lower) {
        if (c == '@') break;
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return bad("a reference: `id`, `team/id` or `team/id@cycle`", parse_reference(lower) ? lower : "");
}

Answer check_choice(const Field& field, std::string_view text) {
    std::string expected = "one of ";
    for (const std::string_view value : field.values) {
        if (value == text) return fine;
        expected += std::string(value == field.values.front() ? "" : ", ") + std::string(value);
    }
    return other_notation(expected, std::string(base::nearest(text, {field.values.begin(), field.values.end()})));
}

Answer check_pattern(std::string_view text) {
    const std::string fault = base::fault_of_pattern(text);
    return fault.empty() ? fine : bad("a pattern of paths below the workspace's root; this one " + fault);
}

/// A word such as `off` too, which some readers take for something else: it is meant to be that.
bool stands_bare(std::string_view word) {
    const auto is_part = [](char c) {
        const char small = base::lowered(c);
        return (small >= 'a' && small <= 'z') || (c >= '0' && c <= '9') || c == '-';
    };
    return std::all_of(word.begin(), word.end(), is_part) ||
           syntax::scalar_text(word, {.in_flow = true, .may_be_number = true}) == word;
}

}  // namespace

std::string in_place_of(const syntax::Value& value, std::string_view word) {
    if (word.empty() || value.is_alias()) return {};
    using syntax::Style;
    switch (value.style()) {
        case Style::plain: return stands_bare(word) ? std::string(word) : syntax::in_quotes(word);
        case Style::single_quoted:
            return syntax::is_plain_sight(word) ? syntax::in_single_quotes(word) : syntax::in_double_quotes(word);
        case Style::double_quoted: return syntax::in_double_quotes(word);
        default: return {};
    }
}

bool is_id(std::string_view text) {
    const auto is_word = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
    if (text.empty() || !is_word(text[0])) return false;
    return std::all_of(text.begin(), text.end(), [&](char c) { return is_word(c) || c == '-'; });
}

std::optional<double> parse_number(std::string_view text) {
    if (text.starts_with('+')) text.remove_prefix(1);
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value)) return std::nullopt;
    return value;
}

std::optional<std::size_t> parse_size(std::string_view text) {
    std::size_t factor = 1;
    for (const auto& [unit, bytes] : {std::pair<std::string_view, std::size_t>{"KiB", 1024}, {"MiB", 1024 * 1024}}) {
        if (!text.ends_with(unit)) continue;
        factor = bytes;
        text.remove_suffix(unit.size());
        while (text.ends_with(' ')) text.remove_suffix(1);
        break;
    }
    const auto number = parse_number(text);
    if (!number || *number < 1 || *number != std::floor(*number) || *number > 4e9 / static_cast<double>(factor))
        return std::nullopt;
    return static_cast<std::size_t>(*number) * factor;
}

std::optional<int> parse_period(std::string_view text) {
    const std::size_t blank = text.find(' ');
    const auto number = parse_number(text.substr(0, blank));
    if (blank == std::string_view::npos || !number || *number < 1 || *number > 1000 || *number != std::floor(*number))
        return std::nullopt;
    std::string_view unit = text.substr(blank + 1);
    if (unit.ends_with('s')) unit.remove_suffix(1);
    const int days = unit == "day" ? 1 : unit == "week" ? 7 : unit == "month" ? 30 : 0;
    return days == 0 ? std::nullopt : std::optional(static_cast<int>(*number) * days);
}

std::optional<ValueFault> check_value(const Field& field, const syntax::Value& value, const NamedCycles& cycles) {
    const std::string_view text = value.text();
    switch (field.type) {
        case Type::id: return check_id(text);
        case Type::date: return check_date(text);
        case Type::horizon: return check_horizon(text, cycles);
        case Type::cycle: return check_cycle(text, cycles);
        case Type::boolean: return check_boolean(text);
        case Type::fraction: return check_fraction(text);
        case Type::share: return check_share(text);
        case Type::positive: return check_positive(text);
        case Type::rank: return check_whole(text, 1, "a whole number from 1");
        case Type::depth: return check_depth(text);
        case Type::count: return check_whole(text, 0, "a whole number from 0");
        case Type::size:
            return parse_size(text) ? fine : other_notation("a size in bytes, as 2 MiB", size_notation(text));
        case Type::period:
            return parse_period(text)
                       ? fine
                       : other_notation("a number of days, weeks or months, as 2 weeks", period_notation(text));
        case Type::reference: return check_reference(text);
        case Type::pattern: return check_pattern(text);
        case Type::choice: return check_choice(field, text);
        default: return fine;
    }
}

}  // namespace okr::model
