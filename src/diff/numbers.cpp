#include "diff/numbers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "base/digits.hpp"
#include "diff/lexicon.hpp"
#include "measure/values.hpp"
#include "measure/wording.hpp"
#include "reading/sentence.hpp"

namespace okr::diffing {

namespace {

using reading::Amount;
using reading::Node;
using reading::Sentence;

/// "within 4 hours", "in under 4 hours"; "over the last 30 days" is none.
bool is_limit(const Sentence& sentence, const Node& node, const Amount& amount) {
    if (amount.shape != reading::Shape::time || amount.comparator.starts_with('>')) return false;
    const std::string before = measure::wording(std::string_view(sentence.text.raw).substr(0, node.extent.begin));
    return amount.comparator.starts_with('<') || before.ends_with(" within ") || before.ends_with(" in ") ||
           measure::wording(sentence.raw(node.extent)).starts_with(" within ");
}

std::string_view before(const Sentence& sentence, std::size_t at) {
    return std::string_view(sentence.text.raw).substr(0, at);
}

bool ends_with_any(const std::string& wording, std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return wording.ends_with(word); });
}

/// "1 complaint per 1,000 households"; "per 2 weeks" is a rhythm.
bool is_divisor(const std::string& lead, const Amount& amount) {
    return amount.shape != reading::Shape::time && ends_with_any(lead, {" per ", " for every "});
}

bool is_surely_a_number(const Amount& amount) {
    if (amount.shape == reading::Shape::often)
        return amount.quantity.text.find_first_of("0123456789") < std::string::npos;
    return !amount.is_weak && !amount.quantity.is_placeholder;
}

Number number_at(const Sentence& sentence, const Node& node) {
    constexpr std::string_view all = "all ";
    const Amount& amount = sentence.amount_of(node);
    Number number;
    number.quantity = amount.quantity;
    number.comparator = amount.comparator;
    number.extent = node.extent;
    number.is_limit = is_limit(sentence, node, amount);
    number.is_all = before(sentence, node.extent.begin).ends_with(all);
    if (number.is_all) number.extent.begin -= all.size();
    const std::string lead = measure::wording(before(sentence, number.extent.begin));
    number.is_divisor = is_divisor(lead, amount);
    number.is_among =
        ends_with_any(lead, {" in ", " at ", " for ", " on ", " across "}) || sentence.lower(node).starts_with("at ");
    number.is_rate = !leading_rhythm(sentence.text.raw.substr(node.extent.end)).empty();
    return number;
}

/// "1 in 10" and "4.5/5" as a share.
std::optional<double> share_of(const Quantity& quantity) {
    if (quantity.scale && *quantity.scale > 0) return quantity.value / *quantity.scale * 100;
    if (quantity.unit == "%" && !quantity.relative) return quantity.value;
    return std::nullopt;
}

/// How much a level changes, in percent of it: 100 for "double", 50 for "halve" and "by 50%".
std::optional<double> growth_of(const Quantity& quantity) {
    if (!quantity.relative) return std::nullopt;
    if (quantity.unit == "x") return std::abs(quantity.value - 1) * 100;
    return quantity.unit == "%" ? std::optional(quantity.value) : std::nullopt;
}

std::partial_ordering order_of(double a, double b) {
    if (std::abs(a - b) <= 1e-9 * std::max({1.0, std::abs(a), std::abs(b)})) return std::partial_ordering::equivalent;
    return a <=> b;
}

using AsNumber = std::optional<double> (*)(const Quantity&);
constexpr std::array<AsNumber, 2> changes_and_rates{growth_of, reading::times_a_year};

bool is_part(const Quantity& quantity) { return quantity.scale || quantity.unit == "%"; }

/// "5" beside "5/week", not beside "weekly".
bool may_leave_rhythm_out(const Quantity& a, const Quantity& b) {
    const bool one_is_bare = (a.unit.empty() && !a.scale) || (b.unit.empty() && !b.scale);
    return one_is_bare && base::has_digit(a.text) && base::has_digit(b.text);
}

}  // namespace

std::vector<Number> numbers_of(std::string_view text, const std::vector<Extent>& known) {
    const Sentence sentence = reading::parse(text, lexicon());
    std::vector<Number> numbers;
    for (const Node& node : sentence.nodes) {
        if (!node.is_amount()) continue;
        Number number = number_at(sentence, node);
        const auto is_it = [&](const Extent& extent) { return extent.begin == number.quantity.extent.begin; };
        if (is_surely_a_number(sentence.amount_of(node)) || std::any_of(known.begin(), known.end(), is_it))
            numbers.push_back(std::move(number));
    }
    std::sort(numbers.begin(), numbers.end(),
              [](const Number& a, const Number& b) { return a.extent.begin < b.extent.begin; });
    return numbers;
}

