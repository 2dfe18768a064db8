#include "render/markdown_text.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/digits.hpp"
#include "base/glyph.hpp"

namespace okr::render {

namespace {

constexpr std::string_view breaker = "\u200B";
constexpr std::size_t no_limit = static_cast<std::size_t>(-1);
constexpr std::size_t whole_commit = 40;  ///< hex digits

using base::is_digit;

bool is_hex(char c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool is_word(char c) { return (lower(c) >= 'a' && lower(c) <= 'z') || is_digit(c) || c == '_'; }

bool ends_with_word(std::string_view text, std::string_view word) {
    if (text.size() < word.size()) return false;
    return std::equal(word.begin(), word.end(), text.end() - static_cast<std::ptrdiff_t>(word.size()),
                      [](char a, char b) { return a == lower(b); });
}

/// Services link seven or more hex digits to a commit. Without a letter among them they are a number, unless there are
/// as many as a whole id has.
class Commits {
public:
    explicit Commits(std::string_view text) : text_(text) {}

    /// Places are asked for in their order.
    bool must_break(std::size_t at) {
        if (!is_hex(text_[at])) return false;
        if (at >= end_) enter(at);
        return is_one_ && at > begin_ && (at - begin_) % 6 == 0;
    }

private:
    void enter(std::size_t at) {
        begin_ = end_ = at;
        while (end_ < text_.size() && is_hex(text_[end_])) ++end_;
        const std::string_view run = text_.substr(begin_, end_ - begin_);
        const bool is_number = run.size() < whole_commit && std::all_of(run.begin(), run.end(), is_digit);
        is_one_ = run.size() > 6 && !is_number;
    }

    std::string_view text_;
    std::size_t begin_ = 0;  ///< of the digits that stand together
    std::size_t end_ = 0;
    bool is_one_ = false;
};

/// Would a service make a link of what stands before this place together with what follows?
bool may_link(std::string_view text, std::size_t at) {
    if (at == 0) return false;
    const std::string_view before = text.substr(0, at);
    const char next = text[at];
    if (before.back() == '@' || before.back() == '#') return next != ' ';
    if (before.back() == ':') return is_word(next) || next == '/' || next == '+' || next == '-';
    if (ends_with_word(before, "www") && next == '.') return true;
    return ends_with_word(before, "gh-") && is_digit(next);
}

std::string_view escaped(char c) {
    static constexpr std::array<std::pair<char, std::string_view>, 12> table{{
        {'&', "&amp;"},
        {'<', "&lt;"},
        {'>', "&gt;"},
        {'|', "&#124;"},
        {'$', "<span>$</span>"},
        {'\\', "\\\\"},
        {'`', "\\`"},
        {'*', "\\*"},
        {'_', "\\_"},
        {'[', "\\["},
        {']', "\\]"},
        {'~', "\\~"},
    }};
    const auto* const found = std::find_if(table.begin(), table.end(), [c](const auto& row) { return row.first == c; });
    return found == table.end() ? std::string_view() : found->second;
}

/// What a person would see of the text, no more than `most` glyphs of it, nor than so many could reasonably take.
std::string shown(std::string_view text, std::size_t most) {
    std::string out;
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size();) {
        const base::Glyph glyph = base::next_glyph(text, at);
        if (count++ == most || glyph.end > 4 * most) return out + "…";
        append_shown(out, text, glyph);
        at = glyph.end;
    }
    return out;
}

bool is_letter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }

/// Does an entity follow upon its ampersand: "lt;", "#60;"?
bool begins_entity(std::string_view rest) {
    if (rest.starts_with('#')) return true;
    const auto end = std::find_if_not(rest.begin(), rest.end(), [](char c) { return is_letter(c) || is_digit(c); });
    return end != rest.begin() && end != rest.end() && *end == ';';
}

/// Signs that are markup only before certain others; `>` is it only where a line begins.
bool is_only_a_sign(std::string_view text, std::size_t at) {
    const std::string_view rest = text.substr(at + 1);
    if (text[at] == '&') return !begins_entity(rest);
    if (text[at] == '<') return rest.empty() || (!is_letter(rest[0]) && std::string_view("/!?").find(rest[0]) > 2);
    return text[at] == '>';
}

std::string escape_all(const std::string& plain, bool sparing) {
    std::string out;
    Commits commits(plain);
    for (std::size_t at = 0; at < plain.size(); ++at) {
        const bool is_in_commit = commits.must_break(at);
        if (is_in_commit || may_link(plain, at)) out += breaker;
        const std::string_view escape = sparing && is_only_a_sign(plain, at) ? "" : escaped(plain[at]);
        out += escape.empty() ? std::string_view(&plain[at], 1) : escape;
    }
    return out;
}

}  // namespace

std::string markdown_text(std::string_view text, std::size_t most) { return escape_all(shown(text, most), false); }

std::string markdown_prose(std::string_view text) { return escape_all(shown(text, no_limit), true); }

}  // namespace okr::render
