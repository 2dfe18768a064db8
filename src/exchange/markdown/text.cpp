#include "exchange/markdown/text.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/utf8.hpp"

namespace okr::exchange::markdown {

namespace {

constexpr std::string_view blanks = " \t\n\v\f\r";

bool is_word_byte(char c) { return is_letter(c) || is_digit(c) || (static_cast<unsigned char>(c) & 0x80U) != 0; }

/// Arrows, boxes, dingbats and pictographs: what people put before words to be seen, not read.
bool is_ornament(std::string_view sequence) {
    if (sequence.size() == 4) return sequence.starts_with("\xF0\x9F");
    if (sequence.size() != 3) return false;
    const auto second = static_cast<unsigned char>(sequence[1]);
    if (sequence[0] == '\xE2') return second >= 0x86 && second <= 0xAF;
    return sequence.starts_with("\xEF\xB8");  // variation selectors
}

}  // namespace

std::string trimmed(std::string_view text) { return std::string(stripped(text, blanks)); }

std::string in_one_line(std::string_view text) {
    std::string result;
    for (const char c : stripped(text, blanks)) {
        const bool blank = blanks.find(c) != blanks.npos;
        if (!blank)
            result += c;
        else if (!result.ends_with(' '))
            result += ' ';
    }
    return result;
}

bool starts_with_word(std::string_view text, std::string_view word) {
    if (text.size() < word.size()) return false;
    for (std::size_t i = 0; i < word.size(); ++i)
        if (lowered(text[i]) != lowered(word[i])) return false;
    return text.size() == word.size() || !is_word_byte(text[word.size()]);
}

std::vector<std::string_view> split(std::string_view text, char parting) {
    std::vector<std::string_view> result;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find(parting, at), text.size());
        result.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return result;
}

std::size_t ornament_length(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t length = std::min(base::sequence_length(text[at]), text.size() - at);
        const bool blank = blanks.find(text[at]) != blanks.npos;
        const bool joiner = text.substr(at, length) == "\xE2\x80\x8D";
        if (!blank && !joiner && !is_ornament(text.substr(at, length))) break;
        at += length;
    }
    return at;
}

std::string phrase_of(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = std::min(base::sequence_length(text[at]), text.size() - at);
        const std::string_view sequence = text.substr(at, length);
        at += length;
        if (sequence == "&")
            result += " and ";
        else if (sequence == "\xE2\x80\x99")
            result += '\'';  // the typographer's apostrophe
        else if (length > 1 && is_ornament(sequence))
            result += ' ';
        else if (sequence == "*" || sequence == "_" || sequence == "`")
            continue;
        else if (length == 2 && sequence[0] == '\xC3' && (static_cast<unsigned char>(sequence[1]) & 0xE0U) == 0x80U)
            result += {sequence[0], static_cast<char>(sequence[1] + (sequence == "ß" ? 0 : 0x20))};  // É, Ü
        else
            result += lowered(sequence);
    }
    return in_one_line(stripped(result, " \t\n\v\r:.?!()[]-#\"\xE2\x80\x94\x93"));
}

std::size_t word_count(std::string_view text) {
    std::size_t words = 0;
    bool in_word = false;
    for (const char c : text) {
        const bool word = blanks.find(c) == blanks.npos;
        if (word && !in_word) ++words;
        in_word = word;
    }
    return words;
}

std::string decoded(std::string_view text) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 6> entities{
        {{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&nbsp;", " "}, {"&#39;", "'"}, {"&amp;", "&"}}};
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const auto* entity = std::find_if(entities.begin(), entities.end(),
                                          [&](const auto& e) { return text.substr(at).starts_with(e.first); });
        if (entity == entities.end())
            result += text[at++];
        else {
            result += entity->second;
            at += entity->first.size();
        }
    }
    return result;
}

std::size_t numbering_length(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size() && (is_digit(text[at]) || (text[at] == '.' && at > 0))) ++at;
    if (at == 0 || at > 6 || at >= text.size()) return 0;
    if (text[at] == ')')
        ++at;
    else if (text[at - 1] != '.' && text.substr(0, at).find('.') == text.npos)
        return 0;
    return at < text.size() && text[at] == ' ' ? at + 1 : 0;
}

}  // namespace okr::exchange::markdown
