#include "exchange/markdown/label.hpp"

#include <re2/re2.h>

#include "exchange/cycle_span.hpp"
#include "exchange/markdown/labelled.hpp"
#include "exchange/markdown/phrases.hpp"
#include "exchange/markdown/text.hpp"

namespace okr::exchange::markdown {

namespace {

/// Words left when cycle and fillers are taken out.
std::string remainder_of(std::string_view text, const CycleSpan& cycle) {
    std::string rest(text);
    if (!cycle.name.empty()) rest.replace(cycle.begin, cycle.end - cycle.begin, " ");
    rest = in_one_line(rest);
    std::string kept;
    for (const std::string_view word : split(rest, ' ')) {
        const std::string bare = lowered(stripped(word, "()[]:,.;!–—-|*_\"'&/"));
        if (bare.empty() || is_filler(bare)) continue;
        kept += (kept.empty() ? "" : " ") + std::string(stripped(word, "()[]:,;|*_\""));
    }
    return kept;
}

/// Does a heading say when what follows is due? "Q2 2026 (draft) – first steps", "North star — FY 2026".
bool stands_over_cycle(std::string_view text, const CycleSpan& cycle, std::string_view rest) {
    if (cycle.name.empty()) return false;
    if (rest.empty() || speaks_of_okrs(text) || cycle.begin <= 2) return true;
    const std::string_view before = stripped(text.substr(0, cycle.begin), " ");
    const bool apart =
        !before.empty() && std::string_view("-:,(|[/\x94\x93").find(before.back()) != std::string_view::npos;
    return word_count(rest) <= (apart ? 5 : 2);
}

/// "Q2 2026 → Q3 2027" names two cycles, and so none.
CycleSpan only_cycle_of(std::string_view text) {
    CycleSpan cycle = find_cycle_span(text);
    if (cycle.name.empty()) return cycle;
    const CycleSpan another = find_cycle_span(text.substr(cycle.end));
    const bool narrower = another.name.starts_with(cycle.name) || cycle.name.starts_with(another.name);
    return narrower ? cycle : CycleSpan{};
}

bool names_team(std::string_view text, std::string_view rest) {
    if (rest.empty() || word_count(rest) > 5) return false;
    const std::string phrase = " " + phrase_of(text) + " ";
    if (phrase.starts_with(" team okr") || phrase.starts_with(" team objective")) return false;
    for (const std::string_view word :
         {" team ", " squad ", " department ", " guild ", " chapter ", " working group ", " dept "})
        if (phrase.find(word) != phrase.npos) return word_count(text) <= 8;
    return names_function(phrase_of(rest));
}

void name_team(Label& label, std::string_view team) {
    label.role = Role::team;
    label.team = team;
}

/// A heading without a label may name a team or a cycle all the same, or say that OKRs follow.
void name_context(Label& label, std::string_view text, const CycleSpan& cycle) {
    if (names_function(phrase_of(text)))
        name_team(label, stripped(text, " :"));
    else if (names_team(text, label.subject))
        name_team(label, label.subject);
    else if (stands_over_cycle(text, cycle, label.subject))
        label.role = Role::cycle;
    else if (label.subject.empty() && !text.empty() && speaks_of_okrs(text))
        label.role = Role::objectives;
}

/// What follows a label of whose or when is told; else it is what is left of all words.
void name_subject(Label& label, std::string_view text) {
    const bool is_told = label.role == Role::team || label.role == Role::cycle;
    const CycleSpan cycle = only_cycle_of(text);
    label.cycle = cycle.name;
    label.subject = is_told ? remainder_of(label.rest, CycleSpan{}) : remainder_of(text, cycle);
    if (label.role == Role::team) label.team = label.rest;
    if (label.role == Role::none) name_context(label, text, cycle);
}

}  // namespace

bool stands_over_okrs(Role role) { return role == Role::cycle || role == Role::team || role == Role::objectives; }

bool stands_over_list(Role role) {
    return role == Role::key_results || role == Role::initiatives || role == Role::because || role == Role::notes;
}

bool stands_over_results(const Label& label) {
    return label.role == Role::key_results || (label.role == Role::key_result && label.plural);
}

bool speaks_of_okrs(std::string_view text) {
    static const RE2 words(R"((?i)(?:^|[^A-Za-z])(okrs?|objectives?|key[- ]results?|goals?)(?:$|[^A-Za-z]))");
    return RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), words);
}

Label label_of(std::string_view text) {
    const std::size_t ornament = ornament_length(text);
    Label label = labelled(text.substr(ornament));
    label.before = trimmed(text.substr(0, ornament));
    return label;
}

Label label_of_heading(std::string_view full) {
    const std::size_t ornament = ornament_length(full);
    const std::string_view text = full.substr(ornament);
    Label label = labelled(text.substr(numbering_length(text)));
    label.before = trimmed(full.substr(0, ornament));
    if (label.loose) label.role = Role::none;
    if (label.role == Role::none || stands_over_okrs(label.role)) name_subject(label, text);
    return label;
}

}  // namespace okr::exchange::markdown
