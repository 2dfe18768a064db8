#include "render/format.hpp"

#include <algorithm>
#include <array>

namespace okr::render {

namespace {

constexpr std::array table{
    Format{"text", "people: every finding with its source, why it matters and what to do", text},
    Format{"concise", "people and editors: one line a finding", concise},
    Format{"json", "programs: one document", json},
    Format{"jsonl", "programs: one finding a line", jsonl},
    Format{"sarif", "code scanning: SARIF 2.1.0", sarif},
    Format{"github", "GitHub Actions: annotations on the pull request, then the log", github},
    Format{"gitlab", "GitLab: Code Quality in the merge request", gitlab},
    Format{"junit", "CI systems that know tests: one suite a file", junit},
    Format{"checkstyle", "CI systems that know Checkstyle", checkstyle},
    Format{"rdjson", "reviewdog: with suggestions to apply", rdjson},
    Format{"rdjsonl", "reviewdog: the same, one diagnostic a line", rdjsonl},
    Format{"markdown", "a job summary or a comment: a table, the worst first", markdown},
};

}  // namespace

std::span<const Format> formats() { return table; }

const Format* find_format(std::string_view name) {
    const auto* const found = std::find_if(table.begin(), table.end(), [&](const Format& f) { return f.name == name; });
    return found == table.end() ? nullptr : found;
}

}  // namespace okr::render
