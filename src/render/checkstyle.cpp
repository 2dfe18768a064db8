// The `checkstyle` format: an element a file, the clean ones too.
#include <fmt/format.h>

#include "render/by_file.hpp"
#include "render/format.hpp"
#include "render/xml.hpp"

namespace okr::render {

namespace {

std::string error_element(const Finding& finding) {
    return fmt::format("    <error line=\"{}\" column=\"{}\" severity=\"{}\" message=\"{}\" source=\"okr.{}\"/>\n",
                       finding.at.from.line, finding.at.from.column, name(finding.severity), xml_text(finding.message),
                       xml_text(finding.rule));
}

}  // namespace

std::string checkstyle(const Report& report, const Style& style) {
    std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"5.0\">\n";
    for (const auto& [path, findings] : by_file(report)) {
        out += fmt::format("  <file name=\"{}\">\n", xml_text(style.path_prefix + std::string(path)));
        for (const Finding* finding : findings) out += error_element(*finding);
        out += "  </file>\n";
    }
    return out + "</checkstyle>\n";
}

}  // namespace okr::render
