// Finds the head of a clause: tells verbs from nouns by place, then looks for a predicate.
#pragma once

#include "reading/head.hpp"

namespace okr::reading {

class HeadFinder {
public:
    HeadFinder(const Sentence& sentence, const Clause& clause)
        : sentence_(sentence), nodes_(sentence.nodes), begin_(clause.begin), at_(clause.begin), end_(clause.end) {}
    Head find();

private:
    [[nodiscard]] const Node* node(std::size_t i) const { return i < end_ ? &nodes_[i] : nullptr; }
    template <Literal... words>
    [[nodiscard]] bool is(std::size_t i) const {
        return i < end_ && sentence_.is<words...>(nodes_[i]);
    }
    [[nodiscard]] bool is_imperative() const;
    /// "Socialise the draft": an unknown word before a determiner.
    [[nodiscard]] bool is_unknown_verb() const;
    [[nodiscard]] bool reads_as_noun() const;
    /// "Indexing a million documents takes less than ten minutes".
    [[nodiscard]] bool is_gerund_subject() const;
    /// "Plant restarts in an hour".
    [[nodiscard]] bool acts_in_time(std::size_t i) const;
    /// "Rejects < 2%": what is so limited is no object of a verb.
    [[nodiscard]] bool is_level(const Node& next) const;
    [[nodiscard]] bool begins_object(const Node& next) const;
    /// "Published case studies > 5", "Increased adoption": a movement's participle is a verb, else an adjective before
    /// a noun.
    [[nodiscard]] bool is_attribute(std::size_t i) const;
    [[nodiscard]] bool has_predicate(std::size_t from) const;
    [[nodiscard]] bool is_noun_by_neighbour(const Node& next) const;
    /// "Repair time under 3 days", "Open rate 40%": a verb's stem before what is measured of it.
    [[nodiscard]] bool names_rate(const Node& next) const;
    /// "Queue in the morning under 4 minutes": a level ends what would be odd as a command.
    [[nodiscard]] bool is_noun_by_level(const Node& next) const;
    /// "Sign at least 10 customers": the comparator belongs to what is counted.
    [[nodiscard]] bool counts_noun(const Node& amount) const;
    /// "Support tickets down 20%", "Test coverage at 80%".
    [[nodiscard]] bool is_noun_by_head() const;
    /// A target with its comparator.
    [[nodiscard]] bool has_level(std::size_t from) const;
    [[nodiscard]] bool has_target(std::size_t from) const;
    Head imperative();
    [[nodiscard]] bool is_joint(std::size_t i) const;
    Head with_subject();
    /// "People surveyed trust us": a participle behind its noun gives way to the verb that follows.
    [[nodiscard]] std::size_t finite_behind(std::size_t i) const;
    [[nodiscard]] bool is_predicate(std::size_t i) const;
    /// A participle or "live", "in place" that stands behind its noun.
    [[nodiscard]] bool is_done(std::size_t i) const;
    /// "12 hives moved to the orchard": of verbs that the lexicon lists with their preposition.
    [[nodiscard]] bool leads_on(const Node& verb) const;
    /// "Firmware 90% complete": after an amount only words that say "done".
    [[nodiscard]] bool is_shared_done(std::size_t i) const;
    [[nodiscard]] bool is_finite(std::size_t i) const;
    /// Something of the clause, or the means that was cut from it: "customers order | through the app".
    [[nodiscard]] bool has_more(std::size_t i) const;
    /// "People surveyed trust us": the participle belongs to the noun before it.
    [[nodiscard]] bool is_reduced_relative(std::size_t i) const;
    /// "Churn drops to 2%": a movement before a level is a verb, even if the word may be a noun.
    [[nodiscard]] bool moves_to_level(std::size_t i) const;
    Head predicate(std::size_t i);
    const Sentence& sentence_;
    const std::vector<Node>& nodes_;
    std::size_t begin_;
    std::size_t at_;
    std::size_t end_;
    Head head_;
};

}  // namespace okr::reading
