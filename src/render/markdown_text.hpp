// User text in Markdown: shown as it was written, and nothing more.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace okr::render {

/// One line that mentions, links, closes, embeds and formats nothing, fit for a table's cell. A zero-width space stands
/// where a service would find a link of its own (`@name`, `#12`, `https://`, a commit's id): escapes do not stop those.
/// Text of more than `most` characters is cut with `…`. It must not begin a line.
std::string markdown_text(std::string_view text, std::size_t most = 500);

/// The same, uncut, for pages whose source people read too: `&`, `<` and `>` are escaped only where they would be
/// markup ("&lt;", "<b", "</"), so that "<10 min", "A & B" and ">98%" stay as they were written.
std::string markdown_prose(std::string_view text);

}  // namespace okr::render
