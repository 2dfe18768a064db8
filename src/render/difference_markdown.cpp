// The difference as a table for a comment or a job summary, the worst first, cut before services drop it whole.
#include <fmt/format.h>

#include "render/change_table.hpp"
#include "render/difference.hpp"
#include "render/markdown_text.hpp"

namespace okr::render {

namespace {

constexpr std::size_t most_bytes = 60000;

}  // namespace

std::string difference_markdown(const Difference& difference, const Style& style) {
    std::string out = fmt::format("**{}**\n", count_line(difference));
    for (const std::string& file : difference.unreadable) out += "\n- " + markdown_text(file) + "\n";
    std::vector<const Change*> told;
    for (const Change& change : difference.changes)
        if (change.part_of.empty()) told.push_back(&change);
    return told.empty() ? out : out + "\n" + change_table(told, style, most_bytes - out.size());
}

}  // namespace okr::render
