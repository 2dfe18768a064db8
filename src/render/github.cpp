// The `github` format: workflow commands that annotate a pull request, then every finding for who reads the log.
//
// GitHub shows ten errors, ten warnings and ten notices a step and drops the rest without a word, so the worst go first
// and the tenth notice tells what was left out. The log's own lines begin with a dash: a line that began with text of
// the user's could be a command.
#include <fmt/format.h>

#include <array>
#include <vector>

#include "base/glyph.hpp"
#include "render/format.hpp"
#include "render/place.hpp"
#include "render/summary.hpp"

namespace okr::render {

namespace {

struct Level {
    Severity severity;
    std::string_view command;
    std::size_t most;
};

constexpr std::array levels{
    Level{Severity::error, "error", 10},
    Level{Severity::warning, "warning", 10},
    Level{Severity::info, "notice", 9},
};

/// Harmless, but for line ends: these are escaped in GitHub's own way.
std::string with_line_ends(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const base::Glyph glyph = base::next_glyph(text, at);
        if (glyph.code == '\n' || glyph.code == '\r')
            out += text[at];
        else
            append_shown(out, text, glyph);
        at = glyph.end;
    }
    return out;
}

std::string percent_escaped(std::string_view text, std::string_view special) {
    std::string out;
    for (const char c : with_line_ends(text))
        out += special.find(c) == std::string_view::npos ? std::string(1, c)
                                                         : fmt::format("%{:02X}", static_cast<unsigned char>(c));
    return out;
}

std::string escaped_data(std::string_view text) { return percent_escaped(text, "%\r\n"); }

std::string escaped_property(std::string_view text) { return percent_escaped(text, "%\r\n:,"); }

/// Columns only within one line: GitHub refuses them otherwise.
std::string lines_of(const Region& at) {
    const std::size_t last = last_line(at);
    if (last > at.from.line) return fmt::format("line={},endLine={}", at.from.line, last);
    if (at.to.line > at.from.line) return fmt::format("line={0},endLine={0}", at.from.line);
    return fmt::format("line={0},endLine={0},col={1},endColumn={2}", at.from.line, at.from.column, at.to.column);
}

std::string annotation(const Finding& finding, std::string_view command, const Style& style) {
    const std::string help = finding.help.empty() ? "" : "\n" + finding.help;
    return fmt::format("::{} file={},{},title={}::{}\n", command, escaped_property(style.path_prefix + finding.at.file),
                       lines_of(finding.at), escaped_property(finding.rule), escaped_data(finding.message + help));
}

std::string cut_notice(const std::vector<std::string>& cut) {
    if (cut.empty()) return {};
    return fmt::format("::notice title=okr::{} not shown as annotations: see the log of this step\n",
                       fmt::join(cut, ", "));
}

std::string annotations(const Report& report, const Style& style) {
    std::string out;
    std::vector<std::string> cut;
    for (const Level& level : levels) {
        std::size_t count = 0;
        for (const Finding& finding : report.findings)
            if (finding.severity == level.severity && ++count <= level.most)
                out += annotation(finding, level.command, style);
        if (count > level.most) cut.push_back(counted(count - level.most, name(level.severity)));
    }
    return out + cut_notice(cut);
}

}  // namespace

std::string github(const Report& report, const Style& style) {
    std::string out = annotations(report, style);
    for (const Finding& finding : report.findings) out += "- " + line_of(finding) + "\n";
    return out + summary_line(report.summary) + "\n";
}

}  // namespace okr::render
