// Tells dates by their shape.
#include "reading/calendar.hpp"

#include <algorithm>

#include "base/one_of.hpp"
#include "reading/duration.hpp"
#include "reading/numeral.hpp"
#include "reading/tokens_from.hpp"

namespace okr::reading {
namespace {

using base::is_one_of;

class Calendar : TokensFrom {
public:
    using TokensFrom::TokensFrom;

    [[nodiscard]] std::size_t length() const {
        if (is_word(0) && is_year_part(lower(0))) return 1 + year_after(1);
        if (is_month(0)) return month();
        if (!is_number(0)) return 0;
        if (const std::size_t taken = numeric()) return taken;
        if (const std::size_t taken = day_of_month()) return taken;
        if (const std::size_t taken = clock()) return taken;
        return is_year(0) && stands_as_year() ? 1 : 0;
    }

private:
    [[nodiscard]] bool is_word(std::size_t k) const { return mark(k) == Mark::word; }

    [[nodiscard]] bool is_year(std::size_t k) const {
        return is_number(k) && lower(k).size() == 4 && is_integer(lower(k)) && lower(k) >= "1990" && lower(k) <= "2049";
    }

    [[nodiscard]] bool is_month(std::size_t k) const {
        if (!is_word(k) || !token(k).is(Class::month)) return false;
        const bool is_doubtful =
            lower(k) == "may" || lower(k) == "march" || lower(k) == "mar" || lower(k) == "fall" || lower(k) == "spring";
        return !is_doubtful || is_number(k + 1) || follows_preposition();
    }

    [[nodiscard]] bool follows_preposition() const {
        const std::size_t joint = i_ > 1 && text_.tokens[i_ - 1].mark == Mark::hyphen ? 2 : 1;  // "mid-March"
        if (i_ < joint) return false;
        const Token& before = text_.tokens[i_ - joint];
        if (is_one_of(text_.lower_of(before), {"mid", "early", "late"})) return true;
        return joint == 1 && (before.is(Class::preposition) || before.mark == Mark::number);
    }

    [[nodiscard]] std::size_t year_after(std::size_t k) const {
        if (is_year(k)) return 1;
        const bool is_joined =
            mark(k) == Mark::hyphen || mark(k) == Mark::slash || mark(k) == Mark::quote || mark(k) == Mark::comma;
        if (is_joined && is_year(k + 1)) return 2;
        if (is_joined && glued(k) && glued(k + 1) && (is_number(k + 1) || is_year_part(lower(k + 1)))) return 2;
        return is_word(k) && is_year_part(lower(k)) ? 1 : 0;
    }

    [[nodiscard]] std::size_t ordinal_ending(std::size_t k) const {
        const std::string_view ending = lower(k);
        return glued(k) && (ending == "st" || ending == "nd" || ending == "rd" || ending == "th") ? 1 : 0;
    }

    /// "March 31st, 2026", "Mar 2026", "March".
    [[nodiscard]] std::size_t month() const {
        std::size_t taken = 1;
        if (mark(taken) == Mark::stop && glued(taken) && is_number(taken + 1)) ++taken;
        if (is_number(taken) && !is_year(taken) && lower(taken).size() <= 2 && mark(taken + 1) != Mark::percent) {
            ++taken;
            taken += ordinal_ending(taken);
        }
        return taken + year_after(taken);
    }

    /// "2026-06-30", "30/06/2026", "12.05.2026", "2026-06".
    [[nodiscard]] std::size_t numeric() const {
        const auto dots = std::count(lower(0).begin(), lower(0).end(), '.');
        if (dots == 2 && lower(0).find(',') == std::string_view::npos && lower(0).size() <= 10 && !is_grouped())
            return 1;
        if (is_day_and_month()) return mark(1) == Mark::stop && glued(1) ? 2 : 1;
        const bool is_joined =
            (mark(1) == Mark::hyphen || mark(1) == Mark::slash) && glued(1) && glued(2) && is_number(2);
        if (!is_joined) return 0;
        const bool goes_on = mark(3) == mark(1) && glued(3) && is_number(4) && glued(4);
        if (goes_on) return 5;
        return is_year(0) && lower(2).size() == 2 ? 3 : 0;
    }

