// Reports for the tests of formats, built around a few words of a source.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "base/line_index.hpp"
#include "okr/report.hpp"

namespace okr::test {

/// The place of `words` in the source; its last occurrence. Of an unknown file: 1:1.
inline Region region_of(const Report& report, std::string_view file, std::string_view words) {
    Region region{std::string(file), 0, 0, {}, {}};
    for (const Source& source : report.sources) {
        if (source.path != file || source.text.rfind(words) == std::string::npos) continue;
        region.begin = source.text.rfind(words);
        region.end = region.begin + words.size();
        const base::LineIndex lines(source.text);
        region.from = lines.position(region.begin);
        region.to = lines.position(region.end);
    }
    return region;
}

inline Report report_of(std::vector<Source> sources) {
    Report report;
    std::sort(sources.begin(), sources.end(), [](const Source& a, const Source& b) { return a.path < b.path; });
    for (const Source& source : sources) report.files.push_back(source.path);
    report.summary.files = sources.size();
    report.sources = std::move(sources);
    return report;
}

/// Adds a finding about `words` and counts it.
inline Finding& add(Report& report, std::string_view file, std::string_view words, Severity severity,
                    std::string message) {
    Finding finding;
    finding.rule = "kr-action";
    finding.severity = severity;
    finding.message = std::move(message);
    finding.at = region_of(report, file, words);
    finding.fingerprint = "00000000000000" + std::to_string(10 + report.findings.size());
    auto& count = severity == Severity::error     ? report.summary.errors
                  : severity == Severity::warning ? report.summary.warnings
                                                  : report.summary.infos;
    ++count;
    return report.findings.emplace_back(std::move(finding));
}

/// One file, `a.yaml`, and one error about `words` in it.
inline Report report_about(std::string text, std::string_view words, std::string message = "is wrong") {
    Report report = report_of({{"a.yaml", std::move(text)}});
    add(report, "a.yaml", words, Severity::error, std::move(message));
    return report;
}

}  // namespace okr::test