std::optional<std::partial_ordering> order_of(const Quantity& a, const Quantity& b) {
    if (a.is_placeholder || b.is_placeholder || a.relative != b.relative) return std::nullopt;
    if (is_part(a) && is_part(b) && same_value(a, b)) return std::partial_ordering::equivalent;
    for (const AsNumber number : changes_and_rates)
        if (const auto one = number(a), other = number(b); one && other) return order_of(*one, *other);
    if (a.unit.starts_with('/') != b.unit.starts_with('/') && !may_leave_rhythm_out(a, b)) return std::nullopt;
    return measure::compare(a, b);
}

bool is_same_number(const Quantity& a, const Quantity& b) {
    if (a.is_placeholder && b.is_placeholder) return a.text == b.text;
    if (a.unit.starts_with('/') != b.unit.starts_with('/')) return false;  // something is left out
    return order_of(a, b) == std::partial_ordering::equivalent;
}

std::string canonical(const Number& number) {
    const Quantity& quantity = number.quantity;
    const reading::Unit* unit = reading::canonical_unit(quantity.unit);
    const std::string upper = quantity.upper ? fmt::format("-{:.9g}", *quantity.upper) : "";
    const std::string sign = quantity.relative ? "+" : "";
    if (const auto share = share_of(quantity)) return fmt::format("{:.9g}{}%", *share, upper);
    if (const auto growth = growth_of(quantity)) return fmt::format("+{:.9g}{}%", *growth, upper);
    if (unit == nullptr) return fmt::format("{}{:.9g}{} {}", sign, quantity.value, upper, quantity.unit);
    const bool converts = unit->dimension != reading::Dimension::money && unit->dimension != reading::Dimension::other;
    if (!converts) return fmt::format("{}{:.9g}{} {}", sign, quantity.value, upper, quantity.unit);
    return fmt::format("{}{:.9g}{} #{}", sign, quantity.value * unit->factor, upper, static_cast<int>(unit->dimension));
}

std::string words_beside_numbers(std::string_view text) {
    std::string rest;
    std::size_t at = 0;
    for (const Number& number : numbers_of(text)) {
        if (number.extent.begin < at) continue;
        rest += std::string(text.substr(at, number.extent.begin - at)) + " ";
        at = number.extent.end;
        const std::string_view rhythm = leading_rhythm(text.substr(at));
        if (!rhythm.empty()) at = static_cast<std::size_t>(rhythm.data() + rhythm.size() - text.data());
    }
    return measure::wording(rest += text.substr(at));
}

bool is_plain_rhythm(std::string_view text) {
    static constexpr std::array<std::string_view, 8> small{"each", "every", "once",  "per",
                                                           "time", "times", "twice", "x"};
    const auto words = measure::words_of(text);
    return !words.empty() && std::all_of(words.begin(), words.end(), [](const std::string& word) {
        return base::is_digit(word.front()) || times_a_year(word) ||
               std::binary_search(small.begin(), small.end(), word);
    });
}

std::string_view rhythm_of(const Quantity& quantity) {
    if (reading::times_a_year(quantity)) return quantity.unit;
    const std::string_view text = quantity.text;
    const std::size_t slash = text.rfind('/');
    const bool is_told = slash != text.npos && times_a_year(text.substr(slash + 1));
    return is_told ? text.substr(slash) : std::string_view();
}

std::optional<double> times_of(std::string_view rhythm) {
    return times_a_year(rhythm.substr(rhythm.find_last_of(" /") + 1));
}

std::string_view leading_rhythm(std::string_view text) {
    const std::size_t begin = std::min(text.find_first_not_of(' '), text.size());
    std::size_t end = begin;
    for (int words = 0; words < 2 && end < text.size(); ++words) {
        const std::size_t word = text.find_first_not_of(" /", end);
        if (word == std::string_view::npos) break;
        end = std::min(text.find_first_of(" ,.;:()", word), text.size());
        if (times_a_year(text.substr(word, end - word))) return text.substr(begin, end - begin);
        const std::string_view first = text.substr(word, end - word);
        if (first != "a" && first != "an" && first != "per" && first != "each" && first != "every") break;
    }
    return {};
}

}  // namespace okr::diffing
