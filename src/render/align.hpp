// `okr align`: where strategy and teams' intentions do not meet, for people, programs, comments and spreadsheets.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "okr/align.hpp"
#include "render/format.hpp"

namespace okr::render {

/// Who reads it: `leaders` see first what asks for work on the strategy, `teams` each what is put to them.
enum class Audience : std::uint8_t { everybody, leaders, teams };

/// How an alignment is told.
struct AlignView {
    Audience audience = Audience::everybody;
    std::vector<std::string> teams = {};   ///< these alone have rows and sections of their own; empty: all
    std::size_t most_of_a_kind = 10;       ///< in formats for people; the rest is counted
    bool is_selection = false;             ///< some kinds or teams were asked for: what is told is not all
    const Emergence* emergence = nullptr;  ///< how it emerged is told then, and what is open now is counted
};

struct AlignFormat {
    std::string_view name;
    std::string_view summary;  ///< who reads it
    std::string (*render)(const Alignment&, const AlignView&, const Style&);
};

/// In the order of the documentation.
std::span<const AlignFormat> align_formats();

/// Nothing if there is no such format.
const AlignFormat* find_align_format(std::string_view name);

std::string align_text(const Alignment& alignment, const AlignView& view, const Style& style);
std::string align_json(const Alignment& alignment, const AlignView& view, const Style& style);

/// Less than 60,000 bytes; what does not fit is counted.
std::string align_markdown(const Alignment& alignment, const AlignView& view, const Style& style);

/// One row a conversation; with an emergence, one row a turn.
std::string align_csv(const Alignment& alignment, const AlignView& view, const Style& style);

}  // namespace okr::render
