// Cuts a sentence into tokens, by hand and in one pass, then joins the phrases that the lexicon lists.
#include "reading/token.hpp"

#include <algorithm>

#include "base/ascii.hpp"
#include "reading/numeral.hpp"

namespace okr::reading {
namespace {

constexpr Word unknown_word;

bool is_inner(std::string_view text, std::size_t at) {
    // Node.js, joystream.org, customer's: a sign between letters belongs to the word.
    if (at + 1 >= text.size()) return false;
    const char c = text[at];
    return (c == '.' || c == '\'' || c == '@' || c == '_') && (is_letter(text[at + 1]) || is_digit(text[at + 1]));
}

bool is_letter_or_digit(char c) { return (c >= 'a' && c <= 'z') || is_digit(c); }

std::size_t word_end(std::string_view text, std::size_t at) {
    while (at < text.size()) {
        if (is_letter_or_digit(text[at]) || is_inner(text, at)) {
            at = static_cast<std::size_t>(
                std::find_if_not(text.begin() + static_cast<std::ptrdiff_t>(at) + 1, text.end(), is_letter_or_digit) -
                text.begin());
            continue;
        }
        const Glyph glyph = glyph_at(text.substr(at));
        if (glyph.mark != Mark::word) break;
        at += glyph.bytes;
    }
    return at;
}

bool is_grouping(std::string_view text, std::size_t at) {
    return (text[at] == ',' || text[at] == '.' || text[at] == '\'') && at + 1 < text.size() && is_digit(text[at + 1]);
}

/// Behind the `e+06` of 1e+06, as programs write 1,000,000; `at` itself where there is none.
std::size_t exponent_end(std::string_view text, std::size_t at) {
    constexpr std::size_t most_digits = 3;
    if (at >= text.size() || text[at] != 'e') return at;
    const std::size_t digits =
        at + 1 + static_cast<std::size_t>(text.substr(at + 1).starts_with('+') || text.substr(at + 1).starts_with('-'));
    const std::size_t end = word_end(text, digits);
    const std::string_view written = text.substr(digits, end - digits);
    const bool is_number =
        !written.empty() && written.size() <= most_digits && std::all_of(written.begin(), written.end(), is_digit);
    return is_number ? end : at;
}

/// The bytes of a sign that groups thousands in some places only, 1’200 and 1_000: three digits follow, and no more.
std::size_t rare_grouping(std::string_view text, std::size_t at) {
    for (const std::string_view sign : {"’", "_"}) {
        if (!text.substr(at).starts_with(sign)) continue;
        const std::string_view rest = text.substr(at + sign.size());
        const std::size_t digits = std::min(rest.find_first_not_of("0123456789"), rest.size());
        if (digits == 3) return sign.size();
    }
    return 0;
}

std::size_t numeral_end(std::string_view text, std::size_t at) {
    const std::size_t begin = at;
    while (at < text.size()) {
        const bool is_inside = is_digit(text[at]) || is_grouping(text, at);
        const std::size_t bytes = is_inside || at == begin ? std::size_t{is_inside} : rare_grouping(text, at);
        if (bytes == 0) break;
        at += bytes;
    }
    const std::size_t fraction = fraction_at(text.substr(at));
    return fraction > 0 ? at + fraction : exponent_end(text, at);
}

/// ".5", "-.5", "$.5", not the end of "v.5" or "1..5".
bool begins_with_point(std::string_view text, std::size_t at, bool glued) {
    if (text[at] != '.' || at + 1 >= text.size() || !is_digit(text[at + 1])) return false;
    if (!glued) return true;
    const std::string_view before = text.substr(0, at);
    return std::string_view("-+<>=~$(").find(before.back()) != std::string_view::npos || before.ends_with("−") ||
           before.ends_with("€") || before.ends_with("£");
}

std::size_t token_end(std::string_view text, std::size_t at, Glyph glyph) {
    if (glyph.mark == Mark::word) return word_end(text, at);
    if (glyph.mark == Mark::number) return numeral_end(text, at);
    return at + glyph.bytes;
}

void cut(Text& text) {
    bool glued = false;
    for (std::size_t at = 0; at < text.lower.size();) {
        const std::string_view rest = std::string_view(text.lower).substr(at);
        Glyph glyph = glyph_at(rest);
        if (begins_with_point(text.lower, at, glued)) glyph.mark = Mark::number;
        const std::size_t end = token_end(text.lower, at, glyph);
        if (glyph.mark != Mark::blank) text.tokens.push_back({{at, end}, glyph.mark, glued, &unknown_word});
        glued = glyph.mark != Mark::blank;
        at = end;
    }
}

/// "customer's" is looked up as "customer".
std::string_view without_possessive(std::string_view word) {
    if (word.ends_with("'s")) word.remove_suffix(2);
    return word;
}

/// Joins words to phrases; keeps the tokens in place, so the vector is written while it is read.
class PhraseJoiner {
public:
    PhraseJoiner(Text& text, const Lexicon& lexicon) : text_(text), lexicon_(lexicon) {}

