#include "rules/yaml_scalar.hpp"

#include "syntax/scalar_text.hpp"

namespace okr::rule {

namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

}  // namespace

std::string in_one_line(std::string_view text) {
    std::string result;
    for (const char c : text) {
        if (!is_blank(c))
            result += c;
        else if (!result.empty() && result.back() != ' ')
            result += ' ';
    }
    while (result.ends_with(' ')) result.pop_back();
    return result;
}

std::string as_scalar(std::string_view text) {
    const std::string line = in_one_line(text);
    const bool ends_in_flow = line.find_first_of(",[]{}") != std::string::npos;
    return ends_in_flow ? syntax::in_quotes(line) : syntax::scalar_text(line, {.may_be_number = true});
}

std::string as_scalar_in(char quote, std::string_view text) {
    if (quote == '"') return syntax::in_double_quotes(in_one_line(text));
    return quote == '\'' ? syntax::in_single_quotes(in_one_line(text)) : as_scalar(text);
}

}  // namespace okr::rule
