// The `github` format: workflow commands that annotate a pull request, then every finding for who reads the log.
//
// GitHub shows ten errors, ten warnings and ten notices a step and drops the rest without a word, so the worst go first
// and the tenth notice tells what was left out. The log's own lines begin with a dash: a line that began with text of
// the user's could be a command.
#include <fmt/format.h>

#include <array>
#include <vector>

#include "render/format.hpp"
#include "render/place.hpp"
#include "render/summary.hpp"
#include "render/workflow_command.hpp"

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

std::string annotation(const Finding& finding, std::string_view command, const Style& style) {
    const std::string help = finding.help.empty() ? "" : "\n" + finding.help;
    return workflow_command(command, finding.at, style.path_prefix, finding.rule, finding.message + help);
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
    return out + summary_line(report.summary, style) + "\n";
}

}  // namespace okr::render
