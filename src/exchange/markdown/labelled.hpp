// What a line says that it is, by its first words.
#pragma once

#include <string_view>

#include "exchange/markdown/label.hpp"

namespace okr::exchange::markdown {

/// The label that `text` begins with; where there is none, all of it is `rest`.
Label labelled(std::string_view text);

}  // namespace okr::exchange::markdown
