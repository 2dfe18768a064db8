// The alignment for people at a terminal: its state in words, the goals, what to talk about, the map, the teams.
#include "render/align.hpp"
#include "render/align_map.hpp"
#include "render/align_opening.hpp"
#include "render/align_tables.hpp"
#include "render/conversation_text.hpp"
#include "render/emergence_text.hpp"
#include "render/paint.hpp"
#include "render/wrap.hpp"

namespace okr::render {

namespace {

std::string opening_text(const Alignment& alignment, const AlignView& view, const Style& style) {
    std::string out;
    for (const std::string& sentence : opening_of(alignment, view)) {
        const std::string lines = wrapped(sentence, 0, style);
        out += (out.empty() ? paint(lines, Ink::strong, style) : lines) + "\n";
    }
    return out;
}

std::string conversations_text(const Alignment& alignment, const AlignView& view, const Style& style) {
    std::string out;
    for (const ConversationGroup& group : conversation_groups(alignment, view)) out += group_text(group, view, style);
    return out;
}

std::string block(const std::string& text) { return text.empty() || text.ends_with("\n\n") ? text : text + "\n"; }

std::string notes_text(const Alignment& alignment, const Style& style) {
    std::string out;
    for (const std::string& file : alignment.unreadable)
        out +=
            paint(wrapped("could not be read, so what it says is not told: " + file, 0, style), Ink::warning, style) +
            "\n";
    return out;
}

}  // namespace

std::string align_text(const Alignment& alignment, const AlignView& view, const Style& style) {
    std::string out = block(opening_text(alignment, view, style)) + block(coverage_text(alignment.figures, style));
    if (view.emergence == nullptr) out += block(leads_text(alignment.leads, style));
    out += block(view.emergence == nullptr ? conversations_text(alignment, view, style)
                                           : emergence_text(*view.emergence, view, style));
    out += block(align_map_text(align_map(alignment.figures.teams, view), style));
    out += block(teams_text(alignment.figures, view, style)) + notes_text(alignment, style);
    while (out.ends_with("\n\n")) out.pop_back();
    return out;
}

}  // namespace okr::render
