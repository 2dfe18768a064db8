// What happened to a key result's measure between two states: numbers compared as numbers, words as words.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "model/documents.hpp"
#include "okr/reading.hpp"

namespace okr::diffing {

/// How much harder or easier a target is to reach now.
enum class Way { same, eased, raised };

/// Two values of one thing, as written; equal notations ("65%", "0.65") are no change.
struct Step {
    std::optional<std::string> before, after;
    Way way = Way::same;
    const model::Text* at = nullptr;  ///< the field that says it after the change; nothing: the sentence
};

/// " from 65% to 60%"; of corridors ": between 70% and 95% instead of between 80% and 85%".
std::string from_to(const Step& step);

/// A day by which something is due.
struct DueStep : Step {
    std::string from, to;  ///< in words: "2026-02-15", "the end of the cycle (2026-03-31)", "no day"
};

struct Shift {
    Kind from = Kind::unmeasured;
    Kind to = Kind::unmeasured;
    bool is_other_measure = false;  ///< it counts something else now; then the numbers cannot be compared
    bool is_part_lost = false;      ///< one of several measures is gone: "… and churn < 3%"
    bool is_reworded = false;       ///< other words, or anything written that no step of a number explains
    std::string_view words_field;   ///< "metric", "unit"; empty: the sentence
    Step words;                     ///< what is reworded, or names the other measure
    Step target;                    ///< way same: not changed, or not to be compared
    std::vector<Step> more;  ///< further levels of the sentence that moved: "… within 4 hours", "… and churn < 3%"
    DueStep due;             ///< `by`, or the day that the sentence names; else the cycle's last. Later is easier
    std::optional<Step> baseline;  ///< nothing: not moved

    /// Both readings are of one sort, so that wording and numbers can be compared at all.
    [[nodiscard]] bool is_of_one_kind() const { return from == to || (is_blended(from) && is_blended(to)); }
    /// An outcome that is work now: nothing else is told of its words and numbers.
    [[nodiscard]] bool is_work_now() const { return from == Kind::outcome && is_blended(to); }
    /// All targets that went this way.
    [[nodiscard]] std::vector<const Step*> targets(Way way) const;
};

using Cycle = std::optional<base::DateRange>;  ///< its days, where they are known

Shift shift_between(const model::KeyResult& before, const model::KeyResult& after, const Reader& reader,
                    const Cycle& cycle_before, const Cycle& cycle_after);

}  // namespace okr::diffing
