#include "mend/scalar_text.hpp"

#include <algorithm>
#include <array>

namespace okr::mending {

namespace {

using syntax::Style;

/// Words that mean no text to some reader of YAML.
bool is_word_of_yaml(std::string_view text) {
    constexpr std::array<std::string_view, 14> words{"null",  "Null",  "NULL",  "~",   "true", "True", "TRUE",
                                                     "false", "False", "FALSE", "yes", "no",   "on",   "off"};
    return std::find(words.begin(), words.end(), text) != words.end();
}

bool begins_like_yaml(std::string_view text) {
    constexpr std::string_view indicators = "-?:,[]{}#&*!|>'\"%@`";
    if (indicators.find(text.front()) == std::string_view::npos) return false;
    const bool may_be_text = text.front() == '-' || text.front() == '?' || text.front() == ':';
    return !may_be_text || text.size() == 1 || text[1] == ' ' || text.starts_with("---");
}

bool is_safe_bare(std::string_view text, bool in_flow) {
    if (text.empty() || text.front() == ' ' || text.back() == ' ' || text.back() == ':') return false;
    if (begins_like_yaml(text) || is_word_of_yaml(text) || text.starts_with("...")) return false;
    if (text.find(": ") != std::string_view::npos || text.find(" #") != std::string_view::npos) return false;
    return !in_flow || text.find_first_of(",[]{}:?") == std::string_view::npos;
}

std::string doubled(std::string_view text, char quote) {
    std::string result(1, quote);
    for (const char c : text) {
        if (c == '\'' && quote == '\'') result += c;
        if ((c == '"' || c == '\\') && quote == '"') result += '\\';
        result += c;
    }
    return result + quote;
}

}  // namespace

std::string scalar_text(std::string_view text, Style wanted, bool in_flow) {
    if (wanted == Style::single_quoted) return doubled(text, '\'');
    if (wanted == Style::double_quoted || !is_safe_bare(text, in_flow)) return doubled(text, '"');
    return std::string(text);
}

}  // namespace okr::mending