    void join() {
        std::vector<Token>& tokens = text_.tokens;
        std::size_t kept = 0;
        for (std::size_t i = 0; i < tokens.size();) {
            Token token = tokens[i];
            const std::size_t next = is_word(i) ? known(token, i) : i + 1;
            tokens[kept++] = token;
            i = next;
        }
        tokens.resize(kept);
    }

private:
    [[nodiscard]] bool is_word(std::size_t i) const {
        return text_.tokens[i].mark == Mark::word || text_.tokens[i].mark == Mark::ampersand;
    }

    /// Looks the token up, alone and as a phrase's beginning; returns the index behind what it found.
    std::size_t known(Token& token, std::size_t i) {
        const std::string_view single = without_possessive(text_.lower_of(token));
        const Word& word = lexicon_.find(single);
        if (word.longest_phrase > 1)
            if (const std::size_t next = phrase(token, i, word.longest_phrase); next != 0) return next;
        if (const std::size_t next = single.size() <= 3 ? prefixed(token, i, single) : 0; next != 0) return next;
        token.word = word.classes != 0 ? &word : &derived(single);
        return i + 1;
    }

    /// "re-label" is read as "label", where that is a verb.
    std::size_t prefixed(Token& token, std::size_t i, std::string_view prefix) const {
        const std::vector<Token>& tokens = text_.tokens;
        const bool is_joined = i + 2 < tokens.size() && tokens[i + 1].mark == Mark::hyphen && tokens[i + 1].glued &&
                               tokens[i + 2].mark == Mark::word && tokens[i + 2].glued;
        if (!is_joined || std::find(std::begin(prefixes), std::end(prefixes), prefix) == std::end(prefixes)) return 0;
        const Word& rest = lexicon_.find(text_.lower_of(tokens[i + 2]));
        if (!rest.has(verbs)) return 0;
        token.word = &rest;
        token.extent.end = tokens[i + 2].extent.end;
        return i + 3;
    }

    static constexpr std::string_view prefixes[] = {"re", "un", "pre", "co", "de", "mis"};

    /// "reconstruct" is read as "construct"; other unknown words by their stem.
    [[nodiscard]] const Word& derived(std::string_view word) const {
        for (const std::string_view prefix : prefixes) {
            if (word.size() < prefix.size() + 4 || !word.starts_with(prefix)) continue;
            if (const Word& rest = lexicon_.find(word.substr(prefix.size())); rest.has(verbs | nouns)) return rest;
        }
        // "neighbouring" is no neighbour.
        return word.ends_with("ing") ? lexicon_.find("") : Lexicon::find_stem(word);
    }

    std::size_t phrase(Token& token, std::size_t i, std::size_t longest) {
        key_.assign(text_.lower_of(token));
        std::size_t found = 0;
        std::size_t words = 1;
        for (std::size_t j = i + 1; words < longest && j < text_.tokens.size(); ++words) {
            const char joint = joint_at(j);
            if (joint == '\0') break;
            if (text_.tokens[j].mark != Mark::word && text_.tokens[j].mark != Mark::number) ++j;
            key_.append(1, joint).append(text_.lower_of(text_.tokens[j]));
            ++j;
            const Word* word = lexicon_.find_beginning(key_);
            if (!word) break;
            if (word->classes != 0) {
                token.word = word;
                token.extent.end = text_.tokens[j - 1].extent.end;
                found = j;
            }
        }
        return found;
    }

    /// A blank or a hyphen joins as ' ', a slash as '/'; anything else ends the phrase.
    [[nodiscard]] char joint_at(std::size_t j) const {
        const Token& token = text_.tokens[j];
        if (token.mark == Mark::word || (token.mark == Mark::number && !token.glued)) return token.glued ? '\0' : ' ';
        if (!token.glued || j + 1 >= text_.tokens.size()) return '\0';
        const Token& after = text_.tokens[j + 1];
        if (!after.glued || (after.mark != Mark::word && after.mark != Mark::number)) return '\0';
        if (token.mark == Mark::hyphen) return ' ';
        return token.mark == Mark::slash ? '/' : '\0';
    }

    Text& text_;
    const Lexicon& lexicon_;
    std::string key_;
};

}  // namespace

Text tokenize(std::string_view raw, const Lexicon& lexicon) {
    Text text{raw, base::lowered(raw), {}};
    text.tokens.reserve(raw.size() / 4 + 1);
    cut(text);
    PhraseJoiner(text, lexicon).join();
    return text;
}

}  // namespace okr::reading
