// What a line says of itself before it says anything else: "Objective 2:", "KR 1.1 —", "CFO KR:", "Initiatives",
// "Owner:".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "exchange/meaning.hpp"

namespace okr::exchange::markdown {

enum class Role : std::uint8_t {
    none,
    objective,
    key_result,
    initiative,
    objectives,  ///< a heading over several, as are the next two
    key_results,
    initiatives,
    notes,    ///< a heading over what is no OKR: "Background", "Retrospective"
    because,  ///< "Why?", "Rationale"
    field,    ///< "Owner: …": `meaning` says which
    team,
    cycle,
};

struct Label {
    Role role = Role::none;
    Meaning meaning = Meaning::unknown;
    std::string number;     ///< "1.1" of "KR 1.1"
    std::string qualifier;  ///< "CFO" of "CFO KR:", "growth" of "Objective (growth):"
    std::string team;       ///< of headings: the team they name
    std::string cycle;      ///< of headings: the cycle they name, as this format writes it
    std::string subject;    ///< of headings: what is left without the cycle and the words for OKRs
    std::string before;     ///< pictures and signs before the label
    std::string rest;       ///< what is said then; the whole text where there is no label
    bool written = false;   ///< the word itself stood there; else it was taken from the look
    bool plural = false;    ///< "Key results: …"
    bool loose = false;     ///< "OKR — …": of a heading it may as well name the team, so there the role is none
};

/// Of the first line of an item or a paragraph.
Label label_of(std::string_view text);

/// Of a heading, which may also name a team or a cycle.
Label label_of_heading(std::string_view text);

/// "Q2 2026", "Team Harbour", "Objectives": whose OKRs follow, of when, or just that they do.
bool stands_over_okrs(Role role);

/// "Key results", "Why?": none of what follows is an objective.
bool stands_over_list(Role role);

/// "Key results:", or the plural with words behind it: "Key results: Mia and Ben".
bool stands_over_results(const Label& label);

/// Does the text speak of objectives or OKRs at all?
bool speaks_of_okrs(std::string_view text);

}  // namespace okr::exchange::markdown
