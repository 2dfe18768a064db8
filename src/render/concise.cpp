// The `concise` format: one line a finding, as editors and reviewdog read it (`%f:%l:%c: %m`), and the count.
#include "render/format.hpp"
#include "render/place.hpp"
#include "render/summary.hpp"

namespace okr::render {

std::string concise(const Report& report, const Style& style) {
    std::string out;
    for (const Finding& finding : report.findings) out += line_of(finding) + "\n";
    return style.counts ? out + summary_line(report.summary, style) + "\n" : out;
}

}  // namespace okr::render
