#include "align/choice_words.hpp"

#include <algorithm>
#include <array>

#include "base/one_of.hpp"
#include "reading/stem.hpp"

namespace okr::aligning {

namespace {

using base::is_one_of;
using Stems = std::vector<std::string>;

Stems stems_of(const std::vector<Token>& tokens) {
    Stems stems;
    for (const Token& token : tokens) stems.emplace_back(reading::Stemmer::of_this_thread().stem(token.small));
    return stems;
}

template <std::size_t size>
bool has_any(const Stems& stems, const std::array<std::string_view, size>& words) {
    return std::any_of(stems.begin(), stems.end(), [&](const std::string& stem) {
        return std::find(words.begin(), words.end(), stem) != words.end();
    });
}

/// Whoever begins with one of these goes away from what is named.
bool turns_away(const Stems& stems) {
    return !stems.empty() && is_one_of(stems.front(), {"leav", "exit", "withdraw", "withdrew", "stop", "sunset",
                                                       "abandon", "close", "shut", "drop", "retir", "wind", "phase"});
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// "not French", "instead of French shoppers", "less on marketplaces", "better than in France": what comes then is not
/// pursued. "More than 500" compares with a number alone.
bool is_only_compared(const Stems& stems, std::size_t named) {
    for (std::size_t back = 1; back <= std::min<std::size_t>(named, 3); ++back) {
        const std::size_t at = named - back;
        if (is_one_of(stems[at], {"not", "instead", "without", "unlik", "less", "fewer", "longer"})) return true;
        if (stems[at] == "than" && !is_digit(stems[at + 1].front())) return true;
        if (stems[at] == "over" && std::find(stems.begin(), stems.end(), "prefer") != stems.end()) return true;
    }
    return false;
}

/// People and things of one's own in a place: whoever runs the payroll in Paris does not win Paris.
bool is_about_own_house(const Stems& stems) {
    return std::any_of(stems.begin(), stems.end(), [](const std::string& stem) {
        return is_one_of(stem, {"office", "payrol",  "server",   "team",    "staff", "colleagu", "employe",
                                "hire",   "recruit", "engin",    "develop", "data",  "hosted",   "datacent",
                                "law",    "regul",   "supplier", "vendor",  "made",  "import"});
    });
}

/// Who or what is won where one sells.
bool is_market_word(std::string_view stem) {
    return is_one_of(stem, {"audienc", "brand",   "busi",     "buyer",  "client",    "consum",  "custom",  "demand",
                            "edit",    "famili",  "guest",    "home",   "household", "launch",  "market",  "member",
                            "order",   "patient", "reader",   "revenu", "sale",      "shop",    "shopper", "storefront",
                            "store",   "student", "subscrib", "user",   "visitor",   "traffic", "booking", "book"});
}

/// A place is pursued where one goes there, or wins people there; "Swiss chocolate" is a thing.
bool is_pursued_there(const Stems& stems, std::size_t first, std::size_t count) {
    if (is_about_own_house(stems)) return false;
    const std::size_t next = first + count;
    if (next < stems.size() && is_market_word(stems[next])) return true;
    return first > 0 && is_one_of(stems[first - 1], {"in", "for", "from", "across", "into", "to", "throughout", "win",
                                                     "enter", "conquer", "grow", "launch", "expand"});
}

/// The same word but for its ending: plural, "-ed", "-ing". Stems alone would make "busy" of "businesses".
bool is_inflection(std::string_view a, std::string_view b) {
    if (a.front() != b.front()) return false;
    const auto base = [](std::string_view word) {
        std::string plain(word);
        if (plain.ends_with("ies") && plain.size() > 4) return plain.substr(0, plain.size() - 3) + "y";
        for (const std::string_view ending : {"sses", "xes", "ches", "shes"})
            if (plain.ends_with(ending)) return plain.substr(0, plain.size() - 2);
        if (plain.ends_with('s') && !plain.ends_with("ss") && plain.size() > 3) plain.pop_back();
        return plain;
    };
    const std::string one = base(a);
    const std::string other = base(b);
    const std::string& shorter = one.size() < other.size() ? one : other;
    const std::string& longer = one.size() < other.size() ? other : one;
    if (one == other) return true;
    return longer == shorter + "ed" || longer == shorter + "d" || longer == shorter + "ing";
}

bool stands_at(const std::vector<Token>& tokens, std::size_t first, const std::vector<std::string>& form) {
    if (first + form.size() > tokens.size()) return false;
    for (std::size_t i = 0; i < form.size(); ++i)
        if (!is_inflection(tokens[first + i].small, form[i])) return false;
    return true;
}

std::string written(const std::vector<Token>& tokens, std::size_t first, std::size_t count) {
    std::string text;
    for (std::size_t i = first; i < first + count; ++i) text += (i > first ? " " : "") + tokens[i].written;
    return text;
}

}  // namespace

ChoiceWords::ChoiceWords(const model::Choice& choice) : choice_(&choice) {
    add(choice.pursue, true);
    add(choice.not_now, false);
    std::stable_sort(forms_.begin(), forms_.end(),
                     [](const Form& a, const Form& b) { return a.words.size() > b.words.size(); });
}

void ChoiceWords::add(const model::Texts& values, bool is_pursued) {
    for (const model::Text& value : values) {
        add_form(value.value, value.value, is_pursued);
        if (const auto place = Places::all().named(value.value)) (is_pursued ? pursued_ : put_off_).push_back(*place);
        for (const auto& [name, others] : choice_->also)
            for (const model::Text& other : others)
                if (name.value == value.value) add_form(other.value, value.value, is_pursued);
    }
}

void ChoiceWords::add_form(std::string_view words, const std::string& value, bool is_pursued) {
    std::vector<std::string> form;
    for (const Token& token : tokens_of(words)) form.push_back(token.small);
    if (!form.empty()) forms_.push_back({std::move(form), value, is_pursued});
}

/// The longest form that stands there: "small shops" before "shops".
const ChoiceWords::Form* ChoiceWords::form_at(const std::vector<Token>& tokens, std::size_t first) const {
    const auto found = std::find_if(forms_.begin(), forms_.end(),
                                    [&](const Form& form) { return stands_at(tokens, first, form.words); });
    return found == forms_.end() ? nullptr : &*found;
}

/// Most texts name neither a value that is put off nor a place; they are done with at once.
bool ChoiceWords::names_any(const std::vector<Token>& tokens) const {
    const bool has_places = !pursued_.empty() || !put_off_.empty();
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        if (has_places && Places::all().at(tokens, at)) return true;
        if (const Form* form = form_at(tokens, at); form != nullptr && !form->is_pursued) return true;
    }
    return false;
}

std::optional<Named> ChoiceWords::against(const std::vector<Token>& tokens) const {
    if (!names_any(tokens)) return std::nullopt;
    const Stems stems = stems_of(tokens);
    if (turns_away(stems)) return std::nullopt;
    std::optional<Named> other;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        if (const Form* form = form_at(tokens, at)) {
            if (!form->is_pursued && !is_only_compared(stems, at))
                return Named{form->value, written(tokens, at, form->words.size()), true};
            at += form->words.size() - 1;
            continue;
        }
        auto named = is_only_compared(stems, at) ? std::nullopt : other_place(tokens, at);
        if (named && named->is_put_off && !is_about_own_house(stems)) return named;
        if (named && !named->is_put_off && !other && is_pursued_there(stems, at, Places::all().at(tokens, at)->words))
            other = named;
    }
    return other;
}

/// A place that is put off under another name, or that no pursued value has to do with.
std::optional<Named> ChoiceWords::other_place(const std::vector<Token>& tokens, std::size_t first) const {
    if (pursued_.empty() && put_off_.empty()) return std::nullopt;
    const auto mention = Places::all().at(tokens, first);
    if (!mention) return std::nullopt;
    const std::string word = written(tokens, first, mention->words);
    const std::string& name = Places::all().name(mention->place);
    if (std::find(put_off_.begin(), put_off_.end(), mention->place) != put_off_.end()) return Named{name, word, true};
    if (pursued_.empty() || is_known(mention->place)) return std::nullopt;
    return Named{name, word, false};
}

bool ChoiceWords::is_known(Places::Index place) const {
    return std::any_of(pursued_.begin(), pursued_.end(),
                       [&](Places::Index pursued) { return Places::all().overlap(pursued, place); });
}

}  // namespace okr::aligning