    /// "until 15.03.", "by 15.03.": a day of the first twelve months, behind a word that leads to one.
    [[nodiscard]] bool is_day_and_month() const {
        const std::size_t dot = lower(0).find('.');
        if (i_ == 0 || dot == std::string_view::npos || dot == 0 || dot > 2 || lower(0).size() != dot + 3) return false;
        const std::string_view before = text_.lower_of(text_.tokens[i_ - 1]);
        const bool is_dotted = mark(1) == Mark::stop && glued(1);
        const bool leads = before == "until" || before == "till" || ((before == "by" || before == "on") && is_dotted);
        return leads && numeral_value(lower(0).substr(0, dot)) <= 31 && is_month_number(lower(0).substr(dot + 1));
    }

    static bool is_month_number(std::string_view digits) {
        return is_integer(digits) && digits != "00" && digits <= "12";
    }

    [[nodiscard]] bool is_grouped() const { return numeral_value(lower(0)) > 999; }

    /// "31 March 2026", "15th of May".
    [[nodiscard]] std::size_t day_of_month() const {
        if (lower(0).size() > 2 || !is_integer(lower(0))) return 0;
        std::size_t taken = 1 + ordinal_ending(1);
        if (lower(taken) == "of") ++taken;
        if (!is_word(taken) || !token(taken).is(Class::month)) return 0;
        ++taken;
        return taken + year_after(taken);
    }

    /// "7 pm", "14:30"; "6 to 9 a.m." holds two.
    [[nodiscard]] std::size_t clock() const {
        if (const std::size_t half = half_of_day(1)) return 1 + half;
        const bool is_colon = mark(1) == Mark::colon && glued(1) && glued(2) && is_number(2) && lower(2).size() == 2 &&
                              !tells_ratio(text_);
        if (is_colon) return 3 + half_of_day(3);
        const bool is_range = mark(1) == Mark::hyphen || mark(1) == Mark::dash || lower(1) == "to" || lower(1) == "and";
        const bool is_hour = lower(0).size() <= 2 && is_number(2) && lower(2).size() <= 2;
        return is_range && is_hour && half_of_day(3) > 0 ? 3 + half_of_day(3) : 0;
    }

    /// Tokens of "am", "p.m.".
    [[nodiscard]] std::size_t half_of_day(std::size_t k) const {
        if (lower(k) == "am" || lower(k) == "pm" || lower(k) == "a.m" || lower(k) == "p.m")
            return mark(k + 1) == Mark::stop && lower(k).size() == 3 ? 2 : 1;
        const bool is_spelt = (lower(k) == "a" || lower(k) == "p") && mark(k + 1) == Mark::stop && lower(k + 2) == "m";
        if (!is_spelt || !glued(k + 1) || !glued(k + 2)) return 0;
        return mark(k + 3) == Mark::stop && glued(k + 3) ? 4 : 3;
    }

    /// 2026 is a year unless it counts something.
    [[nodiscard]] bool stands_as_year() const {
        if (mark(1) == Mark::percent || mark(1) == Mark::plus || (glued(1) && is_word(1))) return false;
        if (i_ > 0 && text_.tokens[i_ - 1].mark == Mark::currency) return false;
        const bool counts = is_word(1) && token(1).is(Class::people, Class::response, Class::trouble, Class::period);
        return lower(0) >= "2010" ? !counts : follows_preposition() && !is_word(1);
    }
};

}  // namespace

bool is_year_part(std::string_view word) {
    if (word.size() < 2 || word.size() > 6) return false;
    const auto digits = word.find_first_of("0123456789");
    if (digits == std::string_view::npos || !is_integer(word.substr(digits))) return false;
    const std::string_view prefix = word.substr(0, digits);
    const bool is_part =
        (prefix == "q" && word[1] <= '4') || (prefix == "h" && word[1] <= '2') || (prefix == "t" && word[1] <= '3');
    return (is_part && word.size() == 2) || prefix == "fy" || prefix == "cy";
}

std::size_t date_at(const Text& text, std::size_t i) { return Calendar(text, i).length(); }

}  // namespace okr::reading
