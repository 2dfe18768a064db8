// What a key result measures, in a form in which two of them can be held against each other.
#pragma once

#include <optional>

#include "align/terms.hpp"
#include "measure/values.hpp"
#include "model/documents.hpp"
#include "okr/reading.hpp"

namespace okr::aligning {

struct Measured {
    Terms terms;  ///< of the metric; sorts of number left out, unless there is nothing else
    Direction direction = Direction::unknown;  ///< the good way
    std::optional<measure::Value> target;

    /// It says what it measures, and how far.
    [[nodiscard]] bool is_complete() const { return !terms.empty() && target.has_value(); }
};

/// What a sentence counts: its terms without its baseline and target, as the reader found them, and without sorts of
/// numbers, unless there is nothing else.
Terms terms_of_statement(const std::string& sentence, const std::optional<Measure>& measure);

/// Nothing of work: a sentence that is blended or has no number measures nothing. A metric with its target is a
/// measure, however its name sounds.
Measured measured_by(const model::KeyResult& result, const Reading& reading);

enum class Relation {
    none,      ///< not one measure, or their numbers cannot be compared
    equal,     ///< the same way, to the same target
    apart,     ///< the same way, to different targets
    opposite,  ///< one up, the other down
};

/// Of two that have the same terms.
Relation relation_of(const Measured& a, const Measured& b);

}  // namespace okr::aligning
