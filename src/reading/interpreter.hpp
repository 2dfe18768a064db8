// Judges every clause by its link to the sentence, then joins: work and a measured outcome together are mixed.
#pragma once

#include "reading/interpretation.hpp"

namespace okr::reading {

class Interpreter {
public:
    explicit Interpreter(const Sentence& sentence) : sentence_(sentence) {}
    Interpretation run();

private:
    [[nodiscard]] Verdict judged(const Clause& clause) const;
    /// "… to reach 10 releases a day": what work leads to is no work itself.
    [[nodiscard]] Verdict reaching(const Clause& clause, Verdict verdict) const;
    static Verdict only_outcome(Verdict verdict);
    /// The last clause that says something: what later joints refer to.
    [[nodiscard]] const Judged* main() const {
        for (auto judged = result_.clauses.rbegin(); judged != result_.clauses.rend(); ++judged)
            if (judged->verdict.what != What::nothing) return &*judged;
        return nullptr;
    }
    /// A bracket at the sentence's end may hold the measure; inside, or with bare numbers, it explains a word.
    [[nodiscard]] Verdict bracket(const Clause& clause, Verdict verdict) const;
    /// "Mobile conversion at desktop level (3.1%)": the measure stands before, its level in the bracket.
    [[nodiscard]] bool awaits_level() const;
    /// "Increase …", "Reduce …", without a number of its own.
    [[nodiscard]] bool moves(const Judged& judged) const;
    /// "Share of buses that …", "Families who …": nothing is said of them yet.
    static bool names_group(const Judged& judged);
    /// "with 300 beta users": the crowd of an activity is its scope, that of a launch is its success.
    [[nodiscard]] Verdict with(const Clause& clause, Verdict verdict) const;
    [[nodiscard]] bool is_coverage(const Scope& scope) const;
    /// "Increase the share of users who finish from 40 to 60": what moves is named in the relative clause.
    [[nodiscard]] Verdict relative(Verdict verdict) const;
    [[nodiscard]] Verdict means(const Clause& clause, Verdict verdict) const;
    /// "… that people trust", "… that is easy to change", "… that never gets in the way", "… where everybody can speak
    /// up".
    [[nodiscard]] bool describes_wish(const Clause& clause) const;
    /// "Analytics that people trust": no order to make them, a wish.
    void soften_wish(std::size_t i);
    void conclude();
    void note(int i);
    [[nodiscard]] const Verdict& verdict(int i) const { return result_.clauses[static_cast<std::size_t>(i)].verdict; }
    /// Fragments after the first clause say nothing by themselves, nor do the details of something unnamed.
    [[nodiscard]] bool is_weak_detail(int i) const;
    /// "5 tutorials, 10 presets": what is counted beside the team's output is output too, unless others are known to do
    /// it.
    [[nodiscard]] bool is_more_of_the_same(const Verdict& here) const;
    /// "no free-form answers": negation that measures nothing.
    [[nodiscard]] bool is_weak(const Verdict& here) const;
    void join();
    /// "Hearings that start on time: 84%": nobody is told to hold them.
    [[nodiscard]] bool is_share_of_such() const;
    /// "Exports adopted by 5 users": no work is told of, a thing is used.
    [[nodiscard]] bool is_used_thing() const;
    /// "Images released within a week: all of them, today 40%": of a task nobody tells where it stands today.
    [[nodiscard]] bool tells_start_of_work() const;
    void joined();
    /// "… through lazy loading": whether the means is work is not told.
    [[nodiscard]] bool tells_means() const;
    void alone(int i);
    const Sentence& sentence_;
    Interpretation result_;
    int unmeasured_ = -1;
};

}  // namespace okr::reading
