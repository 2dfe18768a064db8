// The difference as annotations: every change of high grade at its place, then all changes in the log.
//
// GitHub shows ten warnings a step and drops the rest without a word; the log has them all. Its lines begin with a
// dash, for a line that began with text of the user's could be a command.
#include <fmt/format.h>

#include "base/printable.hpp"
#include "render/difference.hpp"
#include "render/place.hpp"
#include "render/workflow_command.hpp"

namespace okr::render {

namespace {

constexpr std::size_t most_annotations = 10;

bool is_loud(const Change& change) { return change.grade == Grade::high && change.part_of.empty(); }

std::string log_line(const Change& change) {
    return fmt::format("- {}: {}: {} [{}]\n", place_text(change.at), name(change.grade),
                       base::printable(change.message), change.kind);
}

}  // namespace

std::string difference_github(const Difference& difference, const Style& style) {
    std::string out;
    std::size_t shown = 0;
    for (const Change& change : difference.changes)
        if (is_loud(change) && !change.is_gone && shown++ < most_annotations)
            out += workflow_command("warning", change.at, style.path_prefix, change.kind, change.message);
    for (const Change& change : difference.changes)
        if (change.part_of.empty()) out += log_line(change);
    for (const std::string& file : difference.unreadable) out += "- " + base::printable(file) + "\n";
    return out + count_line(difference) + "\n";
}

}  // namespace okr::render
