#include "cli/marked_words.hpp"

#include <algorithm>
#include <string_view>

namespace okr::cli {

namespace {

constexpr char mark = '\x1f';

bool is_negative_number(std::string_view word) {
    return word.size() > 1 && word[0] == '-' && ((word[1] >= '0' && word[1] <= '9') || word[1] == '.');
}

}  // namespace

std::vector<std::string> marked(int argc, const char* const* argv) {
    std::vector<std::string> words;
    bool are_words = false;
    for (int i = 0; i < argc; ++i) {
        const std::string_view word = argv[i];
        const bool needs = are_words || is_negative_number(word) || (!word.empty() && word[0] == mark);
        if (word == "--" && !are_words)
            are_words = true;
        else
            words.push_back(needs ? mark + std::string(word) : std::string(word));
    }
    return words;
}

std::vector<std::string> unmarked(std::vector<std::string> words) {
    for (std::string& word : words)
        if (!word.empty() && word[0] == mark) word.erase(0, 1);
    return words;
}

std::string without_marks(std::string text) {
    text.erase(std::remove(text.begin(), text.end(), mark), text.end());
    return text;
}

}  // namespace okr::cli
