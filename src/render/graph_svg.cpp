// The picture as SVG that stands alone: lines first, boxes above them. Its colours are told apart by colour-blind
// people too (Okabe and Ito, "Color Universal Design"), each goal has a number beside its colour, and a dark page has
// shades of its own.
#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "render/conversation_text.hpp"
#include "render/graph.hpp"
#include "render/graph_edges.hpp"
#include "render/graph_fold.hpp"
#include "render/graph_layout.hpp"
#include "render/graph_lines.hpp"
#include "render/summary.hpp"
#include "render/xml.hpp"

namespace okr::render {

namespace {

constexpr std::string_view style_sheet = R"css(<style>
.okr { --page: #ffffff; --ink: #16242e; --soft: #5b6b77; --band: #f3f6f8; --edge: #c9d3da; --box: #ffffff; --means: #fbf4e6;
  --g0: #0072b2; --g1: #b86a00; --g2: #008060; --g3: #c04a00; --g4: #a2467c; --g5: #2b7fb5; --g6: #6b6b00; --on: #ffffff;
  font: 13px system-ui, -apple-system, "Segoe UI", "Noto Sans", sans-serif; }
@media (prefers-color-scheme: dark) {
  .okr { --page: #10171d; --ink: #e6edf2; --soft: #9fb0bc; --band: #182129; --edge: #3a4852; --box: #1f2a33; --means: #2c2618;
    --g0: #4fb0ea; --g1: #f0a73c; --g2: #35c49b; --g3: #ff8a4c; --g4: #e08fbd; --g5: #7cc6f2; --g6: #d8d84a; --on: #10171d; }
}
.page { fill: var(--page); } .band { fill: var(--band); } text { fill: var(--ink); }
.head { font-size: 12px; fill: var(--soft); letter-spacing: .04em; } .title { font-size: 18px; font-weight: 600; }
.team { font-weight: 600; font-size: 14px; } .small { font-size: 11px; fill: var(--soft); }
.box { fill: var(--box); stroke: var(--edge); } .goal { font-weight: 600; } .means { fill: var(--means); }
.work { stroke: var(--g3); stroke-dasharray: 4 3; } .number { font-size: 11px; font-weight: 600; fill: var(--on); text-anchor: middle; }
.line { fill: none; stroke-width: 1.6; stroke-opacity: .75; } .hold { stroke: var(--edge); stroke-width: 1.2; }
.other { stroke: var(--soft); } .need { stroke: var(--g3); stroke-dasharray: 6 4; } .move { stroke: var(--g1); stroke-opacity: .55; }
.tip-other { fill: var(--soft); } .tip-need { fill: var(--g3); } .tip-move { fill: var(--g1); } .ring { fill: var(--box); stroke-width: 1.5; }
.c0 { --c: var(--g0); } .c1 { --c: var(--g1); } .c2 { --c: var(--g2); } .c3 { --c: var(--g3); } .c4 { --c: var(--g4); } .c5 { --c: var(--g5); }
.c6 { --c: var(--g6); } .cn { --c: var(--edge); } .fill { fill: var(--c); } .stroke { stroke: var(--c); } .ringed { fill: var(--c); }
</style>
)css";

constexpr std::size_t colours = 7;

std::string colour_of(std::size_t goal) { return fmt::format("c{}", goal % colours); }

/// What stands in the badge of a goal: its rank, else its place.
std::string number_of(const Picture& picture, std::size_t goal) {
    const auto& rank = picture.nodes[goal].rank;
    return rank && *rank > -100 && *rank < 1000 ? std::to_string(*rank) : fmt::format("{}*", goal + 1);
}

std::string badge(const Picture& picture, std::size_t goal, int x, int y, bool is_straight) {
    const std::string number = number_of(picture, goal);
    const int width = 10 + static_cast<int>(number.size()) * 8;
    return fmt::format(
        "<g class=\"{}\"><rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"16\" rx=\"8\" class=\"{}\"/><text x=\"{}\" "
        "y=\"{}\" class=\"number{}\">{}</text></g>",
        colour_of(goal), x, y, width, is_straight ? "fill" : "ring stroke", x + width / 2, y + 12,
        is_straight ? "" : " ringed", number);
}

class Drawing {
public:
    explicit Drawing(const Picture& picture) : picture_(picture), layout_(layout(picture)), held_(held_by(picture)) {}

    std::string draw() {
        std::string out = opening();
        for (const Band& band : layout_.bands) out += band_text(band);
        out += edges_svg(picture_, layout_);
        for (std::size_t at = 0; at < picture_.nodes.size(); ++at)
            if (layout_.boxes[at]) out += node_text(picture_.nodes[at], at, *layout_.boxes[at]);
        return out + "</svg>\n";
    }

private:
    [[nodiscard]] std::string opening() const {
        const std::string name = fmt::format("Strategy and OKRs of {}", xml_text(picture_.cycle));
        std::string out = fmt::format(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"okr\" width=\"{0}\" height=\"{1}\" viewBox=\"0 0 {0} "
            "{1}\" "
            "role=\"img\">\n<title>{2}</title>\n",
            layout_.width, layout_.height, name);
        out += std::string(style_sheet) + markers_svg();
        out += fmt::format("<rect class=\"page\" width=\"{}\" height=\"{}\"/>\n", layout_.width, layout_.height);
        out += fmt::format("<text x=\"24\" y=\"38\" class=\"title\">{}</text>\n", name);
        out += legend_svg(layout_.is_folded);
        for (const ColumnHead& head : layout_.heads)
            out += fmt::format("<text x=\"{}\" y=\"94\" class=\"head\">{}</text>\n", head.x, head.words);
        return out;
    }

