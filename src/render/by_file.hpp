// Findings under the files they are in, for formats that tell of every file.
#pragma once

#include <map>
#include <string_view>
#include <vector>

#include "okr/report.hpp"

namespace okr::render {

/// Clean files too, sorted by path. The report must outlive it.
inline std::map<std::string_view, std::vector<const Finding*>> by_file(const Report& report) {
    std::map<std::string_view, std::vector<const Finding*>> files;
    for (const std::string& path : report.files) files[path];
    for (const Finding& finding : report.findings) files[finding.at.file].push_back(&finding);
    return files;
}

}  // namespace okr::render
