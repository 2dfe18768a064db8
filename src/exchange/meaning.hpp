// What the names of columns and keys mean, as organisations spell them: "Key Result", "kr", "KPI target", "DRI".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace okr::exchange {

enum class Meaning : std::uint8_t {
    unknown,
    id,
    parent,  ///< the id of what this belongs to
    type,    ///< objective, key result or initiative
    objective,
    key_result,
    initiative,
    title,
    description,
    metric,
    baseline,
    target,
    current,
    unit,
    confidence,
    by,
    owner,
    weight,
    note,
    status,
    done,
    score,
    progress,
    because,
    so_that,
    moves,
    replaces,
    link,
    supports,
    shared_with,
    reviewed,
    demand_from,
    demand_why,
    aside,  ///< a text that stands for itself
    team,
    cycle,
    objectives,   ///< a list of them
    key_results,  ///< a list of them
    initiatives,  ///< a list of them
    teams,        ///< a list of parts of the organisation, each with OKRs of its own
    needs,        ///< a list of them, as in files of ours
    requests,     ///< the same
};

/// Letters and digits alone, in lower case: "keyresults" of "Key_Results:".
std::string bare_name(std::string_view name);

/// Of a column, or of a key with one value.
Meaning meaning_of(std::string_view name);

/// Of a key whose value is a list or a mapping: objectives, key_results, initiatives, teams or unknown.
Meaning list_meaning_of(std::string_view name);

/// What a word in a column `type` says: objective, key_result or initiative; else unknown.
Meaning type_of(std::string_view word);

}  // namespace okr::exchange
