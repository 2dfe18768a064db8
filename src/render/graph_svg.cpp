// The picture as SVG that stands alone: lines first, boxes above them.
#include <fmt/format.h>

#include <algorithm>

#include "render/conversation_text.hpp"
#include "render/graph.hpp"
#include "render/graph_cards.hpp"
#include "render/graph_edges.hpp"
#include "render/graph_fold.hpp"
#include "render/graph_layout.hpp"
#include "render/graph_lines.hpp"
#include "render/graph_style.hpp"
#include "render/summary.hpp"
#include "render/xml.hpp"

namespace okr::render {

namespace {

/// Of more objectives than these, lines would hide what they lead to.
constexpr std::size_t most_drawn = 60;
constexpr std::size_t most_badges = 7;

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
        std::string out = opening_svg(picture_, layout_.width, layout_.height) + markers_svg() + legend_svg();
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

    /// Goals that it leads to, full where straight, hollow through others.
    [[nodiscard]] std::string badges(const PictureNode& node, std::size_t at, const Box& box) const {
        std::string out;
        int x = box.x + 16;
        const int y = box.y + box.height - 23;
        for (std::size_t i = 0; i < std::min(most_badges, node.goals.size()); ++i) {
            out += badge(picture_, node.goals[i], x, y, leads_straight(picture_, at, node.goals[i]));
            x += badge_width(picture_, node.goals[i]) + 4;
        }
        const std::string words = note_of(node);
        if (words.empty()) return out;
        return out + fmt::format("<text x=\"{}\" y=\"{}\" class=\"small\">{}</text>", x, y + 12, xml_text(words));
    }

    [[nodiscard]] std::string note_of(const PictureNode& node) const {
        if (!node.demand.empty()) return fmt::format("demanded by {}", shortened(node.demand, 24));
        const std::string cycle = node.ref.substr(std::min(node.ref.size(), node.ref.rfind('@') + 1));
        if (cycle != picture_.cycle) return fmt::format("of {}", shortened(cycle, 16));
        return node.goals.empty() ? "leads to no goal" : "";
    }

    const Picture& picture_;
    PictureLayout layout_;
    std::vector<Held> held_;
};

}  // namespace

std::string graph_svg(const Picture& picture) {
    const auto objectives = std::count_if(picture.nodes.begin(), picture.nodes.end(),
                                          [](const PictureNode& node) { return node.kind == NodeKind::objective; });
    return static_cast<std::size_t>(objectives) > most_drawn ? cards_svg(picture) : Drawing(picture).draw();
}

}  // namespace okr::render
