#include "exchange/markdown/labelled.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <optional>
#include <string>

#include "exchange/markdown/label_forms.hpp"
#include "exchange/markdown/phrases.hpp"
#include "exchange/markdown/text.hpp"

namespace okr::exchange::markdown {

namespace {

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

/// "CFO KR 2" in front of a colon.
struct OwnedWord {
    Role role = Role::none;
    std::string_view whose, word;
    std::string number;
};

std::optional<OwnedWord> find_owned(std::string_view text) {
    static const RE2 results(R"((?:^|\s)(?:KRs?|Key Results?)\s*#?([0-9]+(?:\.[0-9]+)*)?\s*$)");
    static const RE2 objectives(R"((?:^|\s)(?:[Oo]bjectives?|OKRs?)\s*#?([0-9]+(?:\.[0-9]+)*)?\s*$)");
    for (const auto& [role, pattern] :
         {std::pair{Role::key_result, &results}, std::pair{Role::objective, &objectives}}) {
        re2::StringPiece found;
        if (!pattern->Match({text.data(), text.size()}, 0, text.size(), RE2::UNANCHORED, &found, 1)) continue;
        const auto at = static_cast<std::size_t>(found.data() - text.data());
        OwnedWord owned{role, text.substr(0, at), text.substr(at), {}};
        RE2::PartialMatch(found, *pattern, &owned.number);
        return owned;
    }
    return std::nullopt;
}

/// "Our KR:", "Quarterly objectives:" name nobody; drafts and proposals are told.
bool is_nobody(std::string_view whose) {
    return is_filler(whose) && whose != "wip" && whose != "draft" && whose != "proposed";
}

/// "CFO KR 2: …", "Growth Objective: …": whose it is, before the word.
std::optional<Label> read_owned(std::string_view text) {
    const std::size_t colon = text.substr(0, 90).find(':');
    if (colon == text.npos || text[0] < 'A' || text[0] > 'Z') return std::nullopt;
    const std::optional<OwnedWord> owned = find_owned(text.substr(0, colon));
    if (!owned) return std::nullopt;
    Label label;
    label.role = owned->role;
    label.number = owned->number;
    label.qualifier = trimmed(owned->whose);
    label.rest = trimmed(text.substr(colon + 1));
    label.written = true;
    if (word_count(label.qualifier) > 5 || (says_only_okrs(owned->word) && !label.rest.empty())) return std::nullopt;
    if (is_nobody(lowered(label.qualifier))) label.qualifier.clear();
    return label;
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

/// Every form has a number or a sign in it; most lines are told apart by that alone.
bool may_have_form(std::string_view text) {
    return text.substr(0, label_reach).find_first_of("0123456789:|-.)?@\xE2\xE3\xEF") != text.npos;
}

Label unlabelled(std::string_view text) {
    Label none;
    none.rest = std::string(text);
    return none;
}

}  // namespace

Label labelled(std::string_view text) {
    if (auto phrase = read_phrase(text)) return *phrase;
    if (!may_have_form(text)) return unlabelled(text);
    std::optional<Label> label = read_form(text);
    if (!label) label = read_owned(text);
    if (label) {
        close_empty(*label);
        return *label;
    }
    if (auto field = read_field(text)) return *field;
    return unlabelled(text);
}

}  // namespace okr::exchange::markdown
