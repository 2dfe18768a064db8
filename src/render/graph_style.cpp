#include "render/graph_style.hpp"

#include <fmt/format.h>

#include "render/xml.hpp"

namespace okr::render {

namespace {

constexpr std::string_view style_sheet = R"css(<style>
.okr { --page: #ffffff; --ink: #16242e; --soft: #5b6b77; --band: #f3f6f8; --edge: #c9d3da; --box: #ffffff; --means: #fbf4e6; --way: #a8905c;
  --g0: #0072b2; --g1: #b86a00; --g2: #008060; --g3: #c04a00; --g4: #a2467c; --g5: #2b7fb5; --g6: #6b6b00; --on: #ffffff;
  font: 13px system-ui, -apple-system, "Segoe UI", "Noto Sans", sans-serif; }
@media (prefers-color-scheme: dark) {
  .okr { --page: #10171d; --ink: #e6edf2; --soft: #9fb0bc; --band: #182129; --edge: #3a4852; --box: #1f2a33; --means: #2c2618; --way: #9c8a62;
    --g0: #4fb0ea; --g1: #f0a73c; --g2: #35c49b; --g3: #ff8a4c; --g4: #e08fbd; --g5: #7cc6f2; --g6: #d8d84a; --on: #10171d; }
}
.page { fill: var(--page); } .band { fill: var(--band); } text { fill: var(--ink); }
.head { font-size: 12px; fill: var(--soft); letter-spacing: .04em; } .title { font-size: 18px; font-weight: 600; }
.team { font-weight: 600; font-size: 14px; } .small { font-size: 11px; fill: var(--soft); }
.box { fill: var(--box); stroke: var(--edge); } .goal { font-weight: 600; } .means { fill: var(--means); }
.work { stroke: var(--soft); stroke-width: 1.5; stroke-dasharray: 4 3; } .end { text-anchor: end; } .number { font-size: 11px; font-weight: 600; fill: var(--on); text-anchor: middle; }
.line { fill: none; stroke-width: 1.6; stroke-opacity: .75; } .hold { stroke: var(--soft); stroke-width: 1; stroke-opacity: .5; }
.other { stroke: var(--soft); } .need { stroke: var(--ink); stroke-dasharray: 6 4; }
.move { stroke: var(--way); }
.tip-other { fill: var(--soft); } .tip-need { fill: var(--ink); } .tip-move { fill: var(--way); } .ring { fill: var(--box); stroke-width: 1.5; }
.c0 { --c: var(--g0); } .c1 { --c: var(--g1); } .c2 { --c: var(--g2); } .c3 { --c: var(--g3); } .c4 { --c: var(--g4); } .c5 { --c: var(--g5); }
.c6 { --c: var(--g6); } .cn { --c: var(--edge); } .fill { fill: var(--c); } .stroke { stroke: var(--c); } .ringed { fill: var(--c); }
</style>
)css";

}  // namespace

std::string colour_of(std::size_t goal) { return fmt::format("c{}", goal % goal_colours); }

std::string number_of(const Picture& picture, std::size_t goal) {
    const auto& rank = picture.nodes[goal].rank;
    return rank && *rank > -100 && *rank < 1000 ? std::to_string(*rank) : fmt::format("{}*", goal + 1);
}

int badge_width(const Picture& picture, std::size_t goal) {
    return 10 + static_cast<int>(number_of(picture, goal).size()) * 8;
}

std::string badge(const Picture& picture, std::size_t goal, int x, int y, bool is_straight) {
    const std::string number = number_of(picture, goal);
    const int width = badge_width(picture, goal);
    return fmt::format(
        "<g class=\"{}\"><rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"16\" rx=\"8\" class=\"{}\"/><text x=\"{}\" "
        "y=\"{}\" class=\"number{}\">{}</text></g>",
        colour_of(goal), x, y, width, is_straight ? "fill" : "ring stroke", x + width / 2, y + 12,
        is_straight ? "" : " ringed", number);
}

std::string opening_svg(const Picture& picture, int width, int height) {
    const std::string name = fmt::format("Strategy and OKRs of {}", xml_text(picture.cycle));
    std::string out = fmt::format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"okr\" width=\"{0}\" height=\"{1}\" viewBox=\"0 0 {0} {1}\" "
        "role=\"img\">\n<title>{2}</title>\n",
        width, height, name);
    out += style_sheet;
    out += fmt::format("<rect class=\"page\" width=\"{}\" height=\"{}\"/>\n", width, height);
    return out + fmt::format("<text x=\"24\" y=\"38\" class=\"title\">{}</text>\n", name);
}

}  // namespace okr::render
