// What people may write who want a report to act.
#pragma once

#include <string>
#include <vector>

#include "sample.hpp"

namespace okr::test {

inline const std::vector<std::string>& payloads() {
    static const std::vector<std::string> all{
        "\x1b[31mred",
        "\x1b]0;title\x07",
        "\x1b]8;;http://example.com\x07link",
        "\x1b]52;c;aGk=\x07",
        "\xc2\x9b\x33\x31m",
        "bell\x07 back\x08 return\r over",
        "ends with \x1b",
        std::string("nul\0!", 5),
        "del\x7f",
        "\xe2\x80\xae txt.exe \xe2\x80\xac \xe2\x81\xa6 \xe2\x81\xa9 \xd8\x9c \xe2\x80\x8e \xe2\x80\x8f",
        "\xef\xbb\xbf in \xe2\x80\x8b the \xe2\x80\x8d middle",
        "\xe2\x80\xa8new\xe2\x80\xa9line\xc2\x85next",
        "\xff \xc0\xaf \xed\xa0\x80 \xe2\x82",
        "\xef\xbf\xbe \xef\xbf\xbf",
        "::error::x",
        "\n::add-mask::x",
        "\r::stop-commands::t",
        "a\n::error file=x,line=1::y\n",
        "\xc2\xa0::error::x",
        "##[add-mask]x",
        "##[error]x ###[error]y",
        "##vso[task.setvariable variable=x]y",
        "%0A::error::x",
        "a,b:c%.yaml",
        "]]>&<\"'",
        "<!-- </details> <script>alert(1)</script>",
        "[x](javascript:alert(1)) ![](https://example.com/b.png)",
        "@octocat @org/team #12 GH-1 o/r#3 fixes #1 www.example.com https://example.com",
        "| a | b |\n|---|---|\n```\n~~~\n",
        "{\"a\": \"b\\",
        std::string(3000, '_'),
    };
    return all;
}

/// Every payload in every text of a finding, its file's name and its source.
inline Report hostile_report() {
    Report report;
    std::vector<Source> sources;
    for (const std::string& payload : payloads()) sources.push_back({payload + ".yaml", "title: " + payload + "\n"});
    report = report_of(sources);
    for (const Source& source : report.sources) {
        const std::string payload = source.path.substr(0, source.path.size() - 5);
        Finding& finding = add(report, source.path, payload, Severity::error, payload);
        finding.why = finding.help = finding.subject = finding.object = payload;
        finding.notes.push_back({payload, finding.at});
        finding.fixes.push_back({payload, false, {{finding.at.begin, finding.at.end, payload}}});
        finding.rule = "rule-" + finding.fingerprint;
    }
    return report;
}

}  // namespace okr::test
