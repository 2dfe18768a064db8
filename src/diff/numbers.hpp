// The numbers that a text names, and how they compare: shares with ratings, rates with rates, growth with growth.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "okr/reading.hpp"
#include "reading/rhythm.hpp"

namespace okr::diffing {

struct Number {
    Quantity quantity;
    std::string comparator;   ///< as in Level
    bool is_limit = false;    ///< a time that something is to happen within
    bool is_divisor = false;  ///< "per 1,000 households"
    bool is_rate = false;     ///< "22 min/mo"
    bool is_among = false;    ///< "in 7 of 9 districts", "for 80% of the network", "at all 9 stations"
    bool is_all = false;      ///< "all 9 stations"
    Extent extent;            ///< where it stands, its comparator included: "stays under 14 days"
};

/// In the order of the text. Words that may be no number at all ("no", "one", "weekly") are left out but where `known`
/// says that one begins there.
std::vector<Number> numbers_of(std::string_view text, const std::vector<Extent>& known = {});

/// Which is the greater; nothing where they cannot be compared. Amounts of change compare by their size: "double" is
/// more than "+50%".
std::optional<std::partial_ordering> order_of(const Quantity& a, const Quantity& b);

/// Notation does not count: 0.65 and 65%, 1 in 10 and 10%, 300 ms and 0.3 s, double and +100%.
bool is_same_number(const Quantity& a, const Quantity& b);

/// One text for all notations of a number: "65%", "0.3 s".
std::string canonical(const Number& number);

/// What a text says beside its numbers and their rhythms, as a wording.
std::string words_beside_numbers(std::string_view text);

using reading::times_a_year;

/// "2/week", "twice a week", "weekly": how often, and nothing else. "Every weekday" says more.
bool is_plain_rhythm(std::string_view text);

/// The rhythm that a text begins with, as written ("a month", "per week", "/day"); empty if it does with none.
std::string_view leading_rhythm(std::string_view text);

/// How often in a year that is.
std::optional<double> times_of(std::string_view rhythm);

/// That of a quantity whose unit it is, or whose text ends with it: "3/week", "$5k/mo"; empty where no calendar knows
/// it.
std::string_view rhythm_of(const Quantity& quantity);

}  // namespace okr::diffing
