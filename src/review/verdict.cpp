#include "review/verdict.hpp"

#include <algorithm>

#include "base/quoted.hpp"

namespace okr::reviewing {

namespace {

std::size_t count(const std::vector<Finding>& findings, Severity least) {
    return static_cast<std::size_t>(std::count_if(findings.begin(), findings.end(),
                                                  [&](const Finding& finding) { return finding.severity >= least; }));
}

std::size_t open_changes(const Review& review) {
    const auto& changes = review.difference.changes;
    return static_cast<std::size_t>(std::count_if(changes.begin(), changes.end(), is_open));
}

/// Commitments that were bent, or that nobody can see any more: whoever hides one could as well have dropped it.
bool bends(const Review& review) { return open_changes(review) > 0 || !review.lost.empty(); }

/// A goal that fewer objectives lead to than before.
bool covers_less(const Review& review) {
    for (const Coverage& before : review.coverage_before)
        for (const Coverage& after : review.coverage_after)
            if (before.goal == after.goal && after.objectives < before.objectives) return true;
    return false;
}

bool fails(const Review& review, FailOn fail_on) {
    switch (fail_on) {
        case FailOn::error: return count(review.introduced, Severity::error) > 0;
        case FailOn::warning: return count(review.introduced, Severity::warning) > 0;
        case FailOn::high: return bends(review);
        case FailOn::worse:
            return count(review.introduced, Severity::warning) > 0 || bends(review) || covers_less(review);
        case FailOn::never: return false;
    }
    return false;
}

void add_reasons(Review& review) {
    const auto say = [&](std::size_t number, std::string_view thing, std::string_view rest) {
        if (number > 0) review.reasons.push_back(base::counted(number, thing) + std::string(rest));
    };
    const std::size_t errors = count(review.introduced, Severity::error);
    say(errors, "new error", "");
    say(count(review.introduced, Severity::warning) - errors, "new warning", "");
    say(open_changes(review), "change", " of high grade that nobody has approved");
    say(review.lost.size(), "file",
        review.lost.size() == 1 ? " that can no longer be read: nobody can tell whether the commitments in it stand"
                                : " that can no longer be read: nobody can tell whether the commitments in them stand");
    say(review.opened.size(), "conversation", " to have");
    say(review.conflicts.size(), "file", " that git cannot merge");
    if (covers_less(review)) review.reasons.emplace_back("less leads to a goal than before");
}

}  // namespace

bool is_open(const Change& change) {
    const bool is_approved = change.approved && change.approved->counts;
    return change.grade == Grade::high && change.part_of.empty() && !is_approved;
}

void judge(Review& review, FailOn fail_on) {
    add_reasons(review);
    if (fails(review, fail_on))
        review.verdict = Verdict::fail;
    else if (bends(review) || !review.opened.empty())
        review.verdict = Verdict::attention;
}

}  // namespace okr::reviewing
