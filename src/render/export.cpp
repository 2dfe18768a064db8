#include "render/export.hpp"

#include <algorithm>
#include <array>

namespace okr::render {

namespace {

constexpr std::array formats{
    ExportFormat{"csv", "spreadsheets: one row an objective, key result or initiative", export_csv},
    ExportFormat{"json", "programs: everything, with the keys of the files", export_json},
    ExportFormat{"markdown", "wikis and documents", export_markdown},
};

}  // namespace

std::span<const ExportFormat> export_formats() { return formats; }

const ExportFormat* find_export_format(std::string_view name) {
    const auto found =
        std::find_if(formats.begin(), formats.end(), [&](const ExportFormat& format) { return format.name == name; });
    return found == formats.end() ? nullptr : &*found;
}

}  // namespace okr::render
