#include "checks/text.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "base/utf8.hpp"
#include "promise.hpp"

namespace okr::fuzzing {

namespace {

/// In UTF-8: breaks of lines, marks of direction, a byte order mark, what is no character.
constexpr std::string_view never_raw[]{"\xe2\x80\xa8", "\xe2\x80\xa9", "\xe2\x80\xaa", "\xe2\x80\xab", "\xe2\x80\xac",
                                       "\xe2\x80\xad", "\xe2\x80\xae", "\xe2\x81\xa6", "\xe2\x81\xa7", "\xe2\x81\xa8",
                                       "\xe2\x81\xa9", "\xd8\x9c",     "\xe2\x80\x8e", "\xe2\x80\x8f", "\xef\xbb\xbf",
                                       "\xef\xbf\xbe", "\xef\xbf\xbf"};

constexpr std::string_view our_commands[]{
    "::error file=", "::warning file=", "::notice file=", "::notice title=", "::group::", "::endgroup::"};

bool is_control(unsigned char c, unsigned char next) {
    return (c < 0x20 && c != '\n') || c == 0x7f || (c == 0xc2 && next < 0xa0);
}

bool is_ours(std::string_view line, std::string_view format) {
    return format == "github" && std::any_of(std::begin(our_commands), std::end(our_commands),
                                             [&](std::string_view command) { return line.starts_with(command); });
}

/// Would the runner of a CI system obey the line?
bool is_command(std::string_view line) {
    const std::size_t begin = line.find_first_not_of(" \t\xc2\xa0");
    return (begin != std::string_view::npos && line.substr(begin).starts_with("::")) ||
           line.find("##[") != std::string_view::npos || line.find("##vso[") != std::string_view::npos;
}

template <typename Check>
void each_line(std::string_view text, Check check) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        check(text.substr(at, end - at));
        at = end + 1;
    }
}

/// Cells as RFC 4180 has them, rows not told apart.
std::vector<std::string> cells_of(std::string_view text) {
    std::vector<std::string> cells(1);
    bool is_quoted = false;
    for (const char c : text) {
        if (c == '"')
            is_quoted = !is_quoted;
        else if (!is_quoted && (c == ',' || c == '\n'))
            cells.emplace_back();
        else
            cells.back() += c;
    }
    return cells;
}

bool is_formula(std::string_view cell) {
    constexpr std::string_view starts[]{"=", "+", "@", "\t", "\r", "\xef\xbc\x9d", "\xef\xbc\x8b", "\xef\xbc\xa0"};
    if (cell.starts_with('-')) return cell.size() < 2 || cell[1] < '0' || cell[1] > '9';
    return std::any_of(std::begin(starts), std::end(starts), [&](std::string_view s) { return cell.starts_with(s); });
}

}  // namespace

void promise_harmless(std::string_view output, std::string_view format, std::string_view allowed) {
    promise(!base::first_invalid_utf8(output), "a format is valid UTF-8", format);
    for (std::size_t at = 0; at < output.size(); ++at) {
        const auto next = static_cast<unsigned char>(at + 1 < output.size() ? output[at + 1] : ' ');
        const bool may_stand = allowed.find(output[at]) != std::string_view::npos;
        promise(may_stand || !is_control(static_cast<unsigned char>(output[at]), next), "no control is let through",
                format);
    }
    for (const std::string_view bytes : never_raw)
        promise(output.find(bytes) == std::string_view::npos, "no mark of direction is let through", format);
    each_line(output, [&](std::string_view line) {
        promise(is_ours(line, format) || !is_command(line), "no line is a command", line);
    });
}

void promise_json(std::string_view output) { promise(nlohmann::json::accept(output), "JSON can be parsed"); }

void promise_json_lines(std::string_view output) { each_line(output, promise_json); }

void promise_csv(std::string_view output) {
    for (const std::string& cell : cells_of(output)) promise(!is_formula(cell), "no cell is a formula", cell);
}

}  // namespace okr::fuzzing
