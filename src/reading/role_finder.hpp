// What one amount of a sentence is for, told by the words beside it.
#pragma once

#include "reading/sentence.hpp"

namespace okr::reading {

class RoleFinder {
public:
    explicit RoleFinder(const Sentence& sentence) : sentence_(sentence), nodes_(sentence.nodes) {}

    [[nodiscard]] Role role_of(std::size_t i) const;
    /// "in 2 weeks", "within 15 seconds".
    [[nodiscard]] bool is_limit(std::size_t i) const;

private:
    [[nodiscard]] const Node* at(std::size_t i) const { return i < nodes_.size() ? &nodes_[i] : nullptr; }
    [[nodiscard]] const Amount& amount(std::size_t i) const { return sentence_.amount_of(nodes_[i]); }
    [[nodiscard]] bool leads_to_amount(std::size_t i) const { return at(i) && at(i)->is_amount(); }
    [[nodiscard]] bool in_bracket(std::size_t i) const { return bracket_of(i) < nodes_.size(); }

    // role_finder.cpp
    /// "(80% confidence)", "confidence: 0.7".
    [[nodiscard]] bool is_confidence(std::size_t i) const;
    /// "80% confidence interval" would be something else.
    [[nodiscard]] bool glued_name(std::size_t i) const;
    /// "all three signals", "the same four pages".
    [[nodiscard]] bool is_definite(std::size_t i) const;
    /// "as easy as buying a new one", "our dependency on one supplier".
    [[nodiscard]] bool is_pronoun(std::size_t i) const;
    /// "errors per 1,000 orders", "5 of every 100 patients": what is counted against, not how much.
    [[nodiscard]] bool is_denominator(std::size_t i) const;
    /// "for no reason", "at no charge", "in no time".
    [[nodiscard]] bool is_idiom(std::size_t i) const;
    /// "sold before seven", "open until 9".
    [[nodiscard]] bool is_moment(std::size_t i) const;
    /// "Qualify the 300 mm etch tool": the size of what is worked on.
    [[nodiscard]] bool is_attribute(std::size_t i) const;
    /// "Runway 2 resurfaced", "Replace chairlift 4": one thing that has a number.
    [[nodiscard]] bool is_number_of_name(std::size_t i) const;
    /// What is done behind it, or ordered at the beginning.
    [[nodiscard]] bool is_worked_on(std::size_t i) const;
    /// "62% of costs, up 7 points": how far, told once more.
    [[nodiscard]] bool is_step_behind(std::size_t i) const;
    /// "(2025: €0.7M)" tells of another year.
    [[nodiscard]] bool is_of_year(std::size_t i) const;
    [[nodiscard]] bool is_window(std::size_t i) const;

    // role_baseline.cpp: from where, and how far
    [[nodiscard]] bool is_baseline(std::size_t i) const;
    /// "from 30", "currently 30", "was about 30", "vs. 30".
    [[nodiscard]] bool follows_from(std::size_t i) const;
    /// In "reach the current 5 users" the adjective belongs to the noun; "current: 5" is a baseline.
    [[nodiscard]] bool is_plain_adjective(std::size_t word, std::size_t i) const;
    /// Index of the bracket that is open at `i`, looking back a little.
    [[nodiscard]] std::size_t bracket_of(std::size_t i) const;
    [[nodiscard]] bool in_baseline_bracket(std::size_t i) const;
    /// "41 last year, no more than 25 this year", "14%, 9% today": told behind it, and another number is to be reached.
    [[nodiscard]] bool precedes_past(std::size_t i) const;
    /// "14.2 (prior year) -> 11".
    [[nodiscard]] bool precedes_past_in_bracket(std::size_t i) const;
    /// "11.2 gCO2/tnm -> 9.8 gCO2/tnm": words that stand behind both ends of a way are their unit.
    [[nodiscard]] bool leads_on_behind_unit(std::size_t i) const;
    /// "2 crashes per 100 sessions -> 0.5", at the sentence's beginning.
    [[nodiscard]] bool leads_on_behind_things(std::size_t i) const;
    [[nodiscard]] bool counts_the_same(std::size_t i, std::size_t arrow) const;
    [[nodiscard]] bool says_alike(std::size_t i, std::size_t k, std::size_t count) const;
    /// The first of "30% to 40%", "68 to 75".
    [[nodiscard]] bool precedes_to(std::size_t i) const;
    /// "by 15 points to 70%": the level is the target.
    [[nodiscard]] bool is_step_to_level(std::size_t i) const;
    /// "up by 15 points to 70%", "double to 3,000": how far, not from where.
    [[nodiscard]] bool is_step(std::size_t i) const;
    /// "up 9% to €74m" is a step and a level, "up 30% to 40%" may be two levels.
    [[nodiscard]] bool is_range_of_shares(std::size_t i) const;

    const Sentence& sentence_;
    const std::vector<Node>& nodes_;
};

}  // namespace okr::reading
