// The words of a key result without its numbers: what it measures, however the target is written.
#pragma once

#include <string>
#include <vector>

#include "diff/deadline.hpp"
#include "diff/numbers.hpp"
#include "measure/values.hpp"
#include "model/documents.hpp"
#include "okr/reading.hpp"

namespace okr::diffing {

/// Wordings, as comparisons use them.
struct Phrase {
    std::string metric;                ///< "checkout conversion rate": the field, or what the sentence measures
    std::string words;                 ///< the headline, its baseline and target taken out, other numbers marked
    std::string core;                  ///< the same without verbs of movement: "increase", "rise", "keep"
    std::string rhythm;                ///< of the target, taken out of the words: "a month", "per week"
    std::vector<Number> asides;        ///< the other numbers, in their order
    std::optional<Deadline> deadline;  ///< taken out of the words too
};

Phrase phrase_of(const model::KeyResult& result, const Reading& reading, const std::optional<measure::Value>& baseline,
                 const std::optional<measure::Value>& target, const std::optional<base::DateRange>& cycle);

/// A wording in which notation of numbers does not count.
std::string plain_words(std::string_view text);

}  // namespace okr::diffing
