#include "exchange/markdown/label.hpp"

#include <re2/re2.h>

#include <array>
#include <optional>

#include "exchange/cycle_span.hpp"
#include "exchange/markdown/phrases.hpp"
#include "exchange/markdown/text.hpp"

namespace okr::exchange::markdown {

namespace {

/// A label is looked for in so many bytes.
constexpr std::size_t reach = 200;

constexpr const char* separator = R"(\s*(?:[:|：、）]|\.(?:\s|$)|\)(?:\s|$)|[-–—]+(?:\s|$)|—|–)\s*)";

const std::string number = R"((?:#|no\.?|nr\.?)?\s*([0-9]+(?:\.[0-9]+)*[a-z]?|[A-Z]))";

std::string objective_word() {
    return R"((?i:(?:company|team|strategic|annual|quarterly|key|personal|main|primary|big|business|product|department|top-level|yearly|high-level)\s+)*)"
           R"((?i:objectives?|goals?|okrs?|obj\.?|objetivos?|objectifs?|ziele?|obiettiv[oi]|doel(?:en|stelling(?:en)?)?))";
}

constexpr const char* result_word =
    R"((?i:(?:measurable |target )?(?:key[ -]?results?)|krs?|resultados?[ -](?:claves?|chaves?)|r[ée]sultats?[ -]cl[ée]s?|)"
    R"(schlüssel[ -]?(?:ergebnis(?:se)?|resultate?)|risultat[oi] chiave|kernresulta(?:at|ten)))";
constexpr const char* work_word =
    R"((?i:initiatives?|projects?|epics?|tasks?|actions?|action items?|deliverables?|milestones?|iniciativas?|)"
    R"(ma(?:ß|ss)nahmen?|proyectos?|projetos?|projets?|iniziativ[ae]|initiatie(?:f|ven)))";

/// One way to begin a line. Groups: qualifier, number; what follows the match is the rest.
struct Form {
    Role role;
    RE2 pattern;
};

const std::array<Form, 12>& forms() {
    static const std::array<Form, 12> all{{
        {Role::objective, RE2(R"(^O()():\s+)")},
        {Role::key_result, RE2(R"(^\[?(?i:O\d+[-_. /]{0,2}KR)()[-_ ]?([0-9]+(?:\.[0-9]+)*)\]?(?:)" +
                               std::string(separator) + R"(|\s+|$))")},
        {Role::key_result,
         RE2("^" + std::string(result_word) + R"(\s*(?:\(([^()]+)\))?[-_ ]?\s*(?:)" + number + ")?" + separator)},
        {Role::key_result,
         RE2(R"(^[\[(]?(?i:KR|RC|Key Result)()[-_ #]?([0-9]+(?:\.[0-9]+)*[a-z]?)[\])]?(?:\s*[:.)|–—：、）-]+\s*|\s+|$))")},
        {Role::objective,
         RE2("^" + objective_word() + R"(\s*(?:\(([^()]+)\))?[-_ ]?\s*(?:)" + number + ")?" + separator)},
        {Role::objective,
         RE2("^" + std::string(
                       R"((?i:objective|obj|goal|okr|objetivo|objectif|ziel)()\s*#?([0-9]+(?:\.[0-9]+)*)(?:\s+|$))"))},
        {Role::objective, RE2(R"(^[\[(]?O()[- ]?([0-9]+(?:\.[0-9]+)*)[\])]?(?:\s*[:.)|–—：、）-]+\s*|\s+|$))")},
        {Role::initiative,
         RE2("^" + std::string(work_word) + R"(\s*(?:\(([^()]+)\))?\s*(?:)" + number + ")?" + separator)},
        {Role::initiative, RE2(R"(^[\[(]?I()[-]?([0-9]+(?:\.[0-9]+)*)[\])]?\s*[:.)|–—：、）-]+\s*)")},
        {Role::team, RE2(R"(^(?i:team|squad|department|group|division|chapter|guild|tribe)()()\s*(?::|[-–—]\s)\s*)")},
        {Role::cycle, RE2(R"(^(?i:quarter|cycle|period|time ?frame|timeline)()()\s*(?::|[-–—]\s)\s*)")},
        {Role::because,
         RE2(R"(^(?i:why(?: now| this matters| it matters| is this important| do this)?|rationale|rational|motivation|because|reason(?:ing)?)()()\s*[:?]\s*)")},
    }};
    return all;
}

/// "O1 is the main one", "KR2 and KR3 are late": a sentence about a thing, which says more with a verb than with a
/// sign.
bool goes_on(std::string_view label, std::string_view rest) {
    if (label.empty() || label.find_first_of("])") != label.npos || !is_digit(stripped(label, " ").back()))
        return false;
    for (const std::string_view word :
         {"is",     "are",     "was",   "were",    "has",   "have",  "had",  "will",   "would",
          "should", "can",     "could", "must",    "may",   "and",   "or",   "to",     "does",
          "did",    "depends", "needs", "remains", "stays", "comes", "also", "through"})
        if (rest.starts_with(word) && starts_with_word(rest, word)) return true;
    return rest.starts_with("& ") || rest.starts_with("+ ");
}

/// "OKRs: spring term" names what the list is of, not what is wanted; "OKR 2: …" and "OKR: …" say it.
bool says_only_okrs(std::string_view label) {
    static const RE2 words(R"((?i)\bokrs\b)");
    return RE2::PartialMatch(re2::StringPiece(label.data(), label.size()), words);
}

std::optional<Label> read_form(const Form& form, std::string_view text) {
    re2::StringPiece rest(text.data(), std::min(text.size(), reach));
    std::string qualifier, digits;
    if (!RE2::Consume(&rest, form.pattern, &qualifier, &digits)) return std::nullopt;
    const std::string_view matched = text.substr(0, static_cast<std::size_t>(rest.data() - text.data()));
    Label label;
    label.role = form.role;
    label.qualifier = trimmed(qualifier);
    label.number = digits;
    label.written = true;
    label.rest = trimmed(text.substr(matched.size()));
    if (goes_on(matched, label.rest)) return std::nullopt;
    const bool year = digits.size() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
    if (year && form.role == Role::objective) return std::nullopt;
    static const RE2 plural(R"((?i)^(?:measurable |target )?(?:key[ -]?results|krs|r\pL*s[ -]\pL+s?|schl\pL*se)\b)");
    label.plural = form.role == Role::key_result && digits.empty() &&
                   RE2::PartialMatch(re2::StringPiece(matched.data(), matched.size()), plural);
    if (form.role != Role::objective || !digits.empty()) return label;
    if (!label.rest.empty() && says_only_okrs(matched)) return std::nullopt;
    static const RE2 okr(R"((?i)\bokr\b)");
    label.loose = RE2::PartialMatch(re2::StringPiece(matched.data(), matched.size()), okr);
    return label;
}

bool is_field_meaning(Meaning meaning) {
    switch (meaning) {
        case Meaning::description:
        case Meaning::metric:
        case Meaning::baseline:
        case Meaning::target:
        case Meaning::current:
        case Meaning::unit:
        case Meaning::confidence:
        case Meaning::by:
        case Meaning::owner:
        case Meaning::weight:
        case Meaning::note:
        case Meaning::status:
        case Meaning::score:
        case Meaning::progress:
        case Meaning::because:
        case Meaning::so_that:
        case Meaning::link:
        case Meaning::supports:
        case Meaning::shared_with: return true;
        default: return false;
    }
}

/// "Owner: …", "Owner @x".
std::optional<Label> read_field(std::string_view text) {
    const std::size_t colon = text.substr(0, 40).find(':');
    const std::size_t at = text.substr(0, 20).find(" @");
    const std::size_t end = std::min(colon, at);
    if (end == text.npos) return std::nullopt;
    const std::string name = phrase_of(text.substr(0, end));
    const Meaning meaning = meaning_of(name);
    if (!is_field_meaning(meaning) || (end == at && meaning != Meaning::owner)) return std::nullopt;
    Label label;
    label.role = Role::field;
    label.meaning = meaning;
    label.qualifier = trimmed(stripped(text.substr(0, end), " *_"));
    label.rest = trimmed(text.substr(end + 1));
    label.written = true;
    return label;
}

/// "CFO KR 2: …", "Growth Objective: …": whose it is, before the word.
std::optional<Label> read_owned(std::string_view text) {
    static const RE2 results(R"((?:^|\s)(?:KRs?|Key Results?)\s*#?([0-9]+(?:\.[0-9]+)*)?\s*$)");
    static const RE2 objectives(R"((?:^|\s)(?:[Oo]bjectives?|OKRs?)\s*#?([0-9]+(?:\.[0-9]+)*)?\s*$)");
    const std::size_t colon = text.substr(0, 90).find(':');
    if (colon == text.npos || text[0] < 'A' || text[0] > 'Z') return std::nullopt;
    for (const auto& [role, pattern] :
         {std::pair{Role::key_result, &results}, std::pair{Role::objective, &objectives}}) {
        std::string digits;
        const re2::StringPiece before(text.data(), colon);
        re2::StringPiece found;
        if (!pattern->Match(before, 0, colon, RE2::UNANCHORED, &found, 1)) continue;
        RE2::PartialMatch(found, *pattern, &digits);
        Label label;
        label.role = role;
        label.number = digits;
        label.qualifier = trimmed(text.substr(0, static_cast<std::size_t>(found.data() - text.data())));
        label.rest = trimmed(text.substr(colon + 1));
        if (word_count(label.qualifier) > 5) return std::nullopt;
        const std::string whose = lowered(label.qualifier);
        if (is_filler(whose) && whose != "wip" && whose != "draft" && whose != "proposed") label.qualifier.clear();
        const bool okrs = says_only_okrs(std::string_view(found.data(), found.size()));
        if (okrs && !label.rest.empty()) return std::nullopt;
        label.written = true;
        return label;
    }
    return std::nullopt;
}

/// A label over a list: all that is said is the word.
Role plural_of(Role role) {
    switch (role) {
        case Role::objective: return Role::objectives;
        case Role::key_result: return Role::key_results;
        case Role::initiative: return Role::initiatives;
        default: return role;
    }
}

std::optional<Label> read_phrase(std::string_view text) {
    Role role = role_of_phrase(phrase_of(text));
    const std::size_t bracket = text.rfind('(');
    std::string said;
    if (role == Role::none && bracket != text.npos && bracket > 0 && bracket < 60 &&
        stripped(text, " :*").ends_with(')')) {
        role = role_of_phrase(phrase_of(text.substr(0, bracket)));
        said = trimmed(stripped(text.substr(bracket), "() :*"));
        if (phrase_of(said) == "krs" || phrase_of(said) == "kr") said.clear();
    }
    if (role == Role::none) return std::nullopt;
    Label label;
    label.role = role;
    label.qualifier = said;
    label.written = true;
    return label;
}

void close_empty(Label& label) {
    if (!label.rest.empty() || !label.number.empty()) return;
    if (label.role == Role::objective || label.role == Role::key_result || label.role == Role::initiative)
        label.role = plural_of(label.role);
}

Label unlabelled(std::string_view text) {
    Label none;
    none.rest = std::string(text);
    return none;
}

Label labelled(std::string_view text) {
    if (auto phrase = read_phrase(text)) return *phrase;
    // Every form has a number or a sign in it; most lines are told apart by that alone.
    if (text.substr(0, reach).find_first_of("0123456789:|-.)?@\xE2\xE3\xEF") == text.npos) return unlabelled(text);
    for (const Form& form : forms())
        if (auto label = read_form(form, text)) {
            close_empty(*label);
            return *label;
        }
    if (auto owned = read_owned(text)) {
        close_empty(*owned);
        return *owned;
    }
    if (auto field = read_field(text)) return *field;
    return unlabelled(text);
}

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

}  // namespace

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
    std::string_view text = full.substr(ornament);
    const std::size_t numbering = numbering_length(text);
    Label label = labelled(text.substr(numbering));
    label.before = trimmed(full.substr(0, ornament));
    if (label.loose) label.role = Role::none;
    const bool over_list = label.role == Role::objectives || label.role == Role::team || label.role == Role::cycle;
    if (label.role != Role::none && !over_list) return label;
    const CycleSpan cycle = only_cycle_of(text);
    label.cycle = cycle.name;
    const std::string rest =
        remainder_of(label.role == Role::team || label.role == Role::cycle ? label.rest : text,
                     label.role == Role::none || label.role == Role::objectives ? cycle : CycleSpan{});
    label.subject = rest;
    if (label.role == Role::team)
        label.team = label.rest;
    else if (label.role == Role::none && names_function(phrase_of(text))) {
        label.role = Role::team;
        label.team = stripped(text, " :");
    } else if (label.role == Role::none && names_team(text, rest)) {
        label.role = Role::team;
        label.team = rest;
    } else if (label.role == Role::none && stands_over_cycle(text, cycle, rest)) {
        label.role = Role::cycle;
    } else if (label.role == Role::none && rest.empty() && !text.empty() && speaks_of_okrs(text)) {
        label.role = Role::objectives;
    }
    return label;
}

}  // namespace okr::exchange::markdown
