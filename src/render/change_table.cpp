#include "render/change_table.hpp"

#include <fmt/format.h>

#include "render/approval_words.hpp"
#include "render/markdown_text.hpp"
#include "render/summary.hpp"

namespace okr::render {

namespace {

std::string approval_text(const Change& change) {
    if (!change.approved) return {};
    const Approval& approval = *change.approved;
    return fmt::format("<br>{} by {}: {}", approval_words(approval), markdown_text(approval.name, 80),
                       markdown_text(approval.reason, 200));
}

std::string grade_text(const Change& change) {
    const bool is_open = change.grade == Grade::high && !(change.approved && change.approved->counts);
    return is_open ? fmt::format("**{}**", name(change.grade)) : std::string(name(change.grade));
}

std::string row(const Change& change, const Style& style) {
    return fmt::format("| {} | {} | {}{} | {}{}:{} |\n", grade_text(change), markdown_text(change.object, 120),
                       markdown_text(change.message, 400), approval_text(change), change.is_gone ? "was " : "",
                       markdown_text(style.path_prefix + change.at.file, 200), change.at.from.line);
}

constexpr std::size_t room_for_the_count = 80;

}  // namespace

std::string change_table(const std::vector<const Change*>& changes, const Style& style, std::size_t most_bytes) {
    std::string out = "| grade | object | what changed | where |\n|---|---|---|---|\n";
    std::size_t left_out = changes.size();
    for (const Change* change : changes) {
        const std::string next = row(*change, style);
        if (out.size() + next.size() + room_for_the_count > most_bytes) break;
        out += next;
        --left_out;
    }
    return left_out == 0 ? out : out + fmt::format("\n{} left out here.\n", counted(left_out, "further change"));
}

}  // namespace okr::render
