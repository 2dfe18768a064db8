#include "rules/yaml_scalar.hpp"

namespace okr::rule {

namespace {

bool is_letter_or_digit(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

/// May a bare text begin with it? Everything that YAML could take for a mark of its own is left out.
bool may_begin(char c) {
    return is_letter_or_digit(c) || static_cast<unsigned char>(c) >= 0xC3 ||
           std::string_view("$(+<").find(c) != std::string_view::npos;
}

bool is_plain(std::string_view text) {
    const auto holds = [&](std::string_view part) { return text.find(part) != std::string_view::npos; };
    const bool is_null = text == "null" || text == "Null" || text == "NULL";
    return !text.empty() && may_begin(text[0]) && !is_null && !holds(": ") && !holds(" #") && !text.ends_with(':') &&
           text.find_first_of(",[]{}") == std::string_view::npos;
}

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

std::string as_json_string(std::string_view text) {
    std::string quoted = "\"";
    for (const char c : in_one_line(text)) {
        if (c == '"' || c == '\\') quoted += '\\';
        quoted += c;
    }
    return quoted + "\"";
}

std::string as_scalar(std::string_view text) {
    const std::string line = in_one_line(text);
    if (is_plain(line)) return line;
    const bool needs_escapes = line.find_first_of("\"\\") != std::string::npos;
    const bool has_apostrophe = line.find('\'') != std::string::npos;
    return needs_escapes && !has_apostrophe ? "'" + line + "'" : as_json_string(line);
}

std::string as_scalar_in(char quote, std::string_view text) {
    if (quote == '"') return as_json_string(text);
    if (quote != '\'') return as_scalar(text);
    std::string quoted = "'";
    for (const char c : in_one_line(text)) quoted.append(c == '\'' ? 2 : 1, c);
    return quoted + "'";
}

}  // namespace okr::rule
