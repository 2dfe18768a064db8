#include "render/graph_layout.hpp"

#include <algorithm>

#include "render/graph_lines.hpp"

namespace okr::render {

namespace {

/// Ten letters of our size take about so many pixels; capitals take more, `i` and `l` much less.
constexpr int ten_cells = 74;
constexpr int ten_bold_cells = 82;
constexpr int line_height = 17;
constexpr int padding = 9;
constexpr int gap = 8;
constexpr int block_gap = 16;
constexpr int margin = 24;
constexpr int top = 108;
constexpr int band_head = 34;
constexpr int band_padding = 14;

struct Column {
    int x, width;
    std::size_t lines;
};

constexpr Column goals_column{margin, 220, 4};
constexpr Column columns[]{goals_column, {390, 270, 3}, {730, 280, 3}, {1070, 240, 3}};
constexpr int full_width = 1310 + band_padding + margin;

/// Blocks of pixels that keep their order and come as near as they can to where they want to be: pools of those that
/// would overlap stand at the mean of their wishes (isotonic regression).
std::vector<int> spread(const std::vector<int>& wishes, const std::vector<int>& heights) {
    struct Pool {
        double sum;
        int count;
        [[nodiscard]] double mean() const { return sum / count; }
    };
    std::vector<Pool> pools;
    int offset = 0;
    for (std::size_t i = 0; i < wishes.size(); ++i) {
        pools.push_back({static_cast<double>(wishes[i] - heights[i] / 2 - offset), 1});
        offset += heights[i] + 3 * gap;
        while (pools.size() > 1 && pools[pools.size() - 2].mean() > pools.back().mean()) {
            pools[pools.size() - 2].sum += pools.back().sum;
            pools[pools.size() - 2].count += pools.back().count;
            pools.pop_back();
        }
    }
    std::vector<int> tops;
    offset = 0;
    int free = top;
    for (const Pool& pool : pools)
        for (int i = 0; i < pool.count; ++i) {
            tops.push_back(std::max(free, static_cast<int>(pool.mean()) + offset));
            free = tops.back() + heights[tops.size() - 1] + 3 * gap;
            offset += heights[tops.size() - 1] + 3 * gap;
        }
    return tops;
}

class Maker {
public:
    explicit Maker(const Picture& picture) : picture_(picture) {
        layout_.boxes.resize(picture.nodes.size());
        layout_.width = full_width;
    }

    PictureLayout make() {
        int y = top;
        for (const PictureGroup& group : ordered(picture_)) y = add(group, y) + block_gap;
        const int bottom = add_goals();
        layout_.height = std::max(y, bottom) + margin;
        add_heads();
        return std::move(layout_);
    }

private:
    [[nodiscard]] static const Column& column(NodeKind kind) { return columns[static_cast<std::size_t>(kind)]; }

    /// A box as high as its title, and as the line of badges below an objective's.
    [[nodiscard]] Box box_of(std::size_t at) const {
        const PictureNode& node = picture_.nodes[at];
        const Column& place = column(node.kind);
        Box box{place.x, 0, place.width, 0, {}};
        const int strip = node.kind == NodeKind::goal ? 34 : node.kind == NodeKind::objective ? 16 : 0;
        const int room = place.width - 2 * padding - strip - (node.kind == NodeKind::initiative ? 16 : 0);
        box.lines = title_lines(
            node.title,
            static_cast<std::size_t>(room * 10 / (node.kind == NodeKind::goal ? ten_bold_cells : ten_cells)),
            place.lines);
        const int badges = node.kind == NodeKind::objective ? 22 : 0;
        box.height = std::max<int>(static_cast<int>(box.lines.size()), 1) * line_height + 2 * padding - 4 + badges;
        return box;
    }

    [[nodiscard]] int height_of(const std::vector<std::size_t>& nodes) const {
        int sum = 0;
        for (const std::size_t at : nodes) sum += box_of(at).height + gap;
        return std::max(0, sum - gap);
    }

    void stack(const std::vector<std::size_t>& nodes, int y) {
        for (const std::size_t at : nodes) {
            layout_.boxes[at] = box_of(at);
            layout_.boxes[at]->y = y;
            y += layout_.boxes[at]->height + gap;
        }
    }

    /// The three columns of a block side by side, each in the middle.
    int add(const PictureBlock& block, int y) {
        std::vector<std::vector<std::size_t>> parts{{}, block.key_results, block.initiatives};
        if (block.objective) parts[0].push_back(*block.objective);
        int height = 0;
        for (const auto& part : parts) height = std::max(height, height_of(part));
        for (const auto& part : parts) stack(part, y + (height - height_of(part)) / 2);
        return y + height;
    }

    int add(const PictureGroup& group, int y) {
        const int x = column(NodeKind::objective).x - band_padding;
        Band band{x, y, layout_.width - margin - x, 0, group.team->name.empty() ? group.team->id : group.team->name};
        int at = y + band_head;
        for (const PictureBlock& block : group.blocks) {
            const int end = add(block, at);
            at = end > at ? end + block_gap : at;
        }
        band.height = at - y;
        layout_.bands.push_back(std::move(band));
        return at;
    }

    /// Where the objectives that lead to a goal have their middle; goals without any stand as high as they may.
    [[nodiscard]] std::vector<int> wishes(std::size_t goals) const {
        std::vector<std::pair<long, long>> sums(goals);
        for (const PictureEdge& edge : picture_.edges) {
            if (edge.kind != EdgeKind::supports || edge.to >= goals || !layout_.boxes[edge.from]) continue;
            sums[edge.to].first += layout_.boxes[edge.from]->middle();
            ++sums[edge.to].second;
        }
        std::vector<int> result;
        for (const auto& [sum, count] : sums)
            result.push_back(count > 0 ? static_cast<int>(sum / count) : result.empty() ? top : result.back());
        return result;
    }

    int add_goals() {
        std::vector<int> heights;
        while (heights.size() < picture_.nodes.size() && picture_.nodes[heights.size()].kind == NodeKind::goal)
            heights.push_back(box_of(heights.size()).height);
        const auto tops = spread(wishes(heights.size()), heights);
        for (std::size_t at = 0; at < tops.size(); ++at) {
            layout_.boxes[at] = box_of(at);
            layout_.boxes[at]->y = tops[at];
        }
        return tops.empty() ? top : tops.back() + heights.back();
    }

    void add_heads() {
        static constexpr std::string_view words[]{"Goals", "Objectives", "Key results", "Initiatives"};
        for (std::size_t i = 0; i < 4; ++i) layout_.heads.push_back({column(static_cast<NodeKind>(i)).x, words[i]});
    }

    const Picture& picture_;
    PictureLayout layout_;
};

}  // namespace

PictureLayout layout(const Picture& picture) { return Maker(picture).make(); }

}  // namespace okr::render
