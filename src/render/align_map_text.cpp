// The map in letters: four fields, teams as names in them.
//
//     autonomy
//      100% ┌ own way, own aims (1) ──────┬ own way, common aims (2) ───┐
//           │ freight                     │ booking, ferries            │
//       50% ├ told what, to no goal ──────┼ told what, common aims (1) ─┤
//           │                             │ quayside                    │
//        0% └─────────────────────────────┴─────────────────────────────┘
//           0%                           50%                          100%  alignment
#include <fmt/format.h>

#include <algorithm>

#include "base/printable.hpp"
#include "base/width.hpp"
#include "render/align_map.hpp"
#include "render/align_opening.hpp"
#include "render/fitted.hpp"
#include "render/paint.hpp"
#include "render/wrap.hpp"

namespace okr::render {

namespace {

constexpr std::size_t most_lines = 8;
constexpr std::size_t axis_cells = 7;

using Lines = std::vector<std::string>;

std::string repeated(std::string_view sign, std::size_t count) {
    std::string out;
    for (std::size_t i = 0; i < count; ++i) out += sign;
    return out;
}

/// Names with commas between them in lines of so many cells; what does not fit is counted.
Lines names_in(const std::vector<const TeamFigures*>& teams, std::size_t cells) {
    Lines lines;
    for (std::size_t i = 0; i < teams.size(); ++i) {
        const std::string name = base::printable(teams[i]->team) + (i + 1 < teams.size() ? "," : "");
        const bool fits = !lines.empty() && base::display_width(lines.back()) + 1 + base::display_width(name) <= cells;
        if (!fits && lines.size() == most_lines) {
            lines.push_back(fmt::format("and {} more", teams.size() - i));
            return lines;
        }
        if (fits)
            lines.back() += " " + name;
        else
            lines.push_back(name);
    }
    return lines;
}

std::string border(const Quadrant& quadrant, std::size_t cells) {
    const std::string count = quadrant.teams.empty() ? "" : fmt::format(" ({})", quadrant.teams.size());
    const std::string words = fmt::format(" {}{} ", quadrant.name, count);
    return words + repeated("─", cells - std::min(cells, words.size()));
}

std::string half_text(const Quadrant& left, const Quadrant& right, std::size_t cells) {
    const Lines a = names_in(left.teams, cells - 2);
    const Lines b = names_in(right.teams, cells - 2);
    std::string out;
    for (std::size_t i = 0; i < std::max<std::size_t>({a.size(), b.size(), 1}); ++i)
        out += fmt::format("{}│ {} │ {} │\n", std::string(axis_cells, ' '), fitted(i < a.size() ? a[i] : "", cells - 2),
                           fitted(i < b.size() ? b[i] : "", cells - 2));
    return out;
}

std::string grid(const AlignMap& map, const Style& style) {
    const std::size_t width = std::clamp<std::size_t>(style.terminal_width, 72, 112);
    const std::size_t cells = (width - axis_cells - 3) / 2;
    const auto& q = map.quadrants;
    return fmt::format("  100% ┌{}┬{}┐\n", border(q[0], cells), border(q[1], cells)) + half_text(q[0], q[1], cells) +
           fmt::format("   50% ├{}┼{}┤\n", border(q[2], cells), border(q[3], cells)) + half_text(q[2], q[3], cells) +
           fmt::format("    0% └{0}┴{0}┘\n", repeated("─", cells)) +
           fmt::format("       0%{:>{}}{:>{}}\n", "50%", cells, "100%", cells + 1);
}

std::string beside_text(std::string_view words, const std::vector<const TeamFigures*>& teams, bool with_share,
                        const Style& style) {
    if (teams.empty()) return {};
    std::string names;
    for (std::size_t i = 0; i < std::min<std::size_t>(teams.size(), 20); ++i)
        names += (i == 0 ? "" : ", ") + teams[i]->team +
                 (with_share ? fmt::format(" {}", share_text(teams[i]->alignment)) : "");
    if (teams.size() > 20) names += fmt::format(" and {} more", teams.size() - 20);
    return "  " + wrapped(fmt::format("{}: {}", words, names), 4, style) + "\n";
}

}  // namespace

std::string align_map_text(const AlignMap& map, const Style& style) {
    std::string out;
    if (map.has_any()) out += "  autonomy upwards, alignment across\n" + grid(map, style);
    out += beside_text(map.has_any() ? "autonomy not known, alignment" : "alignment (autonomy is not known)",
                       map.beside, true, style);
    out += beside_text("no key results of their own", map.without, false, style);
    return out.empty() ? out : paint("Alignment and autonomy", Ink::label, style) + "\n" + out;
}

}  // namespace okr::render
