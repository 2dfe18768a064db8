#include "exchange/markdown/decoration.hpp"

#include <re2/re2.h>

#include <optional>
#include <utility>

#include "exchange/markdown/text.hpp"

namespace okr::exchange::markdown {

namespace {

struct Patterns {
    RE2 priority{R"(^(?:\[(P[0-9X])\]|\((P[0-9X])\)|(P[0-9X])(?:\s*[:–—-]|\s|$))\s*[:–—-]?\s*)"};
    RE2 tag{R"(^\[([A-Za-z][A-Za-z0-9 /_-]{0,18})\]\s*[:–—-]?\s*)"};
    RE2 owner{
        R"(^(@[A-Za-z0-9][A-Za-z0-9_./-]*(?:(?:,| and| &|/| )+@[A-Za-z0-9][A-Za-z0-9_./-]*)*)\s*(?:[:–—-]+\s+|\s+))"};
    RE2 empty_box{R"(^\[( |x|X)\]\s+)"};
    RE2 arrow{R"(^(.*?\S)\s*(?:=+>|--+>)\s*(.*)$)"};
    RE2 amount{R"(^([0-9]+(?:\.[0-9]+)?\s?%|[01]\.[0-9]+|[0-9]+/[0-9]+)(?:$|[^0-9A-Za-z%]))"};
    RE2 last_owner{
        R"((?i)^(.*?\S)(?:\s+[–—-]+|,|\s*\(|\s*\[)?\s+?(?:owners?:?\s+|by )?((?-i:@[A-Za-z0-9][A-Za-z0-9_./-]*(?:(?:,| and| &|/| )+@[A-Za-z0-9][A-Za-z0-9_./-]*)*))\s*[)\]]?\.?$)"};
    RE2 named_owner{R"((?i)^(.*\S)(?:\s+[–—-]+|\s+\|)\s+(?:owners?|dri|lead|assignee)\s*:\s*([^:|()]+)$)"};
    RE2 bracket{R"(^(.*\S)\s*\[([^\[\]]+)\]$)"};
    RE2 field{R"((?i)^(.*\S)\s*\(([A-Za-z][A-Za-z ]{1,20}):\s*([^()]+)\)\.?$)"};
    RE2 state{
        R"((?i)^(.*\S)\s*\(((?:wip|done|in[ -]progress|not started|started|complete[d]?|dropped|cancel+ed|postponed|deferred|blocked|on hold|achieved|missed|moved)(?:[:;, ][^()]*)?)\)$)"};
    RE2 trailing_progress{R"((?i)^(.*\S)\s+(?:[–—-]+\s+)?progress:\s*([0-9]+(?:\.[0-9]+)?\s?%)$)"};
};

const Patterns& patterns() {
    static const Patterns all;
    return all;
}

re2::StringPiece piece(const std::string& text) { return {text.data(), text.size()}; }

void cut(std::string& text, const re2::StringPiece& rest) {
    std::string remains = trimmed(std::string_view(rest.data(), rest.size()));
    text = std::move(remains);
}

/// What a picture says of how things stand.
Meaning meaning_of_picture(std::string_view picture) {
    for (const std::string_view state :
         {"✅", "🚫", "🔴", "🟢", "🟡", "🟠", "❌", "⚠", "🟩", "🟥", "🟨", "✔", "☑", "⏳", "🚧", "⚪", "🔵"})
        if (picture.find(state) != picture.npos) return Meaning::status;
    return Meaning::unknown;
}

bool begins_words(char c) {
    return is_letter(c) || is_digit(c) || (static_cast<unsigned char>(c) & 0x80U) != 0 || c == '`' || c == '@' ||
           c == '"' || c == '[' || c == '$' || c == '<' || c == '>';
}

/// "[INFRA]", "[mobile]", "[WIP]"; what stands where words will ("[measurable result]", "[TBD]") is a part of its
/// sentence.
bool is_tag(std::string_view text) {
    const bool loud = lowered(text) != text;
    return text != "TBD" && (loud || text.find(' ') == text.npos) && word_count(text) <= 3;
}

/// Pictures at the beginning; blanks go with them.
bool take_first_picture(std::string& text, std::size_t length, std::vector<Ornament>& taken) {
    const std::string picture = trimmed(std::string_view(text).substr(0, length));
    if (!picture.empty()) taken.push_back({meaning_of_picture(picture), picture});
    text.erase(0, length);
    return !picture.empty();
}

/// Takes a mark off the front: a box, a priority, an owner, a tag. An open box says nothing.
std::optional<Ornament> take_mark(re2::StringPiece& rest) {
    const Patterns& all = patterns();
    std::string a, b, c;
    if (RE2::Consume(&rest, all.empty_box, &a)) return Ornament{Meaning::status, a == " " ? "" : "done"};
    if (RE2::Consume(&rest, all.priority, &a, &b, &c)) return Ornament{Meaning::unknown, a + b + c};
    if (RE2::Consume(&rest, all.owner, &a)) return Ornament{Meaning::owner, a};
    const bool is_marked = RE2::Consume(&rest, all.tag, &a) && !rest.empty() && begins_words(rest[0]) && is_tag(a);
    return is_marked ? std::optional(Ornament{Meaning::unknown, a}) : std::nullopt;
}

/// A mark before nothing is no ornament.
bool take_first(std::string& text, std::vector<Ornament>& taken) {
    if (const std::size_t length = ornament_length(text); length > 0 && length < text.size())
        return take_first_picture(text, length, taken);
    re2::StringPiece rest = piece(text);
    std::optional<Ornament> mark = take_mark(rest);
    if (!mark || rest.empty()) return false;
    if (!mark->text.empty()) taken.push_back(std::move(*mark));
    cut(text, rest);
    return true;
}

/// "… => 50% completed. Prose": an amount is the score, the whole tail a note.
bool take_arrow(std::string& text, std::vector<Ornament>& taken) {
    re2::StringPiece before, after;
    if (!RE2::FullMatch(piece(text), patterns().arrow, &before, &after)) return false;
    const std::string tail(after);
    std::string amount;
    if (RE2::PartialMatch(after, patterns().amount, &amount)) {
        taken.push_back({Meaning::score, amount});
        if (in_one_line(tail) != amount) taken.push_back({Meaning::note, tail});
    } else if (!tail.empty()) {
        taken.push_back({word_count(tail) <= 3 ? Meaning::status : Meaning::note, tail});
    }
    cut(text, before);
    return true;
}

bool take_field(std::string& text, std::vector<Ornament>& taken) {
    re2::StringPiece before;
    std::string name, value;
    if (!RE2::FullMatch(piece(text), patterns().field, &before, &name, &value)) return false;
    switch (const Meaning meaning = meaning_of(name)) {
        case Meaning::owner:
        case Meaning::target:
        case Meaning::baseline:
        case Meaning::current:
        case Meaning::by:
        case Meaning::confidence:
        case Meaning::score:
        case Meaning::progress:
        case Meaning::status:
        case Meaning::weight:
            taken.push_back({meaning, value});
            cut(text, before);
            return true;
        default: return false;
    }
}

/// Without the dashes and brackets that led to what was taken.
std::string_view stripped_end(std::string_view text) {
    for (const std::string_view sign : {" ", "-", "–", "—", "|", ",", "("})
        if (text.ends_with(sign)) return stripped_end(text.substr(0, text.size() - sign.size()));
    return text;
}

bool take_two(std::string& text, const RE2& pattern, Meaning meaning, std::vector<Ornament>& taken) {
    re2::StringPiece before;
    std::string value;
    if (!RE2::FullMatch(piece(text), pattern, &before, &value)) return false;
    taken.push_back({meaning, trimmed(value)});
    cut(text, before);
    // "… within a month - @ada": the dash led to the name.
    if (meaning == Meaning::owner) text = trimmed(stripped_end(text));
    return true;
}

/// Pictures at the end.
bool take_last_picture(std::string& text, std::vector<Ornament>& taken) {
    std::size_t begin = text.size();
    while (begin > 0) {
        std::size_t at = begin - 1;
        while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
        if (ornament_length(std::string_view(text).substr(at, begin - at)) == 0) break;
        begin = at;
    }
    const std::string picture = trimmed(std::string_view(text).substr(begin));
    if (picture.empty() || trimmed(std::string_view(text).substr(0, begin)).empty()) return false;
    taken.push_back({meaning_of_picture(picture), picture});
    text = trimmed(std::string_view(text).substr(0, begin));
    return true;
}

/// Words that stand where others will.
bool is_placeholder(std::string_view text) {
    const std::string word = lowered(text.substr(0, text.find(' ')));
    return word == "internal" || word == "tbd" || word == "tba" || word == "redacted" || word == "insert" ||
           word == "todo";
}

bool take_last(std::string& text, std::vector<Ornament>& taken) {
    const Patterns& all = patterns();
    if (take_last_picture(text, taken) || take_field(text, taken)) return true;
    if (take_two(text, all.state, Meaning::status, taken)) return true;
    if (take_two(text, all.trailing_progress, Meaning::progress, taken)) return true;
    if (text.find('@') != text.npos && take_two(text, all.last_owner, Meaning::owner, taken)) return true;
    if (take_two(text, all.named_owner, Meaning::owner, taken)) return true;
    if (text.find("[TBD") == text.npos && text.find("[tbd") == text.npos &&
        take_two(text, all.bracket, Meaning::unknown, taken)) {
        // A placeholder belongs to its sentence; a tag is a name.
        if (taken.back().text.find_first_of("%$?_<>=") == std::string::npos && word_count(taken.back().text) <= 3 &&
            !is_placeholder(taken.back().text))
            return true;
        text += " [" + taken.back().text + "]";
        taken.pop_back();
    }
    return false;
}

}  // namespace

std::vector<Ornament> take_prefixes(std::string& text) {
    std::vector<Ornament> taken;
    for (int i = 0; i < 8 && take_first(text, taken); ++i) continue;
    return taken;
}

std::vector<Ornament> take_suffixes(std::string& text) {
    std::vector<Ornament> taken;
    take_arrow(text, taken);
    for (int i = 0; i < 8 && take_last(text, taken); ++i) continue;
    return taken;
}

}  // namespace okr::exchange::markdown
