#include "base/quoted.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/utf8.hpp"

namespace okr::base {

namespace {

constexpr std::size_t longest_quotation = 60;

/// At most so many characters, cut at a blank where there is one.
std::string_view shortened(std::string_view text) {
    if (text.size() <= longest_quotation) return text;
    std::size_t at = 0;
    std::size_t blank = 0;
    for (std::size_t characters = 0; at < text.size() && characters < longest_quotation; ++characters) {
        if (text[at] == ' ') blank = at;
        at += base::sequence_length(text[at]);
    }
    if (at >= text.size()) return text;
    return text.substr(0, blank > 0 ? blank : at);
}

}  // namespace

std::string quoted(std::string_view text) {
    const std::string_view line = shortened(text);
    std::string result = "`";
    result.reserve(line.size() + 8);
    result += line;
    const auto is_line_end_or_tab = [](char c) { return c == '\n' || c == '\r' || c == '\t'; };
    std::replace_if(result.begin() + 1, result.end(), is_line_end_or_tab, ' ');
    std::replace(result.begin() + 1, result.end(), '`', '\'');
    return result += line.size() < text.size() ? " …`" : "`";
}

std::string counted(std::size_t count, std::string_view noun) {
    return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

}  // namespace okr::base
