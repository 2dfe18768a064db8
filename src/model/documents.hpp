// The documents that people write, as plain structs of placed texts. FORMAT of each: the table in schema_table.cpp.
//
// Nothing is converted here but structure: a target stays "> 65%", a date stays text. `ref` is the object's full name,
// "checkout/conversion@2026-Q1"; `key` its id, written or derived from the title.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "model/place.hpp"

namespace okr::model {

/// What every object has that others can refer to.
struct Object {
    Place place;           ///< the whole node
    Text id;               ///< as written; may be absent
    std::string key;       ///< the id, or the one derived from the title
    std::size_t stem = 0;  ///< how much of a derived `key` is of the title: what follows tells equal ones apart
    std::string ref;       ///< "team/key@cycle"; a goal's is its key
};

struct KeyResult : Object {
    Text title, metric, baseline, target, current, confidence, unit, by, owner, weight, note;
    bool is_short = false;  ///< a bare sentence

    /// The text that a finding about it stands at: the title, or the metric where there is none.
    [[nodiscard]] const Text& headline() const { return title ? title : metric; }
};

struct Initiative : Object {
    Text title, so_that, status, replaces, because, owner, link;
    Texts moves;
};

/// Other work that a team must do: declared, not hidden.
struct Demand {
    Place place;
    Text from, why;
    bool present = false;
};

struct Objective : Object {
    Text title, because, reviewed;
    Texts supports, shared_with;
    Demand demand;
    std::vector<KeyResult> key_results;
    std::vector<Initiative> initiatives;
    bool has_key_results = false;  ///< the key is there, be its list empty or not
};

struct Need : Object {
    Text from, what, by, met;
    Texts serves;  ///< `for`
};

struct Request {
    Place place;
    Text from, need, what, answer, because;
    Texts through;
};

/// One file of a team's OKRs, initiatives, needs and requests. Several may hold parts of one team's cycle.
struct TeamFile {
    std::uint32_t file = 0;
    Text team, cycle;
    std::vector<Objective> objectives;
    std::vector<Initiative> initiatives;
    std::vector<Need> needs;
    std::vector<Request> requests;
};

struct Goal : Object {
    Text title, why, priority, by, owner;
    std::vector<KeyResult> indicators;
};

struct Choice {
    Place place;
    Text dimension, why;
    Texts pursue, not_now;
    std::vector<std::pair<Text, Texts>> also;  ///< other words for a value
};

struct Strategy {
    Place place;            ///< the key `strategy`
    bool is_blank = false;  ///< no mapping, or one that holds nothing: nobody knows what it is to say
    Text purpose, vision, horizon, story;
    std::vector<Goal> goals;
    std::vector<Choice> choices;
};

struct Team : Object {
    Text name, kind, part_of;
    Texts members, relies_on, drawn_from;
    Text capacity_objectives, business_as_usual;
};

}  // namespace okr::model
