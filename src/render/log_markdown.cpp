// The log as a table for a comment or a page.
#include <fmt/format.h>

#include "render/log.hpp"
#include "render/markdown_text.hpp"

namespace okr::render {

namespace {

constexpr std::size_t most_bytes = 60000;

std::string row(const Event& event) {
    const Change& change = event.change;
    const bool is_loud = change.grade == Grade::high;
    const std::string note = change.note.empty() ? "" : fmt::format(" ({})", markdown_text(change.note, 200));
    return fmt::format("| {} | {} | {}{}{}{} | {} | {} |\n", event.date.substr(0, 10),
                       markdown_text(change.object, 120), is_loud ? "**" : "", markdown_text(change.message, 400),
                       is_loud ? "**" : "", note, markdown_text(event.author.name, 80),
                       markdown_text(event.commit.substr(0, 7)));
}

}  // namespace

std::string log_markdown(const Log& log, const Style&) {
    std::string out = "| date | object | what happened | who | commit |\n|---|---|---|---|---|\n";
    std::size_t left_out = log.events.size();
    for (const Event& event : log.events) {
        const std::string next = row(event);
        if (out.size() + next.size() > most_bytes) break;
        out += next;
        --left_out;
    }
    if (left_out > 0) out += fmt::format("\n{} later events left out here.\n", left_out);
    for (const std::string& file : log.unreadable) out += "\n- " + markdown_text(file) + "\n";
    return out;
}

}  // namespace okr::render
