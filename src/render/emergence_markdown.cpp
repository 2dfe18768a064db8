// How alignment emerged, in Markdown: sentences, then a row a turn.
#include <fmt/format.h>

#include "render/align_sections.hpp"
#include "render/conversation_text.hpp"
#include "render/emergence_text.hpp"
#include "render/markdown_text.hpp"
#include "render/summary.hpp"

namespace okr::render {

namespace {

std::string row(const Turn& turn) {
    const std::string how = turn.opened ? "opened" : turn.stood ? fmt::format("closed, {} d", *turn.stood) : "closed";
    return fmt::format("| {} | {} | {} | {} | {} | {} | {} |\n", turn.date.substr(0, 10), how,
                       markdown_text(turn.conversation.kind, 60), markdown_text(turn.conversation.question, 300),
                       markdown_text(turn.moved, 40), markdown_text(turn.author, 80), commit_markdown(turn.commit));
}

}  // namespace

std::string emergence_markdown(const Alignment&, const AlignView& view, std::size_t room) {
    if (view.emergence == nullptr) return {};
    std::string out = fmt::format("#### How alignment emerged, {} to {}\n\n", commit_markdown(view.emergence->from),
                                  commit_markdown(view.emergence->to));
    for (const std::string& sentence : emergence_sum(*view.emergence)) out += sentence + "\n";
    if (view.emergence->turns.empty()) return out;
    out += "\n| date | turn | kind | question | who moved | by | commit |\n|---|---|---|---|---|---|---|\n";
    std::size_t left_out = view.emergence->turns.size();
    for (const Turn& turn : view.emergence->turns) {
        const std::string next = row(turn);
        if (out.size() + next.size() + 80 > room) break;
        out += next;
        --left_out;
    }
    return left_out == 0 ? out : out + fmt::format("\n{} left out here.\n", counted(left_out, "later turn"));
}

}  // namespace okr::render
