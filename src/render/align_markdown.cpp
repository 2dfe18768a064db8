// The alignment for a comment or a page. No text of a user's stands where it could act: see markdown_text.
#include "render/align.hpp"
#include "render/align_opening.hpp"
#include "render/align_sections.hpp"
#include "render/markdown_text.hpp"

namespace okr::render {

namespace {

/// Services take 65,536 characters at most.
constexpr std::size_t most_bytes = 60000;
/// No section takes more than this of what is left, so that those behind it have room too.
constexpr double share_of_a_section = 0.6;

using Section = std::string (*)(const Alignment&, const AlignView&, std::size_t room);

constexpr Section sections[]{coverage_markdown, conversations_markdown, emergence_markdown,
                             map_markdown,      teams_markdown,         notes_markdown};

}  // namespace

std::string align_markdown(const Alignment& alignment, const AlignView& view, const Style&) {
    std::string out = "### Alignment\n";
    for (const std::string& sentence : opening_of(alignment, view)) out += "\n" + markdown_text(sentence, 400) + "\n";
    for (const Section section : sections) {
        const auto room = static_cast<std::size_t>(static_cast<double>(most_bytes - out.size()) * share_of_a_section);
        if (const std::string text = section(alignment, view, room); !text.empty()) out += "\n" + text;
    }
    return out;
}

}  // namespace okr::render
