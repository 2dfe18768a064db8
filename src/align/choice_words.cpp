#include "align/choice_words.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>

#include "reading/stem.hpp"

namespace okr::aligning {

namespace {

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

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// Whoever begins with one of these goes away from what is named.
bool turns_away(const Stems& stems) {
    return !stems.empty() && is_one_of(stems.front(), {"leav", "exit", "withdraw", "withdrew", "stop", "sunset", "abandon"});
}

/// "not French", "instead of French shoppers", "faster than in France": what comes then is not pursued.
bool is_only_compared(const Stems& stems, std::size_t named) {
    for (std::size_t back = 1; back <= std::min<std::size_t>(named, 3); ++back)
        if (is_one_of(stems[named - back], {"not", "instead", "without", "than", "unlik", "like", "as"})) return true;
    return false;
}

/// A place is pursued where people are to buy, use or be won there; not where colleagues sit or servers stand.
bool is_about_a_market(const Stems& stems) {
    constexpr std::array<std::string_view, 32> words{
        "audienc", "brand",  "busi",     "buyer",  "client", "consum", "custom", "demand",    "enter", "expand",  "expans",
        "famili",  "guest",  "household", "launch", "market", "member", "open",   "order",     "patient", "sale", "sell",
        "shop",    "shopper", "storefront", "student", "subscrib", "user", "visitor", "win",   "revenu", "reader"};
    return has_any(stems, words);
}

bool stands_at(const Stems& stems, std::size_t first, const Stems& form) {
    return first + form.size() <= stems.size() &&
           std::equal(form.begin(), form.end(), stems.begin() + static_cast<std::ptrdiff_t>(first));
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
                     [](const Form& a, const Form& b) { return a.stems.size() > b.stems.size(); });
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
    if (Stems stems = stems_of(tokens_of(words)); !stems.empty()) forms_.push_back({std::move(stems), value, is_pursued});
}

/// The longest form that stands there: "small shops" before "shops".
const ChoiceWords::Form* ChoiceWords::form_at(const Stems& stems, std::size_t first) const {
    const auto found =
        std::find_if(forms_.begin(), forms_.end(), [&](const Form& form) { return stands_at(stems, first, form.stems); });
    return found == forms_.end() ? nullptr : &*found;
}

std::optional<Named> ChoiceWords::against(const std::vector<Token>& tokens) const {
    const Stems stems = stems_of(tokens);
    if (turns_away(stems)) return std::nullopt;
    std::optional<Named> other;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        if (const Form* form = form_at(stems, at)) {
            if (!form->is_pursued && !is_only_compared(stems, at)) return Named{form->value, written(tokens, at, form->stems.size()), true};
            at += form->stems.size() - 1;
            continue;
        }
        auto named = is_only_compared(stems, at) ? std::nullopt : other_place(tokens, at);
        if (named && named->is_put_off) return named;
        if (named && !other && is_about_a_market(stems)) other = named;
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
