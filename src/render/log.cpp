#include "render/log.hpp"

#include <algorithm>
#include <array>

namespace okr::render {

namespace {

constexpr std::array table{
    LogFormat{"text", "people: one object after the other, one line an event", log_text},
    LogFormat{"json", "programs: one document, the oldest event first", log_json},
    LogFormat{"csv", "spreadsheets: one row an event, the oldest first", log_csv},
    LogFormat{"markdown", "a comment or a page: a table, the oldest event first", log_markdown},
};

}  // namespace

std::span<const LogFormat> log_formats() { return table; }

const LogFormat* find_log_format(std::string_view name) {
    const auto* const found = std::find_if(table.begin(), table.end(), [&](const auto& f) { return f.name == name; });
    return found == table.end() ? nullptr : found;
}

}  // namespace okr::render
