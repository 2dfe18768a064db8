#include "render/graph.hpp"

#include <algorithm>
#include <array>

namespace okr::render {

namespace {

constexpr std::array table{
    GraphFormat{"mermaid", "pages and comments that draw Mermaid, within its limits", graph_mermaid},
    GraphFormat{"dot", "Graphviz, and what reads its language", graph_dot},
    GraphFormat{"svg", "people: a picture that stands alone", graph_svg},
};

}  // namespace

std::span<const GraphFormat> graph_formats() { return table; }

const GraphFormat* find_graph_format(std::string_view name) {
    const auto* const found = std::find_if(table.begin(), table.end(), [&](const auto& f) { return f.name == name; });
    return found == table.end() ? nullptr : found;
}

}  // namespace okr::render
