// Durations that are more than one number with a unit: "1:40" as a clock shows it, "PT1H30M", "1h30".
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "reading/token.hpp"

namespace okr::reading {

struct Duration {
    double value = 0;
    std::string_view unit;
    std::size_t tokens = 0;
};

/// Asked of every number and of words with digits; most are no duration.
inline bool may_be_duration(const Text& text, std::size_t i) {
    const Token& token = text.tokens[i];
    if (token.mark == Mark::word) return text.raw[token.extent.begin] == 'P';
    if (token.mark != Mark::number || i + 1 >= text.tokens.size()) return false;
    const Token& next = text.tokens[i + 1];
    return next.glued && (next.mark == Mark::colon || next.mark == Mark::word);
}

/// The duration that begins at token `i`; nothing for "8:15", which is an hour of the day unless the words beside it
/// tell how long something takes.
std::optional<Duration> duration_at(const Text& text, std::size_t i);

/// "Children per carer: ratio from 1:12 to 1:10": what a colon joins there is no time.
bool tells_ratio(const Text& text);

}  // namespace okr::reading
