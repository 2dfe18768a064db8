// A clause's head: its verb, who acts and what it acts on.
#pragma once

#include "reading/clause.hpp"
#include "reading/phrase.hpp"

namespace okr::reading {

enum class Pattern : std::uint8_t {
    imperative,  ///< "Launch the app"; also "We launched the app", "Launching the app"
    finite,      ///< "Customers love the product"
    state,       ///< "The page is fast", "The app is published"
    participle,  ///< "App launched", "Runbook in place"
    possession,  ///< "Each team has a dashboard", "There is a guide"
    modal,       ///< "Users can export data"
    nominal,     ///< no verb: "NPS > 50", "12 streams"
    empty,       ///< dates and small words only
};

struct Head {
    Pattern pattern = Pattern::empty;
    std::size_t begin = 0;         ///< first node that matters, openers left out
    std::size_t verb = 0;          ///< node; valid unless nominal or empty
    bool is_own = false;           ///< "we", "our team": the team speaks of itself
    bool is_unknown_verb = false;  ///< not in the lexicon, but stands where a verb does
    bool is_ensured = false;       ///< behind "ensure that"
    Phrase subject;                ///< of finite, state, participle, possession, modal, nominal
    Phrase object;                 ///< behind the verb
};

Head find_head(const Sentence& sentence, const Clause& clause);

}  // namespace okr::reading
