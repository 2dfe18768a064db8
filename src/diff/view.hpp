// A key result on one side of a comparison, read.
#pragma once

#include <optional>
#include <string>

#include "diff/phrase.hpp"
#include "measure/values.hpp"
#include "model/documents.hpp"
#include "okr/reading.hpp"

namespace okr::diffing {

struct View {
    const model::KeyResult& result;
    Reading reading;
    std::optional<measure::Value> baseline, target;
    Phrase phrase;

    /// `cycle`: the days that it is of, where they are known.
    View(const model::KeyResult& of, const Reader& reader, const std::optional<base::DateRange>& cycle = {});

    /// A value as its author wrote it; of a sentence the number alone.
    [[nodiscard]] static std::string written(const measure::Value& value);
};

/// The side of the target that is the good one, by all that either state tells; up where nothing tells.
Direction aim_of(const View& before, const View& after);

/// The state after bounds from the other side, by a sign, what the state before was to pass: "< 65%" where 65% was to
/// be reached from 52%. What was a target is met from the beginning then.
bool is_bounded_from_behind(const View& before, const View& after);

/// One bounds from above by a sign, the other not, and nothing else tells which side is the good one: "100" and "<
/// 100".
bool is_bound_of_one_alone(const View& before, const View& after);

/// Up and down, each told by words or signs: the aim was turned round.
bool is_turned_round(const View& before, const View& after);

}  // namespace okr::diffing
