#include "reading/rank.hpp"

#include <algorithm>
#include <array>

namespace okr::reading {
namespace {

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
    using Words = std::array<std::string_view, 12>;
    static constexpr Words endings{"st", "nd", "rd", "th"};
    static constexpr Words places{"place", "position", "rank", "spot"};
    static constexpr Words leads{"from",  "to",       "rank",   "ranks",    "ranked", "ranking",
                                 "place", "position", "finish", "finished", "come",   "be"};
    static constexpr Words tails{"to", "in", "of", "on", "among", "or", "and", "by"};

    [[nodiscard]] bool is_ordinal() const {
        const auto& tokens = text_.tokens;
        return i_ + 1 < tokens.size() && tokens[i_].mark == Mark::number && tokens[i_ + 1].glued &&
               is_ending(word(i_ + 1));
    }

    /// "8th", "8th or better".
    [[nodiscard]] bool is_all() const { return i_ == 0 && (text_.tokens.size() == 2 || is_or_better(text_, 2)); }

    [[nodiscard]] bool is_led() const {
        return i_ > 0 && (is_one_of(leads, word(i_ - 1)) || text_.tokens[i_ - 1].mark == Mark::colon);
    }

    /// What it would name does not follow.
    [[nodiscard]] bool ends() const {
        if (i_ + 2 >= text_.tokens.size()) return true;
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

}  // namespace

bool is_or_better(const Text& text, std::size_t i) {
    const auto word = [&](std::size_t k) {
        return k < text.tokens.size() ? text.lower_of(text.tokens[k]) : std::string_view{};
    };
    return word(i) == "or" && (word(i + 1) == "better" || word(i + 1) == "higher" || word(i + 1) == "above");
}

std::size_t rank_at(const Text& text, std::size_t i) { return Ordinal(text, i).length(); }

bool is_rank(const Quantity& quantity) {
    const std::size_t end = quantity.text.find_first_not_of("0123456789");
    if (end == 0 || end == std::string::npos || quantity.scale) return false;
    const std::string_view ending = std::string_view(quantity.text).substr(end, 2);
    return Ordinal::is_ending(ending);
}

}  // namespace okr::reading
