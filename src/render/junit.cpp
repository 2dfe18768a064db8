// The `junit` format: a suite a file, a case a finding, and a case that passes for a clean file, so that a green run is
// never one without tests. What does not fail the run is a case that passed and had something to say.
#include <fmt/format.h>

#include <algorithm>

#include "render/by_file.hpp"
#include "render/format.hpp"
#include "render/place.hpp"
#include "render/xml.hpp"

namespace okr::render {

namespace {

using Findings = std::vector<const Finding*>;

bool fails(const Finding& finding, const Style& style) { return style.fail_on && finding.severity >= *style.fail_on; }

std::size_t count_failures(const Findings& findings, const Style& style) {
    std::size_t count = 0;
    for (const Finding* finding : findings) count += fails(*finding, style) ? 1 : 0;
    return count;
}

std::string verdict(const Finding& finding, const Style& style) {
    const std::string details =
        xml_text(line_of(finding)) + (finding.help.empty() ? "" : "\nhelp: " + xml_text(finding.help));
    if (!fails(finding, style)) return fmt::format("<system-out>{}</system-out>", details);
    return fmt::format("<failure message=\"{}\" type=\"{}\">{}</failure>", xml_text(finding.message),
                       xml_text(finding.rule), details);
}

std::string test_case(const Finding& finding, const std::string& file, const Style& style) {
    return fmt::format(
        "    <testcase name=\"{} at {}:{}\" classname=\"{}\" file=\"{}\" line=\"{}\">\n      {}\n    </testcase>\n",
        xml_text(finding.rule), finding.at.from.line, finding.at.from.column, file, file, finding.at.from.line,
        verdict(finding, style));
}

std::string suite(std::string_view path, const Findings& findings, const Style& style) {
    const std::string file = xml_text(style.path_prefix + std::string(path));
    std::string out = fmt::format("  <testsuite name=\"{}\" tests=\"{}\" failures=\"{}\" errors=\"0\">\n", file,
                                  std::max<std::size_t>(1, findings.size()), count_failures(findings, style));
    for (const Finding* finding : findings) out += test_case(*finding, file, style);
    if (findings.empty()) out += fmt::format("    <testcase name=\"no findings\" classname=\"{}\"/>\n", file);
    return out + "  </testsuite>\n";
}

}  // namespace

std::string junit(const Report& report, const Style& style) {
    std::string suites;
    std::size_t tests = 0;
    std::size_t failures = 0;
    for (const auto& [path, findings] : by_file(report)) {
        suites += suite(path, findings, style);
        tests += std::max<std::size_t>(1, findings.size());
        failures += count_failures(findings, style);
    }
    return fmt::format(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<testsuites name=\"okr\" tests=\"{}\" failures=\"{}\" errors=\"0\">\n{}</testsuites>\n",
        tests, failures, suites);
}

}  // namespace okr::render
