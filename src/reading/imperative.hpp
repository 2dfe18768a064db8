// Clauses that begin with a verb: what the verb means with its object. Its judgements stand in three files, by the
// verb's sense.
#pragma once

#include "reading/judge.hpp"

namespace okr::reading {

class Imperative {
public:
    explicit Imperative(const Scope& scope)
        : scope_(scope), verb_(scope.node(scope.head.verb)), object_(scope.head.object) {
        target_ = scope_.target();
        direct_ = scope_.direct(object_);
    }
    [[nodiscard]] Verdict judge() const;

private:
    [[nodiscard]] Verdict say(What what, bool sure, Reason reason, int target = -1) const {
        return scope_.verdict(what, sure, reason, target);
    }
    [[nodiscard]] bool counts_made(int i) const {
        return i >= 0 && !scope_.is_measuring(i) && is_team_made(object_.thing);
    }
    /// "Deliver a 30% reduction in errors": what is achieved is a movement, whatever the verb.
    [[nodiscard]] bool achieves_change() const;
    /// "Analyse which shops …", "Decide how to …": the number stands in the question.
    [[nodiscard]] bool asks_question() const;
    /// "Clear ownership of services": an adjective, whatever the verb of that name does.
    [[nodiscard]] bool is_clear_quality() const;
    /// "Answer 20 questions a week".
    [[nodiscard]] bool answers() const;
    /// "Let engineers focus", "Put patients first", "Give citizens a voice".
    [[nodiscard]] bool helps_people() const;
    /// "Make releasing a non-event", "Make the site the first choice of commuters".
    [[nodiscard]] bool makes_into() const;
    [[nodiscard]] bool is_moving() const;
    /// "Bring repair calls down by a quarter", "Get costs below 5%": the particle moves, whatever the verb.
    [[nodiscard]] bool moves_by_particle() const;
    [[nodiscard]] Verdict movement() const;
    /// "Cut 30 unused flags": pieces of one's own that go.
    [[nodiscard]] bool removes_made() const;
    /// "Hold 6 meetings" is hosting.
    [[nodiscard]] Verdict hold() const;
    /// "Hold 14 evening courses", "Hold 4 tastings"; not "Hold 5 points".
    [[nodiscard]] bool hosts() const;
    [[nodiscard]] Verdict tidy() const;
    [[nodiscard]] Verdict staffing() const;
    /// "Fill the stands to 90%": a level of something that others take up.
    [[nodiscard]] bool fills_to_level() const;
    /// "Convert 80% of pilots": a share of those who say yes.
    [[nodiscard]] bool wins_share() const;
    [[nodiscard]] Verdict trade() const;
    /// "Acquire the brewery", "Sign a lease": one thing, done or not.
    [[nodiscard]] bool names_one() const;
    /// Troubles mended are work, unless a share of them is mended in time.
    [[nodiscard]] Verdict mend() const;
    [[nodiscard]] Verdict have() const;
    /// "Have the press publish 3 articles": others act.
    [[nodiscard]] bool acts_elsewhere() const;
    [[nodiscard]] Verdict reach() const;
    /// "Rank in the top 3 results": the name with a number is a level to reach.
    [[nodiscard]] bool has_top_rank() const;
    [[nodiscard]] Verdict reach_target() const;
    /// "Get 75 posts on the forum": what one gets, others make.
    [[nodiscard]] bool is_received() const;
    /// "100% implementation of the features": a share of what the team itself does.
    [[nodiscard]] bool is_own_progress() const;
    [[nodiscard]] Verdict open() const;
    /// "Provide feedback for 100% of requests", "Deliver two issues".
    [[nodiscard]] bool gives() const;
    /// "Deliver 95% of results within two days", "Answer 90% of calls on time": a share kept to a limit is a service.
    [[nodiscard]] bool keeps_time() const;
    [[nodiscard]] Verdict respond() const;
    const Scope& scope_;
    const Node& verb_;
    const Phrase& object_;
    int target_;
    int direct_;
};

}  // namespace okr::reading
