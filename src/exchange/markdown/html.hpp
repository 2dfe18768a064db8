// What people see of HTML in Markdown: tags taken off, what they say of people and breaks kept.
#pragma once

#include <string_view>

#include "exchange/markdown/outline.hpp"

namespace okr::exchange::markdown {

/// Adds a piece of HTML to words: `<br>` breaks the line, a name or title in a tag is a mention, comments stay
/// comments, text stays text.
void append_html(Words& words, std::string_view html);

/// The same, for a block: its `<summary>` becomes a bold text of its own, the rest a text beside it.
std::vector<Block> blocks_of_html(std::string_view html, std::size_t line);

}  // namespace okr::exchange::markdown
