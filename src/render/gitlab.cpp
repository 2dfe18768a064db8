// The `gitlab` format: Code Quality. GitLab shows findings of one fingerprint as one, so each gets its own.
#include <array>
#include <map>
#include <nlohmann/json.hpp>

#include "render/format.hpp"
#include "render/json_text.hpp"
#include "render/place.hpp"

namespace okr::render {

namespace {

using nlohmann::ordered_json;

std::string_view severity_of(const Finding& finding) {
    static constexpr std::array<std::string_view, 3> names{"info", "minor", "major"};
    return names[static_cast<std::size_t>(finding.severity)];
}

/// Its own, or with a count where findings before it have the same.
std::string unique(const std::string& fingerprint, std::map<std::string, std::size_t>& taken) {
    const std::size_t count = ++taken[fingerprint];
    return count == 1 ? fingerprint : fingerprint + "-" + std::to_string(count);
}

/// GitLab does not show `check_name`, so the description begins with it.
ordered_json entry(const Finding& finding, std::string fingerprint, const Style& style) {
    const ordered_json lines = {{"begin", finding.at.from.line}, {"end", last_line(finding.at)}};
    return {{"description", finding.rule + ": " + finding.message},
            {"check_name", finding.rule},
            {"fingerprint", std::move(fingerprint)},
            {"severity", severity_of(finding)},
            {"location", {{"path", style.path_prefix + finding.at.file}, {"lines", lines}}}};
}

}  // namespace

std::string gitlab(const Report& report, const Style& style) {
    ordered_json list = ordered_json::array();
    std::map<std::string, std::size_t> taken;
    for (const Finding& finding : report.findings)
        list.push_back(entry(finding, unique(finding.fingerprint, taken), style));
    return document(list);
}

}  // namespace okr::render
