// Finds a clause for the new kind; its reason follows from the pattern of its head.
#include "reading/turn.hpp"

#include <array>

namespace okr::reading {
namespace {

struct Reasons {
    Reason action;
    Reason unmeasured;
};

/// In the order of `Pattern`.
constexpr std::array<Reasons, 8> reasons_by_pattern{{
    {Reason::work_verb, Reason::movement},             // imperative
    {Reason::capability, Reason::state_hoped_for},     // finite
    {Reason::done_state, Reason::state_hoped_for},     // state
    {Reason::done_state, Reason::state_hoped_for},     // participle
    {Reason::possession, Reason::state_hoped_for},     // possession
    {Reason::capability, Reason::state_hoped_for},     // modal
    {Reason::thing_to_make, Reason::state_hoped_for},  // nominal
    {Reason::thing_to_make, Reason::state_hoped_for},  // empty
}};

class Turning {
public:
    Turning(const Sentence& sentence, Interpretation& interpretation)
        : sentence_(sentence), interpretation_(interpretation) {}

    void to(Kind kind) {
        switch (kind) {
            case Kind::outcome: return counted(kind, What::outcome, Reason::target);
            case Kind::output: return counted(kind, What::output, Reason::work_counted);
            case Kind::action: return told(kind, What::action);
            case Kind::unmeasured: return told(kind, What::unmeasured);
            case Kind::mixed: return mixed();
        }
    }

private:
    [[nodiscard]] Judged& at(int i) { return interpretation_.clauses[static_cast<std::size_t>(i)]; }
    [[nodiscard]] int size() const { return static_cast<int>(interpretation_.clauses.size()); }

    [[nodiscard]] int first_that_says(What what) {
        for (int i = 0; i < size(); ++i)
            if (at(i).verdict.what == what) return i;
        return -1;
    }

    [[nodiscard]] int target_of(const Clause& clause) const {
        for (std::size_t i = clause.begin; i < clause.end; ++i)
            if (sentence_.nodes[i].is_target()) return static_cast<int>(i);
        return -1;
    }

    /// The clause of that kind, or the first that holds a number.
    void counted(Kind kind, What what, Reason reason) {
        int chosen = first_that_says(what);
        for (int i = 0; chosen < 0 && i < size(); ++i)
            if (target_of(at(i).clause) >= 0) chosen = i;
        if (chosen < 0) return;
        const Verdict& old = at(chosen).verdict;
        settle(kind, chosen, old.what == what ? old : fresh(chosen, what, reason, target_of(at(chosen).clause)));
    }

    void told(Kind kind, What what) {
        int chosen = first_that_says(what);
        if (chosen >= 0) return settle(kind, chosen, at(chosen).verdict);
        chosen = interpretation_.main >= 0 ? interpretation_.main : 0;
        if (size() == 0) return;
        const Head head = find_head(sentence_, at(chosen).clause);
        const Reasons& reasons = reasons_by_pattern[static_cast<std::size_t>(head.pattern)];
        settle(kind, chosen, fresh(chosen, what, what == What::action ? reasons.action : reasons.unmeasured, -1));
    }

    [[nodiscard]] Verdict fresh(int i, What what, Reason reason, int target) {
        return {what, false, reason, target, find_head(sentence_, at(i).clause)};
    }

    void settle(Kind kind, int chosen, const Verdict& verdict) {
        at(chosen).verdict = verdict;
        interpretation_.kind = kind;
        interpretation_.sure = false;
        interpretation_.main = chosen;
        interpretation_.work = verdict.what == What::action || verdict.what == What::output ? chosen : -1;
        interpretation_.outcome = verdict.what == What::outcome ? chosen : -1;
        if (verdict.what == What::outcome || verdict.what == What::output) drop_other_measures(chosen);
    }

    /// Only the clause that was chosen holds what is measured.
    void drop_other_measures(int chosen) {
        for (int i = 0; i < size(); ++i)
            if (i != chosen && at(i).verdict.what != at(chosen).verdict.what) at(i).verdict.what = What::nothing;
    }

    void mixed() {
        const int outcome = first_that_says(What::outcome);
        int work = first_that_says(What::action);
        if (work < 0) work = first_that_says(What::output);
        if (outcome < 0 || work < 0) return;
        interpretation_.kind = Kind::mixed;
        interpretation_.sure = false;
        interpretation_.main = interpretation_.work = work;
        interpretation_.outcome = outcome;
    }

    const Sentence& sentence_;
    Interpretation& interpretation_;
};

}  // namespace

void turn(const Sentence& sentence, Interpretation& interpretation, Kind kind) {
    Turning(sentence, interpretation).to(kind);
}

}  // namespace okr::reading
