#include "measure/wording.hpp"

#include <algorithm>
#include <array>
#include <bitset>
#include <utility>

#include "base/digits.hpp"

namespace okr::measure {

namespace {

using base::is_digit;
bool is_beyond_ascii(char c) { return (static_cast<unsigned char>(c) & 0x80) != 0; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_beyond_ascii(c); }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// Signs of more than one byte, and what they are read as.
constexpr std::array<std::pair<std::string_view, std::string_view>, 14> signs{{
    {"≥", " >= "},
    {"≤", " <= "},
    {"→", " to "},
    {"->", " to "},
    {">=", " >= "},
    {"<=", " <= "},
    {"–", " "},
    {"—", " "},
    {"…", " "},
    {"’", ""},
    {"“", " "},
    {"”", " "},
    {"\u00A0", " "},
    {"\u202F", " "},
}};

/// Asked of every character, so that nearly all of them cost one comparison and not fourteen.
bool may_begin_sign(char c) { return is_beyond_ascii(c) || c == '-' || c == '<' || c == '>'; }

constexpr std::array<std::string_view, 3> articles{"a", "an", "the"};

/// Cuts a text into words, sign by sign.
class Cutter {
public:
    explicit Cutter(std::string_view text) : text_(text) { words_.reserve(text.size() / 5 + 1); }

    std::vector<std::string> cut() {
        while (at_ < text_.size())
            if (!take_sign()) take_character();
        flush();
        return std::move(words_);
    }

private:
    bool take_sign() {
        if (!may_begin_sign(text_[at_])) return false;
        for (const auto& [sign, meaning] : signs) {
            if (!text_.substr(at_).starts_with(sign)) continue;
            at_ += sign.size();
            if (meaning.empty()) return true;
            flush();
            word_ = meaning;
            std::erase(word_, ' ');
            flush();
            return true;
        }
        return false;
    }

    void take_character() {
        const char c = text_[at_];
        if (c == ' ') {
            flush();
        } else if (is_letter(c) || is_digit(c)) {
            return take_letters();
        } else if (c == '%') {
            take_percent();
        } else if (c == '<' || c == '>' || c == '=' || c == '$') {
            flush();
            words_.emplace_back(1, c);
        } else if (is_point(c) || is_minus(c) || is_hyphen(c)) {
            word_ += c;
        } else if (c != '\'' && !is_separator_of_thousands(c)) {
            flush();
        }
        ++at_;
    }

    /// All that go on in the same way.
    void take_letters() {
        const std::size_t begin = at_++;
        while (at_ < text_.size() && (is_digit(text_[at_]) || (is_letter(text_[at_]) && !is_beyond_ascii(text_[at_]))))
            ++at_;
        const std::size_t known = word_.size();
        word_.append(text_.substr(begin, at_ - begin));
        std::transform(word_.begin() + static_cast<std::ptrdiff_t>(known), word_.end(),
                       word_.begin() + static_cast<std::ptrdiff_t>(known), lower);
    }

    void take_percent() {
        flush();
        const bool follows_number = !words_.empty() && is_digit(words_.back().back());
        if (follows_number)
            words_.back() += '%';
        else
            words_.emplace_back("%");
    }

    [[nodiscard]] char next(std::size_t offset = 1) const {
        return at_ + offset < text_.size() ? text_[at_ + offset] : ' ';
    }
    [[nodiscard]] bool ends_in_digit() const { return !word_.empty() && is_digit(word_.back()); }
    [[nodiscard]] bool is_point(char c) const { return c == '.' && is_digit(next()) && ends_in_digit(); }
    [[nodiscard]] bool is_minus(char c) const {
        return c == '-' && word_.empty() && is_digit(next()) && (at_ == 0 || text_[at_ - 1] == ' ');
    }
    [[nodiscard]] bool is_hyphen(char c) const { return c == '-' && is_letter(next()) && !word_.empty(); }
    [[nodiscard]] bool is_separator_of_thousands(char c) const {
        return c == ',' && ends_in_digit() && is_digit(next(1)) && is_digit(next(2)) && is_digit(next(3)) &&
               !is_digit(next(4));
    }

