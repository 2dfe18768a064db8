// A field's value, and when two values say the same.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <initializer_list>

#include "base/ascii.hpp"
#include "base/digits.hpp"
#include "okr/reading.hpp"
#include "reading/journey.hpp"
#include "reading/numeral.hpp"
#include "reading/rank.hpp"
#include "reading/rhythm.hpp"
#include "reading/sentence.hpp"

namespace okr {
namespace {

const reading::Lexicon& plain_lexicon() {
    static const reading::Lexicon lexicon{Words{}};
    return lexicon;
}

constexpr std::size_t longest_level = 200;

/// "2026" as a field's value is a number, though in a sentence it would be a year.
std::optional<Level> bare_number(const reading::Sentence& sentence) {
    if (sentence.text.tokens.size() != 1 || sentence.text.tokens[0].mark != reading::Mark::number) return std::nullopt;
    Level level;
    level.quantity.text = sentence.text.raw_of(sentence.text.tokens[0]);
    if (!reading::is_numeral(sentence.text.lower_of(sentence.text.tokens[0]))) return std::nullopt;
    level.quantity.value = reading::numeral_value(level.quantity.text);
    level.quantity.extent = sentence.text.tokens[0].extent;
    return level;
}

/// The digits of "36" or "4.5" at the beginning; none where a sentence might read them otherwise.
std::string_view plain_digits(std::string_view text) {
    constexpr std::size_t longest = 9;
    const std::string_view digits = text.substr(0, text.find_first_not_of("0123456789."));
    const std::size_t whole = std::min(digits.find('.'), digits.size());
    const std::string_view fraction = whole < digits.size() ? digits.substr(whole + 1) : "0";
    const bool is_plain = whole > 0 && digits.size() <= longest && !fraction.empty() && fraction.size() < 3 &&
                          reading::is_integer(fraction);
    return is_plain ? digits : std::string_view();
}

/// "36", "4.5", "12%", "12 %": what most fields hold. Nothing for anything that a sentence might read otherwise.
std::optional<Level> plain_level(std::string_view text) {
    const std::string_view digits = plain_digits(text);
    const std::string_view unit = text.substr(digits.size());
    const bool is_share = unit == "%" || unit == " %";
    if (digits.empty() || !(unit.empty() || is_share)) return std::nullopt;
    Level level;
    level.quantity.text = text;
    level.quantity.value = reading::numeral_value(digits);
    level.quantity.unit = is_share ? "%" : "";
    level.quantity.extent = {0, text.size()};
    return level;
}

/// A field tells where something stands, so a minus belongs to its value: a score of -20, a freezer at -18 °C. A share
/// keeps its step: "-20%" is a fifth less.
Level level_of(const reading::Amount& amount) {
    Level level{std::string(amount.comparator), amount.quantity};
    const std::string& unit = amount.quantity.unit;
    if (amount.sign != '-' || unit == "%" || unit == "pp") return level;
    level.quantity.relative = false;
    level.quantity.value = -std::abs(level.quantity.value);
    return level;
}

bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> endings) {
    return std::any_of(endings.begin(), endings.end(), [&](std::string_view end) { return text.ends_with(end); });
}

bool starts_with_any(std::string_view text, std::initializer_list<std::string_view> starts) {
    return std::any_of(starts.begin(), starts.end(), [&](std::string_view start) { return text.starts_with(start); });
}

bool is_digit_at(std::string_view text, std::size_t at) { return at < text.size() && base::is_digit(text[at]); }

/// "1:30:05", "10^6", "10⁶", "±5", "1.2.3", "- 5": what was read is a part of something else, which is no number that
/// we know.
bool is_part_of_more(std::string_view text, const Extent& extent) {
    const std::string_view before = text.substr(0, extent.begin);
    const std::string_view after = text.substr(extent.end);
    if (ends_with_any(before,
                      {"^", ":", "±", "-", "−", "–", "+", ",", ".", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9"}))
        return true;
    if (before.find_first_not_of(" -") == std::string_view::npos && before.ends_with("- ")) return true;
    if (!is_digit_at(text, extent.end - 1)) return false;
    if (starts_with_any(after,
                        {"^", "±", "\xC2\xB9", "\xC2\xB2", "\xC2\xB3", "\xE2\x81\xB0", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"}))
        return true;
    return starts_with_any(after, {":", ".", ",", "'", "/", "_"}) && is_digit_at(after, 1);
}

/// "5 l", "300 g", "3 d": in a sentence a letter that stands apart may be anything, as all of the rest of a field it is
/// the unit.
void read_last_letter(std::string_view text, Quantity& quantity) {
    constexpr std::string_view letters = " l g d w m";
    const std::string_view rest = text.substr(quantity.extent.end);
    if (!quantity.unit.empty() || rest.size() != 2 || letters.find(rest) == std::string_view::npos) return;
    if (const reading::Unit* unit = reading::find_unit(rest.substr(1))) quantity.unit = unit->canonical;
}

/// "2/week", "5 per day": as all of a field it says how often.
void read_rhythm(std::string_view text, Quantity& quantity) {
    if (!quantity.unit.empty() || quantity.scale) return;
    const std::string_view rest = text.substr(quantity.extent.end);
    for (const std::string_view joint : {"/", " / ", " per ", " a ", " an ", " each ", " every "})
        if (rest.starts_with(joint) && reading::times_a_year(rest.substr(joint.size())))
            quantity.unit = fmt::format("/{}", rest.substr(joint.size()));
}

/// "8 of 10" and "4.5 / 5": as a field's value the whole of it is one share, or one rating.
std::optional<Level> share_of_whole(std::string_view text) {
    for (const std::string_view joint : {" of ", " / "}) {
        const std::size_t at = text.find(joint);
        if (at == std::string_view::npos) continue;
        const std::string_view part = text.substr(0, at);
        const std::string_view whole = text.substr(at + joint.size());
        if (plain_digits(part).size() != part.size() || plain_digits(whole).size() != whole.size()) return std::nullopt;
        auto level = parse_level(fmt::format("{} out of {}", part, whole));
        if (!level) return std::nullopt;
        level->quantity.text = text;
        level->quantity.extent = {0, text.size()};
        return level;
    }
    return std::nullopt;
}

/// How many numbers stand there to be reached: "1.2 per 1,000 hours" is one.
std::size_t levels_in(const reading::Sentence& sentence) {
    return static_cast<std::size_t>(std::count_if(sentence.nodes.begin(), sentence.nodes.end(), [](const auto& node) {
        return node.is_amount() && node.role != reading::Role::definite;
    }));
}

bool is_near(double a, double b) { return std::abs(a - b) <= 1e-9 * std::max({1.0, std::abs(a), std::abs(b)}); }

bool is_fraction(const Quantity& q) {
    return q.unit.empty() && !q.scale && ((q.value > 0 && q.value < 1) || q.value == 1);
}

/// 0.65 beside 65%.
bool is_same_share(const Quantity& share, const Quantity& bare) {
    if (share.unit != "%" || !is_fraction(bare)) return false;
    return is_near(share.value, bare.value * 100);
}

/// 9 of 10 beside 90%.
bool is_same_part(const Quantity& part, const Quantity& share) {
    return part.scale && !share.scale && share.unit == "%" && is_near(part.value / *part.scale * 100, share.value);
}

bool is_in_percent(const Quantity& q) { return q.text.find('%') != q.text.npos || q.text.find("per") != q.text.npos; }

/// A third beside 33%, 33.3% or 1 in 3: what no percentage says to the last digit.
bool is_rounded(const Quantity& fraction, const Quantity& share) {
    if (!(fraction.scale || fraction.unit == "%") || is_in_percent(fraction)) return false;
    if (share.scale || share.unit != "%" || !is_in_percent(share)) return false;
    const double exact = fraction.scale ? fraction.value / *fraction.scale * 100 : fraction.value;
    if (is_near(exact * 1000, std::round(exact * 1000))) return false;
    const std::size_t point = share.text.find_first_of(".,");
    const std::size_t last = share.text.find_last_of("0123456789");
    const double size = point < last ? std::pow(10, last - point) : 1;
    return is_near(share.value * size, std::round(exact * size)) ||
           is_near(share.value * size, std::floor(exact * size));
}

double in_base_unit(const Quantity& q) {
    const reading::Unit* unit = reading::canonical_unit(q.unit);
    return unit ? q.value * unit->factor : q.value;
}

}  // namespace

std::optional<Level> parse_level(std::string_view text) {
    if (text.size() > longest_level) return std::nullopt;
    if (auto level = plain_level(text)) return level;
    if (auto place = reading::parse_rank(text)) return place;
    const auto sentence = reading::parse(text, plain_lexicon());
    if (sentence.amounts.empty()) return bare_number(sentence);
    const bool is_first = sentence.nodes[0].is_amount() && sentence.nodes[0].role != reading::Role::definite;
    const bool is_one = sentence.amounts.size() == 1 || (is_first && levels_in(sentence) == 1);
    if (!is_one || is_part_of_more(text, sentence.amounts[0].quantity.extent)) return share_of_whole(text);
    Level level = level_of(sentence.amounts[0]);
    read_last_letter(text, level.quantity);
    read_rhythm(text, level.quantity);
    return level;
}

std::optional<reading::Journey> reading::parse_journey(std::string_view text) {
    if (text.size() > longest_level) return std::nullopt;
    const auto sentence = parse(text, plain_lexicon());
    if (sentence.amounts.size() != 2) return std::nullopt;
    std::optional<Journey> journey;
    for (const Node& node : sentence.nodes) {
        if (!node.is_amount()) continue;
        const Amount& amount = sentence.amount_of(node);
        if (!journey && node.role != Role::baseline) return std::nullopt;
        if (!journey)
            journey = Journey{level_of(amount).quantity, {}};
        else if (node.role == Role::target)
            return Journey{journey->start, level_of(amount)};
    }
    return std::nullopt;
}

std::optional<Level> reading::parse_range(std::string_view text, const std::optional<Level>& baseline) {
    const auto journey = baseline ? parse_journey(text) : std::nullopt;
    const bool is_told_as_way =
        text.starts_with("from ") || text.starts_with("From ") || text.find(" to ") == text.npos;
    if (!journey || is_told_as_way || same_value(baseline->quantity, journey->start)) return std::nullopt;
    const Quantity& start = journey->start;
    const Quantity& end = journey->end.quantity;
    if (end.relative || !(start.unit.empty() || start.unit == end.unit) || start.value >= end.value)
        return std::nullopt;
    Level level = journey->end;
    level.quantity.text = text;
    level.quantity.extent = {0, text.size()};
    level.quantity.value = start.value;
    level.quantity.upper = end.value;
    return level;
}

bool reading::says_up_to(std::string_view text) {
    constexpr std::string_view words = "up to ";
    return base::lowered(text.substr(0, words.size())) == words;
}

bool reading::leads_up_to(std::string_view text, const Quantity& start, const Quantity& end) {
    return says_up_to(text) && same_dimension(start, end) && in_base_unit(start) < in_base_unit(end);
}

bool same_value(const Quantity& a, const Quantity& b) {
    if (a.is_placeholder != b.is_placeholder || a.relative != b.relative || !same_dimension(a, b)) return false;
    if (a.is_placeholder) return a.text == b.text;
    if (a.scale && b.scale) return is_near(a.value / *a.scale, b.value / *b.scale);
    if (is_same_share(a, b) || is_same_share(b, a) || is_same_part(a, b) || is_same_part(b, a)) return true;
    if (is_rounded(a, b) || is_rounded(b, a)) return true;
    if (const auto one = reading::times_a_year(a), other = reading::times_a_year(b); one && other)
        return is_near(*one, *other);
    if (a.unit.empty() || b.unit.empty()) return is_near(a.value, b.value);
    return is_near(in_base_unit(a), in_base_unit(b));
}

bool same_dimension(const Quantity& a, const Quantity& b) {
    if (a.unit == b.unit || a.unit.empty() || b.unit.empty()) return true;
    if (a.unit.starts_with('/') && b.unit.starts_with('/')) return true;
    const reading::Unit* unit_a = reading::canonical_unit(a.unit);
    const reading::Unit* unit_b = reading::canonical_unit(b.unit);
    if (!unit_a || !unit_b || unit_a->dimension != unit_b->dimension) return false;
    using enum reading::Dimension;
    return unit_a->dimension != money && unit_a->dimension != other && unit_a->dimension != rate;
}

}  // namespace okr
