// Questions that every judgement asks of a clause: its targets, where they stand, what they count.
#pragma once

#include "reading/verdict.hpp"

namespace okr::reading {

struct Scope {
    const Sentence& sentence;
    const Clause& clause;
    const Head& head;

    [[nodiscard]] const Node& node(std::size_t i) const { return sentence.nodes[i]; }
    [[nodiscard]] const Amount& amount(int i) const {
        return sentence.amount_of(sentence.nodes[static_cast<std::size_t>(i)]);
    }

    /// First target of the clause, counts included; -1 if none.
    [[nodiscard]] int target() const;
    /// First target that measures rather than counts: a share, money, a duration, a rating, a comparison.
    [[nodiscard]] int measuring() const;
    /// The target that stands between the verb (or the clause's begin) and the head of the phrase.
    [[nodiscard]] int direct(const Phrase& phrase) const;
    /// Is the amount a share, rate, sum or level, not a count of things?
    [[nodiscard]] bool is_measuring(int i) const;
    /// What the amount counts or is a share of: the phrase behind it.
    [[nodiscard]] Phrase counted(int i) const;
    /// The thing counted, "5 of our runbooks" told by "runbooks".
    [[nodiscard]] Thing counted_thing(int i) const { return counted(i).thing; }
    /// Thousands: nobody makes so many by hand.
    [[nodiscard]] bool is_beyond_hands(int i) const;
    /// "No more than 3 releases rolled back": nobody sets out to make at most so many. "Up to 5 workshops" are made.
    [[nodiscard]] bool sets_limit(int i) const;
    [[nodiscard]] bool has_word(Class word) const;
    [[nodiscard]] bool has_any(Classes words) const;
    [[nodiscard]] bool has_window() const;
    /// "… on time", "… on schedule".
    [[nodiscard]] bool is_punctual() const;
    [[nodiscard]] bool is_used(std::size_t i) const;
    [[nodiscard]] bool is_used_behind() const;
    /// "… contributed by volunteers", "50 pull requests from the community", "40 videos watched": others act.
    [[nodiscard]] bool done_by_others(std::size_t from) const;

    [[nodiscard]] Verdict verdict(What what, bool sure, Reason reason, int target = -1) const {
        return {what, sure, reason, target, head};
    }
};

bool is_team_made(Thing thing);
bool is_worldly(Thing thing);  ///< people, responses, troubles, measures

}  // namespace okr::reading
