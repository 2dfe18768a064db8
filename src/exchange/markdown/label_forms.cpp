#include "exchange/markdown/label_forms.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <string>

#include "exchange/markdown/text.hpp"

namespace okr::exchange::markdown {

namespace {

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

/// "1990" behind "Objective" is no number of an objective.
bool is_year(std::string_view digits) {
    return digits.size() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
}

bool is_plural(std::string_view matched) {
    static const RE2 plural(R"((?i)^(?:measurable |target )?(?:key[ -]?results|krs|r\pL*s[ -]\pL+s?|schl\pL*se)\b)");
    return RE2::PartialMatch(re2::StringPiece(matched.data(), matched.size()), plural);
}

bool says_okr(std::string_view matched) {
    static const RE2 okr(R"((?i)\bokr\b)");
    return RE2::PartialMatch(re2::StringPiece(matched.data(), matched.size()), okr);
}

std::optional<Label> read_form(const Form& form, std::string_view text) {
    re2::StringPiece rest(text.data(), std::min(text.size(), label_reach));
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
    if (is_year(digits) && form.role == Role::objective) return std::nullopt;
    label.plural = form.role == Role::key_result && digits.empty() && is_plural(matched);
    if (form.role != Role::objective || !digits.empty()) return label;
    if (!label.rest.empty() && says_only_okrs(matched)) return std::nullopt;
    label.loose = says_okr(matched);
    return label;
}

}  // namespace

bool says_only_okrs(std::string_view label) {
    static const RE2 words(R"((?i)\bokrs\b)");
    return RE2::PartialMatch(re2::StringPiece(label.data(), label.size()), words);
}

std::optional<Label> read_form(std::string_view text) {
    for (const Form& form : forms())
        if (auto label = read_form(form, text)) return label;
    return std::nullopt;
}

}  // namespace okr::exchange::markdown
