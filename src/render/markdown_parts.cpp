#include "render/markdown_parts.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace okr::render {

namespace {

/// Longer than any run of backticks within.
std::string fence_for(std::string_view code) {
    std::size_t longest = 2;
    std::size_t run = 0;
    for (const char c : code) longest = std::max(longest, run = c == '`' ? run + 1 : 0);
    return std::string(longest + 1, '`');
}

std::string fenced(std::string_view yaml) {
    const std::string fence = fence_for(yaml);
    return fmt::format("{}yaml\n{}{}{}\n", fence, yaml, yaml.ends_with('\n') ? "" : "\n", fence);
}

std::string_view take_line(std::string_view& text) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    return line;
}

bool is_head(std::string_view line) { return line.size() > 6 && line.starts_with("-- ") && line.ends_with(" --"); }

/// The text up to the next file's head.
std::string_view take_file(std::string_view& text) {
    const std::string_view all = text;
    while (!text.empty() && !is_head(text.substr(0, text.find('\n')))) take_line(text);
    return all.substr(0, all.size() - text.size());
}

}  // namespace

std::string markdown_example(std::string_view title, std::string_view files) {
    if (files.empty()) return {};
    std::string out = fmt::format("\n### {}\n", title);
    while (!files.empty()) {
        const bool has_name = is_head(files.substr(0, files.find('\n')));
        const std::string_view head = has_name ? take_line(files) : "";
        if (has_name) out += fmt::format("\n`{}`\n", head.substr(3, head.size() - 6));
        out += "\n" + fenced(take_file(files));
    }
    return out;
}

std::string markdown_section(std::string_view title, std::string_view body) {
    return body.empty() ? "" : fmt::format("\n### {}\n\n{}\n", title, body);
}

}  // namespace okr::render
