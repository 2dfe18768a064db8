#include "render/difference.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "render/summary.hpp"

namespace okr::render {

namespace {

constexpr std::array table{
    DifferenceFormat{"text", "people: by team, the worst first", difference_text},
    DifferenceFormat{"json", "programs: one document", difference_json},
    DifferenceFormat{"markdown", "a comment or a job summary: a table, the worst first", difference_markdown},
    DifferenceFormat{"github", "GitHub Actions: annotations for changes of high grade, then the log",
                     difference_github},
};

std::string beside(const ChangeCount& count) {
    std::string out;
    if (count.progress > 0) out += counted(count.progress, "check-in");
    if (count.means > 0) out += fmt::format("{}{} of means", out.empty() ? "" : ", ", counted(count.means, "change"));
    return out.empty() ? out : "; " + out;
}

}  // namespace

std::span<const DifferenceFormat> difference_formats() { return table; }

const DifferenceFormat* find_difference_format(std::string_view name) {
    const auto* const found = std::find_if(table.begin(), table.end(), [&](const auto& f) { return f.name == name; });
    return found == table.end() ? nullptr : found;
}

std::string count_line(const Difference& difference) {
    if (difference.layout_only) return "Only layout changed";
    if (difference.changes.empty() && difference.unreadable.empty()) return "Nothing changed";
    const ChangeCount& count = difference.count;
    const std::string eased = count.eased > 0 ? fmt::format(" ({} eased)", count.eased) : "";
    return fmt::format("{} added, {} changed{}, {} dropped{}", count.added, count.changed, eased, count.dropped,
                       beside(count));
}

}  // namespace okr::render
