#include "exchange/yaml_text.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "syntax/scalar_text.hpp"

namespace okr::exchange {

namespace {

constexpr std::size_t page_width = 100;
using syntax::is_plain_sight;

bool can_be_folded(std::string_view text) {
    return text.size() > page_width - 10 && text.front() != ' ' && text.back() != ' ' &&
           text.find("  ") == std::string_view::npos && is_plain_sight(text);
}

std::string folded(std::string_view text, std::size_t indent) {
    std::string out = ">-";
    while (!text.empty()) {
        std::size_t end = text.size();
        if (base::count_code_points(text) + indent > page_width) {
            end = std::min(text.find(' '), text.size());
            for (std::size_t next = end; next < text.size(); next = std::min(text.find(' ', next + 1), text.size())) {
                if (base::count_code_points(text.substr(0, next)) + indent > page_width) break;
                end = next;
            }
        }
        out += "\n" + std::string(indent, ' ') + std::string(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

bool can_be_lines(std::string_view text) {
    if (text.find('\n') == std::string_view::npos || text.front() == ' ' || text.front() == '\n') return false;
    if (text.ends_with("\n\n") || text.find(" \n") != std::string_view::npos || text.back() == ' ') return false;
    std::string without(text);
    without.erase(std::remove(without.begin(), without.end(), '\n'), without.end());
    return is_plain_sight(without);
}

std::string lines(std::string_view text, std::size_t indent) {
    std::string out = text.ends_with('\n') ? "|" : "|-";
    if (text.ends_with('\n')) text.remove_suffix(1);
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        out += end == at ? "\n" : "\n" + std::string(indent, ' ') + std::string(text.substr(at, end - at));
        at = end + 1;
    }
    return out;
}

}  // namespace

std::string yaml_text(std::string_view text, std::size_t indent) {
    if (can_be_lines(text)) return lines(text, indent);
    if (can_be_folded(text)) return folded(text, indent);
    return syntax::scalar_text(text);
}

}  // namespace okr::exchange
