#include "align/places.hpp"

#include <algorithm>

#include "align/word_lists.hpp"
#include "base/ascii.hpp"

namespace okr::aligning {

namespace {

bool is_part_of_word(char c) {
    const char s = base::lowered(c);
    return (s >= 'a' && s <= 'z') || (c >= '0' && c <= '9') || (static_cast<unsigned char>(c) & 0x80) != 0;
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\r')) text.remove_suffix(1);
    return text;
}

/// Takes what stands before the sign, without blanks around it.
std::string_view take(std::string_view& text, char sign) {
    const std::size_t end = std::min(text.find(sign), text.size());
    const std::string_view part = trimmed(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    return part;
}

/// "’" as people write it counts as "'".
std::size_t apostrophe_at(std::string_view text, std::size_t at) {
    if (text.substr(at).starts_with("'")) return 1;
    return text.substr(at).starts_with("’") ? 3 : 0;
}

/// Bytes of a dash, a quotation mark, an ellipsis or a blank beyond ASCII that stands there; 0 if none does.
std::size_t sign_at(std::string_view text, std::size_t at) {
    if ((static_cast<unsigned char>(text[at]) & 0x80) == 0) return 0;
    for (const std::string_view sign : {"–", "—", "“", "”", "„", "«", "»", "…", "\u00A0", "\u202F", "‘", "→", "·"})
        if (text.substr(at).starts_with(sign)) return sign.size();
    return 0;
}

}  // namespace

std::vector<Token> tokens_of(std::string_view text) {
    std::vector<Token> tokens;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        while (at < text.size() && is_part_of_word(text[at]) && apostrophe_at(text, at) == 0 && sign_at(text, at) == 0)
            ++at;
        if (at > begin)
            tokens.push_back(
                {std::string(text.substr(begin, at - begin)), base::lowered(text.substr(begin, at - begin))});
        const std::size_t mark = at < text.size() ? apostrophe_at(text, at) : 0;
        const bool is_genitive = mark > 0 && at > begin && text.substr(at + mark).starts_with("s") &&
                                 (at + mark + 1 == text.size() || !is_part_of_word(text[at + mark + 1]));
        if (is_genitive)
            at += mark + 1;
        else if (mark > 0)
            at += mark;
        else if (at == begin)
            at += std::max<std::size_t>(1, sign_at(text, at));
    }
    return tokens;
}

const Places& Places::all() {
    static const Places places;
    return places;
}

Places::Places() {
    for (const base::WordList& list : word_lists()) {
        std::string_view text = list.name == "places" ? list.text : std::string_view();
        while (!text.empty())
            if (const std::string_view line = take(text, '\n'); !line.empty()) read(line);
    }
    for (auto& [first, forms] : forms_)
        std::stable_sort(forms.begin(), forms.end(),
                         [](const Form& a, const Form& b) { return a.words.size() > b.words.size(); });
}

/// "country | France | French, Paris" and "region | Iberia | Iberian | Spain, Portugal".
void Places::read(std::string_view line) {
    take(line, '|');
    const std::string_view name = take(line, '|');
    std::string_view forms = take(line, '|');
    const auto place = static_cast<Index>(places_.size());
    places_.push_back({std::string(name.starts_with('=') ? name.substr(1) : name), {}});
    add_form(name, place);
    while (!forms.empty()) add_form(take(forms, ','), place);
    while (!line.empty())
        if (const std::string_view member = take(line, ','); !member.empty())
            places_[place].members.push_back(base::lowered(member));
}

void Places::add_form(std::string_view form, Index place) {
    const bool minds_case = form.starts_with('=');
    std::vector<Token> words = tokens_of(minds_case ? form.substr(1) : form);
    if (words.empty()) return;
    const std::string first = words.front().small;
    forms_[first].push_back({std::move(words), minds_case, place});
}

bool Places::matches(const Form& form, const std::vector<Token>& tokens, std::size_t first) {
    if (first + form.words.size() > tokens.size()) return false;
    for (std::size_t i = 0; i < form.words.size(); ++i) {
        const Token& token = tokens[first + i];
        if (form.minds_case ? token.written != form.words[i].written : token.small != form.words[i].small) return false;
    }
    return true;
}

std::optional<Places::Mention> Places::at(const std::vector<Token>& tokens, std::size_t first) const {
    const auto found = forms_.find(tokens[first].small);
    if (found == forms_.end()) return std::nullopt;
    for (const Form& form : found->second)
        if (matches(form, tokens, first)) return Mention{form.place, form.words.size()};
    return std::nullopt;
}

std::optional<Places::Index> Places::named(std::string_view name) const {
    const std::vector<Token> tokens = tokens_of(name);
    const auto mention = tokens.empty() ? std::nullopt : at(tokens, 0);
    return mention && mention->words == tokens.size() ? std::optional(mention->place) : std::nullopt;
}

bool Places::holds(Index region, Index place) const {
    const auto& members = places_[region].members;
    return std::find(members.begin(), members.end(), base::lowered(places_[place].name)) != members.end();
}

bool Places::overlap(Index a, Index b) const {
    if (a == b || holds(a, b) || holds(b, a)) return true;
    const auto& members = places_[a].members;
    return std::any_of(members.begin(), members.end(), [&](const std::string& member) {
        const auto place = named(member);
        return place && holds(b, *place);
    });
}

}  // namespace okr::aligning
