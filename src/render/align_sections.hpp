// The parts of an alignment in Markdown, each in no more than so many bytes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "render/align.hpp"

namespace okr::render {

/// A short id, which services may link; other words as markdown_text has them.
std::string commit_markdown(std::string_view id);

/// Goals by rank, and what leads to each.
std::string coverage_markdown(const Alignment& alignment, const AlignView& view, std::size_t room);

/// Questions as a numbered list, their evidence folded below.
std::string conversations_markdown(const Alignment& alignment, const AlignView& view, std::size_t room);

/// The map of alignment and autonomy as a table of four fields.
std::string map_markdown(const Alignment& alignment, const AlignView& view, std::size_t room);

/// Teams by goals, folded.
std::string teams_markdown(const Alignment& alignment, const AlignView& view, std::size_t room);

/// How alignment emerged, a row a turn.
std::string emergence_markdown(const Alignment& alignment, const AlignView& view, std::size_t room);

/// What was left out, and what could not be read.
std::string notes_markdown(const Alignment& alignment, const AlignView& view, std::size_t room);

}  // namespace okr::render
