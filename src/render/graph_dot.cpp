// The picture in the language of Graphviz. Names are ours; titles stand in quotes, where Graphviz knows escapes and
// entities: both are escaped.
#include <fmt/format.h>

#include "base/printable.hpp"
#include "render/conversation_text.hpp"
#include "render/graph.hpp"
#include "render/graph_fold.hpp"

namespace okr::render {

namespace {

constexpr std::size_t longest_title = 80;
constexpr std::size_t line_cells = 28;

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : base::printable(text)) {
        if (c == '&' || c == '<' || c == '>')
            out += c == '&' ? "&amp;" : c == '<' ? "&lt;" : "&gt;";
        else
            out += (c == '"' || c == '\\' ? "\\" : "") + std::string(1, c);
    }
    return out;
}

/// In lines of about so many bytes, broken at blanks.
std::string label(std::string_view title) {
    std::string out;
    std::size_t line = 0;
    for (const char c : escaped(shortened(title, longest_title))) {
        const bool breaks = c == ' ' && ++line > line_cells;
        out += breaks ? "\\n" : std::string(1, c);
        line = breaks ? 0 : line + 1;
    }
    return out;
}

std::string node_line(const PictureNode& node, std::size_t at) {
    static constexpr std::string_view looks[]{
        R"(shape=box, style="rounded,filled", fillcolor="#005b8f", fontcolor="#ffffff")",
        R"(shape=box, style=filled, fillcolor="#e3eef5", color="#005b8f")",
        R"(shape=box, style="rounded,filled", fillcolor="#ffffff", color="#5f7482")",
        R"(shape=cds, style=filled, fillcolor="#f7ecd9", color="#a86400")"};
    const std::string rank = node.rank ? fmt::format("{}. ", *node.rank) : "";
    return fmt::format("n{} [label=\"{}{}\", tooltip=\"{}\", {}];\n", at, rank, label(node.title), escaped(node.ref),
                       looks[static_cast<std::size_t>(node.kind)]);
}

std::string edge_line(const PictureEdge& edge) {
    if (edge.kind == EdgeKind::holds)
        return fmt::format("    n{} -> n{} [dir=none, color=\"#5f7482\"];\n", edge.to, edge.from);
    if (edge.kind == EdgeKind::needs)
        return fmt::format("    n{} -> n{} [style=dashed, color=\"#b04a00\", constraint=false, tooltip=\"needs\"];\n",
                           edge.from, edge.to);
    return fmt::format("    n{} -> n{} [tooltip=\"{}\"];\n", edge.from, edge.to, name(edge.kind));
}

}  // namespace

std::string graph_dot(const Picture& picture) {
    std::string out =
        "digraph okr {\n    rankdir=RL;\n    node [fontname=\"sans-serif\", fontsize=11];\n"
        "    edge [color=\"#005b8f\"];\n";
    auto members = nodes_by_team(picture);
    for (const std::size_t at : members[""]) out += "    " + node_line(picture.nodes[at], at);
    for (std::size_t team = 0; team < picture.teams.size(); ++team) {
        const PictureTeam& one = picture.teams[team];
        out += fmt::format(
            "    subgraph cluster_{} {{\n        label=\"{}\"; color=\"#9fb0bb\"; fontname=\"sans-serif\";\n", team,
            escaped(one.name.empty() ? one.id : one.name));
        for (const std::size_t at : members[one.id]) out += "        " + node_line(picture.nodes[at], at);
        out += "    }\n";
    }
    for (const PictureEdge& edge : picture.edges) out += edge_line(edge);
    return out + "}\n";
}

}  // namespace okr::render
