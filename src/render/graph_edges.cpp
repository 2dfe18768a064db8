#include "render/graph_edges.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <map>

#include "render/graph_style.hpp"

namespace okr::render {

namespace {

constexpr int bulge_least = 26;
constexpr int bulge_most = 96;

struct Spot {
    int x, y;
};

/// From one column to another: leaves and arrives level.
std::string across(Spot from, Spot to) {
    const int half = (to.x - from.x) / 2;
    return fmt::format("M{} {}C{} {} {} {} {} {}", from.x, from.y, from.x + half, from.y, to.x - half, to.y, to.x,
                       to.y);
}

/// Between two boxes whose left sides it joins: around the left.
std::string around(Spot from, Spot to) {
    const int bulge = std::clamp(bulge_least + std::abs(to.y - from.y) / 10, bulge_least, bulge_most);
    const int x = std::min(from.x, to.x) - bulge;
    return fmt::format("M{} {}C{} {} {} {} {} {}", from.x, from.y, x, from.y, x, to.y, to.x, to.y);
}

class Lines {
public:
    Lines(const Picture& picture, const PictureLayout& layout) : picture_(picture), layout_(layout) { spread_ends(); }

    std::string draw() const {
        std::string out;
        for (const EdgeKind kind : {EdgeKind::holds, EdgeKind::moves, EdgeKind::supports, EdgeKind::needs})
            for (std::size_t at = 0; at < picture_.edges.size(); ++at)
                if (picture_.edges[at].kind == kind) out += line(at);
        return out;
    }

private:
    /// Lines to a goal arrive side by side, in the order in which they come.
    void spread_ends() {
        std::map<std::size_t, std::vector<std::size_t>> arriving;
        for (std::size_t at = 0; at < picture_.edges.size(); ++at) {
            const PictureEdge& edge = picture_.edges[at];
            const bool both = layout_.boxes[edge.from] && layout_.boxes[edge.to];
            if (both && picture_.nodes[edge.to].kind == NodeKind::goal) arriving[edge.to].push_back(at);
        }
        for (auto& [goal, edges] : arriving) {
            std::stable_sort(edges.begin(), edges.end(),
                             [&](std::size_t a, std::size_t b) { return height(a) < height(b); });
            const Box& box = *layout_.boxes[goal];
            const int count = static_cast<int>(edges.size());
            for (int i = 0; i < count; ++i)
                ends_[edges[static_cast<std::size_t>(i)]] = box.y + 6 + (box.height - 12) * (2 * i + 1) / (2 * count);
        }
    }

    [[nodiscard]] int height(std::size_t edge) const { return layout_.boxes[picture_.edges[edge].from]->middle(); }

    [[nodiscard]] const Box* box(std::size_t at) const { return layout_.boxes[at] ? &*layout_.boxes[at] : nullptr; }

    [[nodiscard]] std::string line(std::size_t at) const {
        const PictureEdge& edge = picture_.edges[at];
        const Box* const from = box(edge.from);
        const Box* const to = box(edge.to);
        if (from == nullptr || to == nullptr || from == to) return {};
        if (edge.kind == EdgeKind::holds)
            return path("hold", across({from->right(), from->middle()}, {to->x, to->middle()}), "");
        if (edge.kind == EdgeKind::moves)
            return path("move", across({from->x, from->middle()}, {to->right() + 5, to->middle()}), "move");
        if (edge.kind == EdgeKind::needs)
            return path("need", around({from->x, from->middle() + 5}, {to->x - 5, to->middle() + 5}), "need");
        return support(edge, *from, *to, at);
    }

    [[nodiscard]] std::string support(const PictureEdge& edge, const Box& from, const Box& to, std::size_t at) const {
        if (const auto end = ends_.find(at); end != ends_.end()) {
            const std::string colour = std::to_string(edge.to % goal_colours);
            return path("stroke c" + colour, across({from.x, from.middle()}, {to.right() + 6, end->second}),
                        "g" + colour);
        }
        if (to.x > from.x)
            return path("other", across({from.right(), from.middle()}, {to.x - 6, to.middle() - 4}), "other");
        return path("other", around({from.x, from.middle() - 5}, {to.x - 6, to.middle() - 5}), "other");
    }

    static std::string path(std::string_view look, const std::string& way, std::string_view tip) {
        const std::string end = tip.empty() ? "" : fmt::format(" marker-end=\"url(#{})\"", tip);
        return fmt::format("<path class=\"line {}\" d=\"{}\"{}/>\n", look, way, end);
    }

    const Picture& picture_;
    const PictureLayout& layout_;
    std::map<std::size_t, int> ends_;  ///< by edge: where it meets its goal
};

std::string marker(std::string_view id, std::string_view look) {
    return fmt::format(
        "<marker id=\"{}\" viewBox=\"0 0 8 8\" refX=\"2\" refY=\"4\" markerWidth=\"7\" markerHeight=\"7\" "
        "markerUnits=\"userSpaceOnUse\" orient=\"auto\"><path d=\"M0 0L8 4L0 8z\" class=\"{}\"/></marker>",
        id, look);
}

struct Sign {
    std::string_view look, tip, words;
};

}  // namespace

std::string edges_svg(const Picture& picture, const PictureLayout& layout) { return Lines(picture, layout).draw(); }

std::string markers_svg() {
    std::string out = "<defs>";
    for (std::size_t i = 0; i < goal_colours; ++i) out += marker(fmt::format("g{}", i), fmt::format("fill c{}", i));
    out += marker("other", "tip-other") + marker("need", "tip-need") + marker("move", "tip-move");
    return out + "</defs>\n";
}

std::string legend_svg() {
    static constexpr Sign signs[]{{"stroke c0", "g0", "leads to a goal, in its colour"},
                                  {"other", "other", "supports other work"},
                                  {"need", "need", "needs what it leads to, which said yes"},
                                  {"move", "move", "is to move"}};
    std::string out;
    int x = 24;
    for (const Sign& sign : signs) {
        out += fmt::format(
            "<path class=\"line {}\" d=\"M{} 62H{}\" marker-end=\"url(#{})\"/><text x=\"{}\" y=\"66\" "
            "class=\"small\">{}</text>\n",
            sign.look, x, x + 24, sign.tip, x + 36, sign.words);
        x += 60 + static_cast<int>(sign.words.size()) * 6;
    }
    return out +
           fmt::format(
               "<text x=\"{}\" y=\"66\" class=\"small\">dashed box: reads as work, not as what changes</text>\n", x);
}

}  // namespace okr::render
