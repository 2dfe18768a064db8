#include "support/spec.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <sstream>

namespace okr::test {

namespace {

std::string_view trim(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    return first == std::string_view::npos ? std::string_view()
                                           : text.substr(first, text.find_last_not_of(" \t\r\n") + 1 - first);
}

std::vector<std::string_view> lines(std::string_view text) {
    std::vector<std::string_view> result;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        result.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return result;
}

std::vector<std::string> split(std::string_view list) {
    std::vector<std::string> result;
    while (!list.empty()) {
        const std::size_t comma = std::min(list.find(','), list.size());
        result.emplace_back(trim(list.substr(0, comma)));
        list.remove_prefix(std::min(comma + 1, list.size()));
    }
    return result;
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
    return text;
}

std::string unescaped(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\\' || i + 1 == text.size()) {
            result += text[i];
            continue;
        }
        switch (const char c = text[++i]) {
            case 'n': result += '\n'; break;
            case 'r': result += '\r'; break;
            case 't': result += '\t'; break;
            case '0': result += '\0'; break;
            case 'x':
                result += static_cast<char>(std::stoi(std::string(text.substr(i + 1, 2)), nullptr, 16));
                i += 2;
                break;
            default: result += c;
        }
    }
    return result;
}

/// `-- okrs/x.yaml (bom, crlf) --`: the path and its modifiers.
struct Header {
    std::string path;
    std::string modifiers;
    [[nodiscard]] bool has(std::string_view name) const { return modifiers.find(name) != std::string::npos; }
};

bool is_header(std::string_view line) { return line.starts_with("-- ") && line.ends_with(" --") && line.size() > 6; }

Header parse_header(std::string_view line) {
    const std::string_view inner = line.substr(3, line.size() - 6);
    const std::size_t bracket = inner.rfind(" (");
    if (bracket == std::string_view::npos || !inner.ends_with(')')) return {std::string(inner), ""};
    return {std::string(inner.substr(0, bracket)), std::string(inner.substr(bracket + 2))};
}

std::string apply(const Header& header, std::string text) {
    if (header.has("escaped")) text = unescaped(text);
    if (header.has("no-newline") && text.ends_with('\n')) text.pop_back();
    if (header.has("crlf")) text = replaced(text, "\n", "\r\n");
    if (header.has("bom")) text = "\xEF\xBB\xBF" + text;
    return text;
}

void set(SpecCase& spec, std::string_view line) {
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) return;
    const std::string_view value = trim(line.substr(colon + 1));
    if (line.starts_with("select:")) spec.select = value == "all" ? std::vector<std::string>() : split(value);
    if (line.starts_with("rules:")) spec.mending = value == "all" ? std::vector<std::string>() : split(value);
    if (line.starts_with("today:")) spec.today = value;
    if (line.starts_with("exit:")) spec.fails = value == "2";
}

/// The modifiers of a fixed file are those of the file itself. Blank lines before the next case are not part of it.
void add_fixed(SpecCase& spec, const Header& header, std::string text) {
    while (text.ends_with("\n\n") || text == "\n") text.pop_back();
    const std::string path = header.modifiers.substr(0, header.modifiers.find(')'));
    const auto is_it = [&](const Source& file) { return path.empty() || file.path == path; };
    const auto file = std::find_if(spec.files.begin(), spec.files.end(), is_it);
    const auto at = static_cast<std::size_t>(file - spec.files.begin());
    if (file == spec.files.end()) return spec.fixed.push_back({{path + " is no file of this case", ""}, false});
    const std::string after = text.empty() ? file->text : apply({"", spec.modifiers[at]}, text);
    spec.fixed.push_back({{file->path, after}, header.path == "fixed unsafe"});
}

void add_section(SpecCase& spec, const Header& header, const std::string& text) {
    if (header.path.starts_with("fixed")) return add_fixed(spec, header, text);
    if (header.path != "expect") {
        spec.modifiers.push_back(header.modifiers);
        return spec.files.push_back({header.path, apply(header, text)});
    }
    spec.expects = true;
    for (const std::string_view line : lines(text))
        if (!trim(line).empty()) spec.expected.emplace_back(trim(line));
}

void parse_case(SpecCase& spec, const std::vector<std::string_view>& body) {
    std::optional<Header> header;
    std::string text;
    for (const std::string_view line : body) {
        if (is_header(line)) {
            if (header) add_section(spec, *header, text);
            header = parse_header(line);
            text.clear();
        } else if (header) {
            text.append(line).append("\n");
        } else {
            set(spec, line);
        }
    }
    if (header) add_section(spec, *header, text);
    const bool has_settings =
        std::any_of(spec.files.begin(), spec.files.end(), [](const Source& file) { return file.path == "okr.yaml"; });
    if (!has_settings) spec.files.push_back({"okr.yaml", "okr: 1\n"});
}

}  // namespace

std::vector<SpecCase> parse_spec(std::string_view text, const std::string& rule) {
    std::vector<SpecCase> cases;
    std::vector<std::vector<std::string_view>> bodies;
    for (const std::string_view line : lines(text)) {
        if (line.starts_with("=== ")) {
            cases.emplace_back().title = line.substr(4);
            if (!rule.empty()) cases.back().select.push_back(rule);
            cases.back().mending = cases.back().select;
            bodies.emplace_back();
        } else if (!bodies.empty()) {
            bodies.back().push_back(line);
        }
    }
    for (std::size_t i = 0; i < cases.size(); ++i) parse_case(cases[i], bodies[i]);
    return cases;
}

std::vector<Source> parse_sections(std::string_view text) {
    SpecCase spec;
    parse_case(spec, lines(text));
    return spec.files;
}

std::vector<std::string> lines_of(const Report& report) {
    std::vector<std::string> result;
    for (const Finding& finding : report.findings)
        result.push_back(fmt::format("{}:{}:{} {} {}", finding.at.file, finding.at.from.line, finding.at.from.column,
                                     name(finding.severity), finding.rule));
    return result;
}

bool matches(std::string_view expected, std::string_view line) {
    const auto parts = [](std::string_view text) {
        const std::size_t blank = text.find(' ');
        const std::size_t column = text.rfind(':', blank);
        const std::size_t row = text.rfind(':', column - 1);
        return std::vector{text.substr(0, row), text.substr(row + 1, column - row - 1),
                           text.substr(column + 1, blank - column - 1), text.substr(blank)};
    };
    const auto wanted = parts(expected);
    const auto got = parts(line);
    return std::equal(wanted.begin(), wanted.end(), got.begin(),
                      [](std::string_view a, std::string_view b) { return a == "*" || a == b; });
}

std::string read_file(const std::string& path) {
    std::ifstream stream(path, std::ios::binary);
    std::ostringstream content;
    content << stream.rdbuf();
    return content.str();
}

}  // namespace okr::test
