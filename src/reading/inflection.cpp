// English inflection by rule; what rules miss stands in lexicon/irregular.txt.
#include "reading/inflection.hpp"

namespace okr::reading {
namespace {

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

bool ends_in_consonant_y(std::string_view word) {
    return word.size() > 1 && word.back() == 'y' && !is_vowel(word[word.size() - 2]);
}

bool hisses(std::string_view word) {
    return word.ends_with('s') || word.ends_with('x') || word.ends_with('z') || word.ends_with("ch") ||
           word.ends_with("sh");
}

std::string without_last(std::string_view word, std::string_view ending) {
    return std::string(word.substr(0, word.size() - 1)).append(ending);
}

}  // namespace

std::string with_s(std::string_view word) {
    if (word.ends_with("sis")) return std::string(word.substr(0, word.size() - 2)) + "es";
    if (ends_in_consonant_y(word)) return without_last(word, "ies");
    return std::string(word).append(hisses(word) ? "es" : "s");
}

std::string with_ed(std::string_view word) {
    if (ends_in_consonant_y(word)) return without_last(word, "ied");
    return std::string(word).append(word.ends_with('e') ? "d" : "ed");
}

std::string with_ing(std::string_view word) {
    if (word.ends_with("ie")) return std::string(word.substr(0, word.size() - 2)) + "ying";
    if (word.ends_with('e') && !word.ends_with("ee")) return without_last(word, "ing");
    return std::string(word) + "ing";
}

}  // namespace okr::reading
