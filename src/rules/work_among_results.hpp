// Tells the work that stands among key results: what is done, and what only counts the doing.
#pragma once

#include <string_view>

#include "rules/rule.hpp"

namespace okr::rule {

/// How a rule tells one kind of work.
struct WorkWords {
    Kind kind;
    std::string_view is;            ///< behind the key result's words: "is something to do, …"
    std::string_view help;          ///< of an objective's key result
    std::string_view of_indicator;  ///< of a goal's indicator: there is no list of work beside it
};

/// Each with the fix that moves it to the objective's `initiatives`.
void tell_work(const Views& views, const WorkWords& words, Sink& sink);

}  // namespace okr::rule
