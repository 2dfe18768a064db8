#include "reading/rank.hpp"

#include <algorithm>
#include <array>

#include "base/ascii.hpp"
#include "base/digits.hpp"
#include "base/one_of.hpp"
#include "reading/last_word.hpp"
#include "reading/numeral.hpp"

namespace okr::reading {
namespace {

using base::is_one_of;

class Ordinal {
public:
    Ordinal(const Text& text, std::size_t i) : text_(text), i_(i) {}

    [[nodiscard]] std::size_t length() const {
        if (!is_ordinal()) return 0;
        if (is_one_of(places, word(i_ + 2))) return 3;
        return is_all() || (is_led() && ends()) ? 2 : 0;
    }

    static bool is_ending(std::string_view word) { return is_one_of(endings, word); }

private:
    using Words = std::array<std::string_view, 15>;
    static constexpr Words endings{"st", "nd", "rd", "th"};
    static constexpr Words places{"place", "position", "rank", "spot"};
    static constexpr Words leads{"from",   "to",       "rank", "ranks", "ranked", "ranking", "place",   "position",
                                 "finish", "finished", "come", "be",    "comes",  "came",    "finishes"};
    static constexpr Words tails{"to", "in", "of", "on", "among", "or", "and", "by"};

    [[nodiscard]] bool is_ordinal() const {
        const auto& tokens = text_.tokens;
        return i_ + 1 < tokens.size() && tokens[i_].mark == Mark::number && tokens[i_ + 1].glued &&
               is_ending(word(i_ + 1));
    }

    /// "8th", "8th or better".
    [[nodiscard]] bool is_all() const { return i_ == 0 && (text_.tokens.size() == 2 || is_or_better(text_, 2)); }

    [[nodiscard]] bool is_led() const {
        return i_ > 0 && (is_one_of(leads, last_word(word(i_ - 1))) || text_.tokens[i_ - 1].mark == Mark::colon);
    }

    /// What it would name does not follow.
    [[nodiscard]] bool ends() const {
        if (i_ + 2 >= text_.tokens.size()) return true;
        if (word(i_ + 2) == "to" && i_ + 3 < text_.tokens.size())  // "from 2nd to 3rd generation trams"
            if (const Ordinal end(text_, i_ + 3); end.is_ordinal()) return end.length() > 0;
        const Mark next = text_.tokens[i_ + 2].mark;
        return next == Mark::word ? is_one_of(tails, word(i_ + 2)) : next != Mark::hyphen && next != Mark::number;
    }

    [[nodiscard]] std::string_view word(std::size_t i) const {
        return i < text_.tokens.size() ? text_.lower_of(text_.tokens[i]) : std::string_view{"."};
    }

    static bool is_one_of(const Words& words, std::string_view word) {
        return !word.empty() && std::find(words.begin(), words.end(), word) != words.end();
    }

    const Text& text_;
    std::size_t i_;
};

/// What stands before the number of a place, of which less is better.
constexpr std::array<std::string_view, 8> place_words{"#",         "top ", "rank ",   "place ",
                                                      "position ", "no. ", "number ", "spot "};
/// Of these nobody knows whether more is better.
constexpr std::array<std::string_view, 5> step_words{"level ", "band ", "grade ", "tier ", "trl "};

template <typename Words>
std::string_view word_before(const Words& words, std::string_view text) {
    const auto found =
        std::find_if(words.begin(), words.end(), [&](std::string_view word) { return text.starts_with(word); });
    return found == words.end() ? std::string_view{} : *found;
}

Level level_of(std::string_view text, double value, std::string_view unit, std::string_view comparator) {
    Level level;
    level.comparator = comparator;
    level.quantity.text = text;
    level.quantity.value = value;
    level.quantity.unit = unit;
    level.quantity.extent = {0, text.size()};
    return level;
}

}  // namespace

std::optional<Level> parse_rank(std::string_view text) {
    if (text.empty() || base::is_digit(text.front())) return std::nullopt;  // most fields
    const std::string lower = base::lowered(text);
    const std::string_view place = word_before(place_words, lower);
    const std::string_view step = word_before(step_words, lower);
    const std::string_view number = std::string_view(lower).substr(place.size() + step.size());
    const std::string_view digits = number.substr(0, number.find_first_not_of("0123456789"));
    const bool is_open = number.substr(digits.size()) == " or better";
    if (place.empty() == step.empty() || digits.empty() || (digits != number && !is_open)) return std::nullopt;
    const bool is_limit = !place.empty() && (is_open || place == "top ");
    return level_of(text, numeral_value(digits), base::stripped(step, " "), is_limit ? "<=" : "");
}

bool is_or_better(const Text& text, std::size_t i) {
    const auto word = [&](std::size_t k) {
        return k < text.tokens.size() ? text.lower_of(text.tokens[k]) : std::string_view{};
    };
    return word(i) == "or" && (word(i + 1) == "better" || word(i + 1) == "higher" || word(i + 1) == "above");
}

std::size_t rank_at(const Text& text, std::size_t i) { return Ordinal(text, i).length(); }

bool is_rank(const Quantity& quantity) {
    const bool may_begin_with_word = !quantity.text.empty() && !base::is_digit(quantity.text.front());
    if (may_begin_with_word) {
        const std::string lower = base::lowered(quantity.text);
        return !word_before(place_words, lower).empty() || lower.find(" place") != std::string::npos;
    }
    const std::size_t end = quantity.text.find_first_not_of("0123456789");
    if (end == 0 || end == std::string::npos || quantity.scale) return false;
    const std::string_view ending = std::string_view(quantity.text).substr(end, 2);
    return Ordinal::is_ending(ending);
}

}  // namespace okr::reading