    [[nodiscard]] static std::string band_text(const Band& band) {
        return fmt::format(
            "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"10\" class=\"band\"/><text x=\"{}\" y=\"{}\" "
            "class=\"team\">{}</text>\n",
            band.x, band.y, band.width, band.height, band.x + 14, band.y + 23,
            xml_text(title_lines(band.name, 60, 1).empty() ? "" : title_lines(band.name, 60, 1).front()));
    }

    [[nodiscard]] std::string tooltip(const PictureNode& node, std::size_t at) const {
        std::string words = fmt::format("{}: {} ({})", name(node.kind), shortened(node.title, 400), node.ref);
        if (!node.demand.empty()) words += fmt::format(", demanded by {}", node.demand);
        if (!node.status.empty()) words += fmt::format(", {}", node.status);
        if (node.is_work) words += ", reads as work rather than as what changes";
        if (node.kind == NodeKind::objective)
            words += fmt::format(", {}, {}", counted(held_[at].key_results, "key result"),
                                 counted(held_[at].initiatives, "initiative"));
        return fmt::format("<title>{}</title>", xml_text(words));
    }

    [[nodiscard]] std::string node_text(const PictureNode& node, std::size_t at, const Box& box) const {
        const bool is_goal = node.kind == NodeKind::goal;
        const bool is_objective = node.kind == NodeKind::objective;
        const std::string colour = is_goal ? colour_of(at) : node.goals.empty() ? "cn" : colour_of(node.goals.front());
        std::string out = fmt::format("<g class=\"{}\">{}", colour, tooltip(node, at));
        out += fmt::format("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"{}\" class=\"box{}{}\"/>", box.x,
                           box.y, box.width, box.height, node.kind == NodeKind::key_result ? 12 : 5,
                           node.kind == NodeKind::initiative ? " means" : "", node.is_work ? " work" : "");
        if (is_goal || is_objective)
            out += fmt::format("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"3\" class=\"fill\"/>", box.x,
                               box.y, is_goal ? 6 : 5, box.height);
        if (is_goal) out += badge(picture_, at, box.x + 14, box.middle() - 8, true);
        out += lines_text(node, box);
        if (is_objective) out += badges(node, at, box);
        return out + "</g>\n";
    }

    [[nodiscard]] static int text_x(const PictureNode& node, const Box& box) {
        if (node.kind == NodeKind::goal) return box.x + 44;
        if (node.kind == NodeKind::objective) return box.x + 16;
        return box.x + (node.kind == NodeKind::initiative ? 26 : 12);
    }

    [[nodiscard]] std::string lines_text(const PictureNode& node, const Box& box) const {
        std::string out;
        const int x = text_x(node, box);
        int y = box.y + 20;
        if (node.kind == NodeKind::initiative)
            out += fmt::format("<text x=\"{}\" y=\"{}\" class=\"small\">{}</text>", box.x + 9, y, sign_of(node.status));
        for (const std::string& line : box.lines) {
            out += fmt::format("<text x=\"{}\" y=\"{}\"{}>{}</text>", x, y,
                               node.kind == NodeKind::goal ? " class=\"goal\"" : "", xml_text(line));
            y += 17;
        }
        return out;
    }

    [[nodiscard]] static std::string_view sign_of(std::string_view status) {
        if (status == "done") return "✓";
        return status == "doing" ? "▸" : "○";
    }

    [[nodiscard]] bool leads_straight(std::size_t from, std::size_t goal) const {
        return std::binary_search(picture_.edges.begin(), picture_.edges.end(),
                                  PictureEdge{EdgeKind::supports, from, goal}, [](const auto& a, const auto& b) {
                                      return std::tie(a.kind, a.from, a.to) < std::tie(b.kind, b.from, b.to);
                                  });
    }

    /// Goals that it leads to, full where straight, hollow through others; folded, what it holds as well.
    [[nodiscard]] std::string badges(const PictureNode& node, std::size_t at, const Box& box) const {
        std::string out;
        int x = layout_.is_folded ? box.right() - 120 : box.x + 16;
        const int y = layout_.is_folded ? box.y + 7 : box.y + box.height - 23;
        for (std::size_t i = 0; i < std::min<std::size_t>(node.goals.size(), layout_.is_folded ? 2 : 7); ++i) {
            out += badge(picture_, node.goals[i], x, y, leads_straight(at, node.goals[i]));
            x += 14 + static_cast<int>(number_of(picture_, node.goals[i]).size()) * 8;
        }
        const std::string words = note_of(node, at);
        const int note_x = layout_.is_folded ? box.right() - 62 : x + (node.goals.empty() ? 0 : 4);
        if (!words.empty())
            out += fmt::format("<text x=\"{}\" y=\"{}\" class=\"small\">{}</text>", note_x, y + 12, xml_text(words));
        return out;
    }

    [[nodiscard]] std::string note_of(const PictureNode& node, std::size_t at) const {
        if (layout_.is_folded) return fmt::format("{} · {}", held_[at].key_results, held_[at].initiatives);
        if (!node.demand.empty()) return fmt::format("demanded by {}", shortened(node.demand, 24));
        return node.goals.empty() ? "leads to no goal" : "";
    }

    const Picture& picture_;
    PictureLayout layout_;
    std::vector<Held> held_;
};

}  // namespace

std::string graph_svg(const Picture& picture) { return Drawing(picture).draw(); }

}  // namespace okr::render
