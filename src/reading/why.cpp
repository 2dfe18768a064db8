// One sentence a reason, with the sentence's own words in it.
#include "reading/why.hpp"

#include <array>

namespace okr::reading {
namespace {

/// "{}" stands for the sentence's own words.
constexpr std::array<std::string_view, 18> reasons{
    "says no number to reach",
    "names work to be done ({}), not what it changes",
    "counts what you do or make ({}), not what it changes",
    "says how far your work is spread ({}), not what it changes",
    "tells the share of your own work that is done ({}), not what it changes",
    "says how often you do it ({}), not what it changes",
    "is reached or not ({}): a milestone, not a measure",
    "says that something is done ({}), not what it changes",
    "names a thing to make ({}), not what it changes",
    "says what a thing will allow ({}), not how much it is used or what it changes",
    "says what will be there ({}), not what it changes",
    "names a measure and its target ({})",
    "counts what others do ({})",
    "sets a limit of nought ({})",
    "says '{}' and no target",
    "describes a state ({}) without a number to tell it by",
    "names a measure ({}) without a target",
    "has no words that this reading knows, and no number",
};

/// Long phrases are cut at a word's end.
std::string shortened(std::string_view text) {
    constexpr std::size_t longest = 60;
    if (text.size() <= longest) return std::string(text);
    const auto blank = text.rfind(' ', longest);
    return std::string(text.substr(0, blank == std::string_view::npos || blank == 0 ? 0 : blank)) + " …";
}

std::string fill(std::string_view reason, std::string_view words) {
    const auto hole = reason.find("{}");
    if (hole == std::string_view::npos) return std::string(reason);
    return std::string(reason.substr(0, hole)) + shortened(words) + std::string(reason.substr(hole + 2));
}

std::string_view span(const Sentence& sentence, std::size_t begin, std::size_t end) {
    if (begin >= end) return {};
    return sentence.raw({sentence.nodes[begin].extent.begin, sentence.nodes[end - 1].extent.end});
}

/// From the amount to the head of what it counts.
std::string_view counted_words(const Sentence& sentence, const Judged& judged) {
    const auto first = static_cast<std::size_t>(judged.verdict.target);
    const Phrase counted = noun_phrase(sentence, first + 1, judged.clause.end);
    return span(sentence, first, std::max(counted.end, first + 1));
}

bool tells_by_number(Reason reason) {
    return reason == Reason::work_counted || reason == Reason::work_spread || reason == Reason::work_share ||
           reason == Reason::others_counted || reason == Reason::nought;
}

std::string_view own_words(const Sentence& sentence, const Judged& judged) {
    const Verdict& verdict = judged.verdict;
    if (tells_by_number(verdict.reason) && verdict.target >= 0) return counted_words(sentence, judged);
    const auto& node = verdict.target >= 0 ? sentence.nodes[static_cast<std::size_t>(verdict.target)]
                                           : sentence.nodes[verdict.head.verb];
    if (verdict.target >= 0) return sentence.raw(node.extent);
    if (verdict.reason == Reason::movement && verdict.head.pattern == Pattern::imperative)
        return sentence.raw(node.extent);
    return span(sentence, judged.clause.begin, judged.clause.end);
}

std::string of_clause(const Sentence& sentence, const Judged& judged) {
    return fill(reasons[static_cast<std::size_t>(judged.verdict.reason)], own_words(sentence, judged));
}

const Judged& clause(const Interpretation& interpretation, int i) {
    return interpretation.clauses[static_cast<std::size_t>(i)];
}

}  // namespace

std::string why(const Sentence& sentence, const Interpretation& interpretation) {
    if (interpretation.main < 0) return std::string(reasons.back());
    if (interpretation.kind != Kind::mixed) return of_clause(sentence, clause(interpretation, interpretation.main));
    const Judged& work = clause(interpretation, interpretation.work);
    const Judged& outcome = clause(interpretation, interpretation.outcome);
    return "joins work (" + shortened(span(sentence, work.clause.begin, work.clause.end)) + ") with a result (" +
           shortened(span(sentence, outcome.clause.begin, outcome.clause.end)) + ")";
}

}  // namespace okr::reading
