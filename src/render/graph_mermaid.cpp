// The picture in Mermaid. Labels stand in quotes; what could end them, begin a directive or be markup is written as a
// character's number.
#include <fmt/format.h>

#include <algorithm>

#include "base/printable.hpp"
#include "render/conversation_text.hpp"
#include "render/graph.hpp"
#include "render/graph_fold.hpp"
#include "render/summary.hpp"

namespace okr::render {

namespace {

/// A little below what Mermaid takes without being told otherwise (maxTextSize, maxEdges).
constexpr std::size_t most_characters = 48000;
constexpr std::size_t most_edges = 480;
constexpr std::size_t longest_title = 70;

bool is_plain(char c) {
    const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    return is_letter || static_cast<unsigned char>(c) >= 0x80 || c == ' ' || c == ',' || c == '.';
}

std::string label(std::string_view title) {
    std::string out;
    for (const char c : base::printable(shortened(title, longest_title)))
        out += is_plain(c) ? std::string(1, c) : fmt::format("#{};", static_cast<int>(c));
    return out.empty() ? "…" : out;
}

constexpr std::string_view styles =
    "    classDef goal fill:#005b8f,stroke:#003b5c,color:#ffffff\n"
    "    classDef objective fill:#e3eef5,stroke:#005b8f,color:#10222e\n"
    "    classDef result fill:#ffffff,stroke:#5f7482,color:#10222e\n"
    "    classDef initiative fill:#f7ecd9,stroke:#a86400,color:#2e2210\n";

std::string node_line(const PictureNode& node, std::size_t at) {
    struct Shape {
        std::string_view begin, end, style;
    };
    static constexpr Shape shapes[]{
        {"([", "])", "goal"}, {"[", "]", "objective"}, {"(", ")", "result"}, {"[/", "/]", "initiative"}};
    const Shape& shape = shapes[static_cast<std::size_t>(node.kind)];
    const std::string rank = node.rank ? fmt::format("{}. ", *node.rank) : "";
    return fmt::format("    n{}{}\"{}{}\"{}:::{}\n", at, shape.begin, rank, label(node.title), shape.end, shape.style);
}

std::string edge_line(const PictureEdge& edge) {
    if (edge.kind == EdgeKind::holds) return fmt::format("    n{} --- n{}\n", edge.to, edge.from);
    if (edge.kind == EdgeKind::needs) return fmt::format("    n{} -. needs .-> n{}\n", edge.from, edge.to);
    return fmt::format("    n{} --> n{}\n", edge.from, edge.to);
}

std::string full(const Picture& picture) {
    std::string out = "flowchart RL\n" + std::string(styles);
    auto members = nodes_by_team(picture);
    for (const std::size_t at : members[""]) out += node_line(picture.nodes[at], at);
    for (std::size_t team = 0; team < picture.teams.size(); ++team) {
        const PictureTeam& one = picture.teams[team];
        out += fmt::format("    subgraph t{}[\"{}\"]\n", team, label(one.name.empty() ? one.id : one.name));
        for (const std::size_t at : members[one.id]) out += "    " + node_line(picture.nodes[at], at);
        out += "    end\n";
    }
    for (const PictureEdge& edge : picture.edges) out += edge_line(edge);
    return out;
}

bool fits(const Picture& picture) { return picture.edges.size() <= most_edges && picture.nodes.size() <= 700; }

/// The strongest pairs of team and goal that fit.
std::vector<std::pair<std::size_t, std::pair<std::string, std::size_t>>> strongest(const TeamsByGoals& all) {
    std::vector<std::pair<std::size_t, std::pair<std::string, std::size_t>>> pairs;
    for (const auto& [pair, count] : all.key_results) pairs.emplace_back(count, pair);
    std::stable_sort(pairs.begin(), pairs.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    if (pairs.size() > most_edges) pairs.resize(most_edges);
    return pairs;
}

std::string by_teams(const Picture& picture) {
    const TeamsByGoals all = teams_by_goals(picture);
    std::string out = fmt::format(
        "flowchart RL\n%% {} and {} are more than Mermaid draws by default: teams by goals, with the number of key "
        "results\n{}",
        counted(picture.nodes.size(), "node"), counted(picture.edges.size(), "edge"), styles);
    for (const std::size_t goal : all.goals) out += node_line(picture.nodes[goal], goal);
    std::size_t left_out = all.key_results.size();
    std::map<std::string, std::size_t> teams;
    for (const auto& [count, pair] : strongest(all)) {
        const auto [team, is_new] = teams.try_emplace(pair.first, teams.size());
        std::string lines = is_new ? fmt::format("    t{}[\"{}\"]:::objective\n", team->second, label(pair.first)) : "";
        lines += fmt::format("    t{} -- {} --> n{}\n", team->second, count, pair.second);
        if (out.size() + lines.size() > most_characters) break;
        out += lines;
        --left_out;
    }
    if (left_out > 0) out += fmt::format("%% {} of fewest key results left out\n", counted(left_out, "further pair"));
    return out;
}

}  // namespace

std::string graph_mermaid(const Picture& picture) {
    if (fits(picture))
        if (std::string out = full(picture); out.size() <= most_characters) return out;
    const Picture small = without_details(picture);
    if (fits(small)) {
        std::string out = full(small);
        out.insert(out.find('\n') + 1, "%% folded to goals and objectives, for Mermaid's limits\n");
        if (out.size() <= most_characters) return out;
    }
    return by_teams(picture);
}

}  // namespace okr::render
