// Adds the weights of a sentence's clues, and lets the sum speak where the rules only guess.
#include "reading/opinion.hpp"

#include <algorithm>
#include <cmath>

#include "reading/turn.hpp"
#include "reading/weights.hpp"

namespace okr::reading {
namespace {

/// From what likelihood on a reading may be sure: by cross-validation over labelled sentences, so that of those above
/// about one in a hundred is wrong. Work and hopes are easily taken for each other; so are sentences without a verb.
constexpr std::array<double, 5> sure_enough{0.9, 0.92, 0.9, 0.9, 0.85};
constexpr double sure_enough_without_verb = 0.93;
constexpr double sure_enough_where_rules_guess = 0.995;

/// From what likelihood on the opinion decides the kind: against rules that only guess, and against rules that are
/// sure.
constexpr double better_known = 0.6;
constexpr double better_known_than_sure_rules = 0.9;

/// From what likelihood on a guess may say that a sentence holds work: an outcome taken for work hurts more than work
/// that is missed.
constexpr double likely_work = 0.7;

double needed_to_be_sure(const Interpretation& interpretation) {
    const bool has_verb =
        interpretation.main < 0 ||
        interpretation.clauses[static_cast<std::size_t>(interpretation.main)].verdict.head.pattern != Pattern::nominal;
    return has_verb ? sure_enough[static_cast<std::size_t>(interpretation.kind)] : sure_enough_without_verb;
}

/// Some things stay a matter of taste, however often they were labelled alike.
bool is_arguable(const Interpretation& interpretation) {
    if (interpretation.main < 0) return true;
    const Reason reason = interpretation.clauses[static_cast<std::size_t>(interpretation.main)].verdict.reason;
    return reason == Reason::none || reason == Reason::unknown_words || reason == Reason::capability;
}

bool is_sure(const Interpretation& interpretation, const Opinion& opinion) {
    const double likelihood = opinion.of(interpretation.kind);
    if (interpretation.sure) return likelihood >= needed_to_be_sure(interpretation);
    return likelihood >= sure_enough_where_rules_guess && !is_arguable(interpretation);
}

/// The likelier of outcome and unmeasured that the sentence has words for.
void take_back(const Sentence& sentence, Interpretation& interpretation, const Opinion& opinion) {
    if (opinion.of(Kind::outcome) > opinion.of(Kind::unmeasured)) turn(sentence, interpretation, Kind::outcome);
    if (is_blended(interpretation.kind)) turn(sentence, interpretation, Kind::unmeasured);
}

Opinion likelihoods(const std::array<int, 5>& sums) {
    Opinion opinion;
    const int highest = *std::max_element(sums.begin(), sums.end());
    double total = 0;
    for (std::size_t k = 0; k < sums.size(); ++k)
        total += opinion.likelihood[k] = std::exp((sums[k] - highest) * weight_unit);
    for (double& likelihood : opinion.likelihood) likelihood /= total;
    return opinion;
}

}  // namespace

Kind Opinion::kind() const {
    return static_cast<Kind>(std::max_element(likelihood.begin(), likelihood.end()) - likelihood.begin());
}

Opinion opinion_on(const Sentence& sentence, const Interpretation& interpretation) {
    thread_local Evidence evidence;
    evidence.clues.clear();
    gather(sentence, interpretation, evidence);
    std::array<int, 5> sums{};
    for (const Clue clue : evidence.clues)
        if (const Weight* weight = weights().find(clue))
            for (std::size_t k = 0; k < sums.size(); ++k) sums[k] += weight->of_kind[k];
    return likelihoods(sums);
}

Interpretation settled(const Sentence& sentence, Interpretation interpretation) {
    const Opinion opinion = opinion_on(sentence, interpretation);
    const Kind other = opinion.kind();
    const bool rules_know = interpretation.sure;
    const bool is_better_known = opinion.of(other) >= (rules_know ? better_known_than_sure_rules : better_known);
    const bool is_other = other != interpretation.kind && is_better_known;
    interpretation.sure = is_sure(interpretation, opinion);
    if (is_other) turn(sentence, interpretation, other);
    const bool is_guess = !rules_know || is_other;
    if (is_guess && is_blended(interpretation.kind) && opinion.of_work() < likely_work)
        take_back(sentence, interpretation, opinion);
    return interpretation;
}

}  // namespace okr::reading
