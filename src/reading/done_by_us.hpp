// Participles that tell who has acted: what is digitised, dug or called upon is the work of whoever tells of it.
#pragma once

#include "reading/sentence.hpp"

namespace okr::reading {

/// "dug", "digitised"; not "won", "answered", "read".
inline bool is_work_alone(const Node& verb) {
    return verb.has(work_verbs) && !verb.is(Class::respond, Class::sell, Class::reach, Class::use);
}

/// "500 patients called", "14 schools visited": people whom the team turns to. Of things that it has made ("pages
/// visited") the same is told by others.
inline bool turns_to_others(const Sentence& sentence, const Node& verb) {
    return sentence
        .is<"visited", "called", "contacted", "phoned", "emailed", "e-mailed", "approached", "informed", "briefed",
            "invited", "surveyed", "consulted", "coached", "trained", "audited", "inspected", "interviewed">(verb);
}

}  // namespace okr::reading
