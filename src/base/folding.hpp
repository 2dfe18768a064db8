// Texts as they compare where case, accents or ways of writing the same letter do not count.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace okr::base {

/// Without case, and one way of writing for what looks the same (`é` as one code point); nothing if it is no UTF-8.
std::optional<std::string> folded(std::string_view text);

/// Without case and without marks: `Zürich` as `zurich`, `ﬁ` as `fi`; nothing if it is no UTF-8.
std::optional<std::string> without_marks(std::string_view text);

}  // namespace okr::base
