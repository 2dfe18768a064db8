// Markdown that `okr export` has written: read word for word, where any other document is interpreted.
#pragma once

#include <optional>
#include <string_view>

#include "okr/exchange.hpp"

namespace okr::exchange {

/// Nothing unless the page begins with export's mark and every line of it is as export writes it: a page that somebody
/// has edited freely is a document like others.
std::optional<Exchange> read_own_markdown(std::string_view text);

}  // namespace okr::exchange
