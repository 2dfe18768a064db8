// The signs and numbers by which a line says what it is: "KR 2:", "Objective (growth) -", "[O1]".
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "exchange/markdown/label.hpp"

namespace okr::exchange::markdown {

/// A label is looked for in so many bytes.
inline constexpr std::size_t label_reach = 200;

/// The label at the beginning of `text`, if it has one of the known forms.
std::optional<Label> read_form(std::string_view text);

/// "OKRs: spring term" names what the list is of, not what is wanted; "OKR 2: …" and "OKR: …" say it.
bool says_only_okrs(std::string_view label);

}  // namespace okr::exchange::markdown
