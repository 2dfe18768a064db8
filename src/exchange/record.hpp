// One object of a source before it has its place: named values, each with the line it stood on.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "exchange/meaning.hpp"
#include "okr/exchange.hpp"

namespace okr::exchange {

struct NamedValue {
    Meaning meaning = Meaning::unknown;
    std::string name;  ///< as the source spells it
    std::string text;
    std::size_t line = 0;
};

struct Record {
    std::string title;
    std::size_t line = 0;
    std::vector<NamedValue> values;

    /// The first value of this meaning; empty if there is none.
    [[nodiscard]] const std::string& text(Meaning meaning) const;
    /// The same, taken out.
    std::string take(Meaning meaning);
};

/// What has no key, or a key that has its value already, becomes an aside: "Priority: P1".
Exchange::Objective objective_of(const Record& record);
Exchange::KeyResult key_result_of(const Record& record);
Exchange::Initiative initiative_of(const Record& record);

Exchange::Aside aside_of(const NamedValue& value);

/// Adds what the record says to an objective that is there already.
void complete(Exchange::Objective& objective, const Record& record);

/// This format's word for how far work is: "in progress" is doing; empty where the text says nothing of the kind.
std::string state_of_work(std::string_view text);

/// "At risk" and "green" say more than how far work is: an aside keeps them.
bool says_more_than_state(std::string_view text);

/// A short text with a number in it: "10", "> 70%", "3 weeks".
bool looks_like_value(std::string_view text);

/// The parts of "growth, sales; support", trimmed.
std::vector<std::string> parts_of(std::string_view text);

/// Blanks and line ends at both ends taken off.
std::string_view trimmed(std::string_view text);

}  // namespace okr::exchange
