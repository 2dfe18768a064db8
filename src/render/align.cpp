#include "render/align.hpp"

#include <algorithm>
#include <array>

namespace okr::render {

namespace {

constexpr std::array table{
    AlignFormat{"text", "people: what to talk about, coverage of goals, the map of alignment and autonomy", align_text},
    AlignFormat{"json", "programs: one document", align_json},
    AlignFormat{"markdown", "a comment or a page: conversations folded by kind, goal or team", align_markdown},
    AlignFormat{"csv", "spreadsheets: one row a conversation", align_csv},
};

}  // namespace

std::span<const AlignFormat> align_formats() { return table; }

const AlignFormat* find_align_format(std::string_view name) {
    const auto* const found = std::find_if(table.begin(), table.end(), [&](const auto& f) { return f.name == name; });
    return found == table.end() ? nullptr : found;
}

}  // namespace okr::render
