// A field's value, and when two values say the same.
#include <algorithm>
#include <cmath>

#include "okr/reading.hpp"
#include "reading/numeral.hpp"
#include "reading/sentence.hpp"

namespace okr {
namespace {

const reading::Lexicon& plain_lexicon() {
    static const reading::Lexicon lexicon{Words{}};
    return lexicon;
}

/// "2026" as a field's value is a number, though in a sentence it would be a year.
std::optional<Level> bare_number(const reading::Sentence& sentence) {
    if (sentence.text.tokens.size() != 1 || sentence.text.tokens[0].mark != reading::Mark::number) return std::nullopt;
    Level level;
    level.quantity.text = sentence.text.raw_of(sentence.text.tokens[0]);
    level.quantity.value = reading::numeral_value(level.quantity.text);
    level.quantity.extent = sentence.text.tokens[0].extent;
    return level;
}

/// "36", "4.5": what most fields hold. Nothing for anything that a sentence might read otherwise.
std::optional<Level> plain_number(std::string_view text) {
    constexpr std::size_t longest = 9;
    const std::size_t whole = std::min(text.find('.'), text.size());
    const bool has_fraction = whole < text.size();
    const std::string_view fraction = has_fraction ? text.substr(whole + 1) : std::string_view();
    const bool is_plain =
        whole > 0 && text.size() <= longest && reading::is_integer(text.substr(0, whole)) &&
        (!has_fraction || (!fraction.empty() && fraction.size() < 3 && reading::is_integer(fraction)));
    if (!is_plain) return std::nullopt;
    Level level;
    level.quantity.text = text;
    level.quantity.value = reading::numeral_value(text);
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

bool is_near(double a, double b) { return std::abs(a - b) <= 1e-9 * std::max({1.0, std::abs(a), std::abs(b)}); }

bool is_fraction(const Quantity& q) {
    return q.unit.empty() && !q.scale && ((q.value > 0 && q.value < 1) || q.value == 1);
}

/// 0.65 beside 65%.
bool is_same_share(const Quantity& share, const Quantity& bare) {
    if (share.unit != "%" || !is_fraction(bare)) return false;
    return is_near(share.value, bare.value * 100);
}

double in_base_unit(const Quantity& q) {
    const reading::Unit* unit = reading::canonical_unit(q.unit);
    return unit ? q.value * unit->factor : q.value;
}

}  // namespace

std::optional<Level> parse_level(std::string_view text) {
    constexpr std::size_t longest = 200;
    if (text.size() > longest) return std::nullopt;
    if (auto level = plain_number(text)) return level;
    const auto sentence = reading::parse(text, plain_lexicon());
    if (sentence.amounts.empty()) return bare_number(sentence);
    if (sentence.amounts.size() > 1) return std::nullopt;
    return level_of(sentence.amounts[0]);
}

bool same_value(const Quantity& a, const Quantity& b) {
    if (a.is_placeholder != b.is_placeholder || a.relative != b.relative || !same_dimension(a, b)) return false;
    if (a.is_placeholder) return a.text == b.text;
    if (a.scale && b.scale) return is_near(a.value / *a.scale, b.value / *b.scale);
    if (is_same_share(a, b) || is_same_share(b, a)) return true;
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
