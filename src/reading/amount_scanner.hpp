// A cursor over tokens that reads one quantity from left to right: comparator, sign, currency, number, magnitude, unit,
// range, scale.
#pragma once

#include <algorithm>
#include <initializer_list>
#include "base/one_of.hpp"
#include "reading/amount.hpp"

namespace okr::reading {

using base::is_one_of;

inline std::string_view sign_of(Mark mark) {
    switch (mark) {
        case Mark::less: return "<";
        case Mark::less_equal: return "<=";
        case Mark::more: return ">";
        case Mark::more_equal: return ">=";
        case Mark::equal: return "=";
        case Mark::about: return "=";
        default: return {};
    }
}

inline Shape shape_of(Dimension dimension) {
    switch (dimension) {
        case Dimension::share: return Shape::share;
        case Dimension::points: return Shape::points;
        case Dimension::factor: return Shape::factor;
        case Dimension::money: return Shape::money;
        case Dimension::time: return Shape::time;
        default: return Shape::measure;
    }
}

class Scanner {
public:
    Scanner(const Text& text, std::size_t i) : text_(text), begin_(i), at_(i) {}
    std::optional<Amount> scan();

private:
    [[nodiscard]] bool more(std::size_t ahead = 0) const { return at_ + ahead < text_.tokens.size(); }
    [[nodiscard]] const Token& token(std::size_t ahead = 0) const { return text_.tokens[at_ + ahead]; }
    [[nodiscard]] Mark mark(std::size_t ahead = 0) const { return more(ahead) ? token(ahead).mark : Mark::blank; }
    [[nodiscard]] bool glued(std::size_t ahead = 0) const { return more(ahead) && token(ahead).glued; }
    [[nodiscard]] std::string_view word(std::size_t ahead = 0) const {
        return more(ahead) && mark(ahead) == Mark::word ? text_.lower_of(token(ahead)) : std::string_view{};
    }
    /// ">", "at least", "is at most", "> about": the last one that says something counts.
    void comparators();
    /// "From 40% up to 65%": no ceiling, but where the way leads.
    [[nodiscard]] bool leads_on() const;
    void sign();
    /// "–20 %", "tariffs –20 %"; in "10 – 20" and "faster – 20%" it joins and parts.
    [[nodiscard]] bool is_dash_for_minus() const;
    /// A hyphen between two things is no minus.
    [[nodiscard]] bool joins_left() const;
    void currency_before();
    bool number();
    /// "1:40", "PT4H", "1h30".
    bool duration();
    /// "in the top 10".
    bool top_place();
    /// "reach level 3".
    bool step_place();
    /// "under a second", "within an hour".
    bool one_period();
    bool half_period();
    bool open_number(std::size_t taken);
    bool digits();
    [[nodiscard]] bool names_something() const;
    bool number_word();
    /// "a half marathon", "half term".
    [[nodiscard]] bool is_half_thing() const;
    /// "third place or better"; "in the first place" is an idiom.
    bool place_word();
    /// "every second week", "every second": not "every second visitor".
    [[nodiscard]] bool is_rhythm() const;
    bool factor_word(const Word& known);
    /// "x3" behind what it multiplies, and "triple".
    bool times(double factor);
    void share_word();
    /// "daily", where it ends what is said: not in "daily active users".
    bool often();
    void tail();
    /// "8th", "8th or better": of ranks less is better.
    bool ordinal();
    void magnitudes();
    /// "10 k", "€1.2 bn", "$3 m", "5 M users".
    [[nodiscard]] bool may_stand_apart(std::string_view spelling) const;
    /// "1.2m CHF", "3 m €": behind the magnitude.
    [[nodiscard]] bool money_follows() const;
    /// "2m" is metres or minutes unless it is money or counts something: "2m users".
    [[nodiscard]] bool factor_is_unit(std::string_view spelling) const;
    void plus();
    void unit();
    /// "5 per cent", "2 per mille".
    bool percent_in_words();
    /// "5% points", "5 %-points".
    void points();
    /// The letters of "5 °C", "24 °Brix".
    void scale_of_degrees();
    /// "2 h 10 min", "2 days 4 hours": counted in the first of its units.
    void smaller_units();
    /// Short units stand close to their number; "5 m" may, "5 t" is a slip.
    [[nodiscard]] bool may_follow(std::string_view spelling) const;
    /// "4.5 stars" is a rating, "300 stars" are counted.
    [[nodiscard]] bool unit_is_plain_star(std::string_view spelling) const;
    void apply(const Unit& unit);
    /// "15–25%", "5-10M": the lower end is the quantity's value, the upper end is kept beside it.
    void range();
    /// "between 40 and 50".
    [[nodiscard]] bool is_between() const;
    /// "152/94 mmHg": the first of both leads.
    bool pressures();
    /// "4.5/5", "4.5 out of 5".
    void scale();
    /// Behind the ten of "8 of 10 patients", "8.7 of 10, up from 7.9"; "3 of 10%" goes on.
    [[nodiscard]] bool ends_whole() const;
    /// The ten of "1 in 10", the seven of "one in seven patients"; "one in seven days" is no share.
    [[nodiscard]] bool names_whole() const;
    /// "1 in 10 patients": a share, 10%. "3 in 2026" is none.
    void one_in_ten();
    [[nodiscard]] bool ends_share() const;
    /// "3x per day", "5 times a week".
    bool glued_rhythm();
    void rhythm();
    void or_more();
    void trailing(std::string_view comparator, std::size_t tokens);
    void finish(std::size_t first);
    const Text& text_;
    std::size_t begin_;
    std::size_t at_;
    Amount amount_;
    std::string_view money_;
    bool is_complete_ = false;
};

}  // namespace okr::reading
