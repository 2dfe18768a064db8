// Letters that stand for a number, told apart from letters that are names.
#include "reading/placeholder.hpp"

namespace okr::reading {
namespace {

bool is_open_letter(std::string_view lower) {
    if (lower.empty() || lower.size() > 3) return false;
    return lower.find_first_not_of(lower.front()) == std::string_view::npos &&
           std::string_view("xyznp").find(lower.front()) != std::string_view::npos;
}

bool is_plural_noun(const Text& text, std::size_t i) {
    return i < text.tokens.size() && text.tokens[i].word->has(nouns) &&
           (text.tokens[i].word->has_form(plural) || text.tokens[i].is(Class::measure));
}

/// "hire x experts", "P MQLs": a letter between a verb and a plural.
bool counts_something(const Text& text, std::size_t i) {
    for (std::size_t next = i + 1; next < text.tokens.size() && next < i + 4; ++next) {
        if (text.tokens[next].mark != Mark::word || text.tokens[next].is(Class::preposition)) return false;
        if (is_plural_noun(text, next)) return i == 0 || text.tokens[i - 1].word->has(verbs);
    }
    return false;
}

/// "[x] Set up the mirror" in a list of things to do.
bool is_checkbox(const Text& text, std::size_t i) {
    if (i + 3 >= text.tokens.size() || text.raw_of(text.tokens[i]) != "[" || text.lower_of(text.tokens[i + 1]) != "x")
        return false;
    const bool is_first =
        i == 0 || (i == 1 && text.tokens[0].mark != Mark::word && text.tokens[0].mark != Mark::number);
    const Token& next = text.tokens[i + 3];
    const char begin = text.raw_of(next).front();
    return is_first && !next.glued && ((begin >= 'A' && begin <= 'Z') || next.word->has(verbs));
}

std::size_t bracketed(const Text& text, std::size_t i) {
    const Mark open = text.tokens[i].mark;
    if ((open != Mark::open && open != Mark::less) || i + 2 >= text.tokens.size() || !text.tokens[i + 2].glued)
        return 0;
    if (is_checkbox(text, i)) return 0;
    const Mark close = text.tokens[i + 2].mark;
    const bool closes = open == Mark::open ? close == Mark::close : close == Mark::more;
    return closes && is_open_letter(text.lower_of(text.tokens[i + 1])) ? 3 : 0;
}

}  // namespace

std::size_t placeholder_at(const Text& text, std::size_t i, bool is_expected) {
    if (i >= text.tokens.size()) return 0;
    if (const std::size_t taken = bracketed(text, i)) return taken;
    const Token& token = text.tokens[i];
    if (token.mark != Mark::word) return 0;
    const bool has_unit = i + 1 < text.tokens.size() && text.tokens[i + 1].mark == Mark::percent;
    if (has_unit && token.extent.end - token.extent.begin == 1) return 1;
    if (!is_open_letter(text.lower_of(token))) return 0;
    return is_expected || has_unit || counts_something(text, i) ? 1 : 0;
}

}  // namespace okr::reading