    void flush() {
        const bool is_article =
            word_.size() <= 3 && std::find(articles.begin(), articles.end(), word_) != articles.end();
        if (!word_.empty() && !is_article) words_.push_back(std::move(word_));
        word_.clear();
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::string word_;
    std::vector<std::string> words_;
};

using Phrase = std::array<std::string_view, 3>;

/// Ways to say a comparison, the longer before the shorter, and its sign.
constexpr std::array<std::pair<Phrase, std::string_view>, 16> comparisons{{
    {{"no", "less", "than"}, ">="},
    {{"no", "fewer", "than"}, ">="},
    {{"no", "more", "than"}, "<="},
    {{"less", "than"}, "<"},
    {{"fewer", "than"}, "<"},
    {{"lower", "than"}, "<"},
    {{"more", "than"}, ">"},
    {{"greater", "than"}, ">"},
    {{"higher", "than"}, ">"},
    {{"at", "least"}, ">="},
    {{"at", "most"}, "<="},
    {{"up", "to"}, "<="},
    {{"below"}, "<"},
    {{"under"}, "<"},
    {{"above"}, ">"},
    {{"over"}, ">"},
}};

std::size_t length_of(const Phrase& phrase) {
    return static_cast<std::size_t>(std::find(phrase.begin(), phrase.end(), "") - phrase.begin());
}

bool stands_at(const Phrase& phrase, const std::vector<std::string>& words, std::size_t at) {
    const std::size_t length = length_of(phrase);
    return words[at] == phrase[0] && at + length <= words.size() &&
           std::equal(phrase.begin() + 1, phrase.begin() + static_cast<std::ptrdiff_t>(length),
                      words.begin() + static_cast<std::ptrdiff_t>(at) + 1);
}

/// Asked of every word, so that most of them need no look at the table.
bool may_begin_comparison(const std::string& word) {
    return word.size() >= 2 && word.size() <= 7 &&
           std::string_view("nflmghaubo").find(word[0]) != std::string_view::npos;
}

/// What the words say from `at` on: a sign and how many words it stands for; the word itself.
std::pair<std::string_view, std::size_t> sign_at(const std::vector<std::string>& words, std::size_t at) {
    if (!may_begin_comparison(words[at])) return {words[at], 1};
    for (const auto& [phrase, sign] : comparisons)
        if (stands_at(phrase, words, at)) return {sign, length_of(phrase)};
    return {words[at], 1};
}

bool holds(const std::string& wording, std::string_view phrase) {
    for (std::size_t at = wording.find(phrase); at != std::string::npos; at = wording.find(phrase, at + 1)) {
        const std::size_t end = at + phrase.size();
        if (at > 0 && wording[at - 1] == ' ' && end < wording.size() && wording[end] == ' ') return true;
    }
    return false;
}

}  // namespace

std::vector<std::string> words_of(std::string_view text) { return Cutter(text).cut(); }

std::string wording_of(const std::vector<std::string>& words) {
    std::string joined = " ";
    for (const std::string& word : words) (joined += word) += ' ';
    return joined;
}

std::string wording(std::string_view text) { return wording_of(words_of(text)); }

std::string wording_of_measure(std::string_view text) { return wording_of_measure(words_of(text)); }

std::string wording_of_measure(const std::vector<std::string>& words) {
    std::string joined = " ";
    for (std::size_t at = 0; at < words.size();) {
        const auto [word, taken] = sign_at(words, at);
        if (word != "is" && word != "are") (joined += word) += ' ';
        at += taken;
    }
    return joined;
}

bool has_any(const std::string& wording, std::string_view phrases) {
    // Nearly all phrases begin with a letter that none of the words begins with.
    std::bitset<256> initials;
    for (std::size_t at = 1; at < wording.size(); ++at)
        if (wording[at - 1] == ' ') initials.set(static_cast<unsigned char>(wording[at]));
    while (!phrases.empty()) {
        const std::size_t end = std::min(phrases.find(", "), phrases.size());
        const bool may_be = initials[static_cast<unsigned char>(phrases.front())];
        if (may_be && holds(wording, phrases.substr(0, end))) return true;
        phrases.remove_prefix(std::min(end + 2, phrases.size()));
    }
    return false;
}

bool names_rank(const std::string& wording) {
    return has_any(wording, "rank, ranks, ranked, ranking, position, place");
}

}  // namespace okr::measure
