// Splits a sentence at its joints. Each kind of joint is one small function that says where the next clause begins.
#pragma once

#include <optional>
#include "reading/clause.hpp"

namespace okr::reading {

struct Joint {
    std::size_t next;  ///< node at which the next clause begins
    Link link;
};

class Splitter {
public:
    explicit Splitter(const Sentence& sentence) : sentence_(sentence), nodes_(sentence.nodes) {}
    std::vector<Clause> split();

private:
    void split(Run run, Link link);
    [[nodiscard]] const Node* at(std::size_t i) const { return i < end_ ? &nodes_[i] : nullptr; }
    [[nodiscard]] bool is_first(std::size_t i) const { return i == begin_; }
    void close(std::size_t end);
    [[nodiscard]] std::optional<Joint> joint_at(std::size_t i);
    /// The small words of "straight-through", "end-to-end".
    [[nodiscard]] bool is_part_of_word(std::size_t i) const;
    [[nodiscard]] std::optional<Joint> at_mark(std::size_t i);
    [[nodiscard]] bool joined_right(std::size_t i) const { return at(i + 1) && at(i + 1)->glued; }
    [[nodiscard]] bool is_abbreviated(std::size_t i) const;
    /// "Conversion: 5%" is one clause, "Done: herd book, calendar" two.
    [[nodiscard]] std::optional<Joint> colon(std::size_t i) const;
    /// After a condition at the front the comma begins the main clause; before an imperative it adds one.
    [[nodiscard]] std::optional<Joint> comma(std::size_t i) const;
    /// "Uptime 99.9% & MTTR < 1 h".
    [[nodiscard]] std::optional<Joint> for_and(std::size_t i) const;
    /// "Delivery time below 2 days and damage rate below 1%": a measure with its level stands before, another follows.
    [[nodiscard]] bool begins_further_measure(std::size_t i) const;
    [[nodiscard]] bool has_level(std::size_t from, std::size_t to) const;
    /// A name, then a number with its comparator or its start.
    [[nodiscard]] bool leads_to_level(std::size_t i) const;
    /// "…, zero unsupported claims": a further measure.
    [[nodiscard]] std::optional<Joint> zero_or_amount(std::size_t i) const;
    [[nodiscard]] bool begins_object(std::size_t i) const;
    [[nodiscard]] std::optional<Joint> condition(std::size_t i) const;
    [[nodiscard]] std::optional<Joint> with(std::size_t i) const;
    /// "Pair with 5 teams" is one verb; "Launch with 500 customers" is not.
    [[nodiscard]] bool belongs_to_verb(std::size_t i) const;
    [[nodiscard]] bool opens_up() const;
    /// "interviews with 15 teachers": whom the activity is done with.
    [[nodiscard]] bool counts_people(std::size_t i) const;
    /// "with 500 customers", "with monthly talks and 80% attendance", "with a median distance below 30 m".
    [[nodiscard]] bool target_ahead(std::size_t i) const;
    /// "an average rating of 4.5 out of 5".
    [[nodiscard]] bool names_level(std::size_t from, std::size_t to) const;
    /// A target within the next nodes, before a preposition or a sign.
    [[nodiscard]] bool amount_within(std::size_t i, std::size_t reach) const;
    [[nodiscard]] std::optional<Joint> means(std::size_t i) const;
    [[nodiscard]] std::optional<Joint> result(std::size_t i) const;
    /// ", recovering ≥ 15% of …": what the work before the comma brings.
    [[nodiscard]] bool is_effect(std::size_t i) const;
    /// "Build playgrounds visited by 500 children".
    [[nodiscard]] bool is_done_by_crowd(std::size_t i) const;
    /// "Deploy a chatbot handling 60% of queries".
    [[nodiscard]] bool is_reduced_relative(std::size_t i) const;
    [[nodiscard]] std::optional<Joint> purpose(std::size_t i) const;
    /// "Cost to raise a pound", "Median time to merge": what is measured, at the clause's beginning.
    [[nodiscard]] bool names_measure(std::size_t i) const;
    [[nodiscard]] bool is_governed_infinitive(std::size_t i) const;
    /// "able to", "time to", "easy to", "how to": the infinitive belongs to the word before it.
    [[nodiscard]] bool governs_infinitive(const Node& node) const;
    [[nodiscard]] std::optional<Joint> addition(std::size_t i) const;
    /// "… and decrease by 20%".
    [[nodiscard]] bool is_by_amount(std::size_t i) const;
    /// "… and lift conversion from 2% to 3%".
    [[nodiscard]] bool moves_to_level(const Node& verb, std::size_t i) const;
    /// "Page live and conversion above 4%": something is done before, and a first number follows.
    [[nodiscard]] bool begins_measure(std::size_t i) const;
    [[nodiscard]] std::optional<Joint> relative(std::size_t i) const;
    const Sentence& sentence_;
    const std::vector<Node>& nodes_;
    std::vector<Clause> clauses_;
    std::size_t begin_ = 0;
    std::size_t end_ = 0;
    std::size_t joint_ = 0;
    Link link_ = Link::main;
    bool has_subject_ = false;  ///< "the API can …": what "and" adds is no command
};

}  // namespace okr::reading
